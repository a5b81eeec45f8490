"""Names by sex, solved by hashing: columns are known before any name is, so counts just add up."""

from collections.abc import Iterable

import numpy as np
import pandas as pd
from scipy.sparse import vstack
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.naive_bayes import MultinomialNB

SEXES = ["F", "M"]


def girl_share(chunks: Iterable[pd.DataFrame], names: pd.Series) -> np.ndarray:
    """Return how probable a girl is for each name, float64, by multinomial naive Bayes.

    >>> born = pd.DataFrame({"name": ["Ada", "Bo"], "F": [9, 1], "M": [0, 10]})
    >>> girl_share([born], pd.Series(["Eva", "Rob"])).round(3).tolist()
    [0.995, 0.032]

    Parameters
    ----------
    chunks : tables of one row or more, come once; keep none
        name : str, letters; may repeat
        F, M : int; girls and boys, not both 0
    names : str, letters

    Notes
    -----
    - Each baby counts: 500 girls weigh 500 times one.
    - A chunk may lack one sex. The prior is the share of all babies.
    - "Ava" is " ava ": lower case, a blank at each end.
    - An n-gram, 1 to 3 neighbouring characters, counts each time.
    - Of 2**18 n-grams each sex starts with one.
    - Two may share a column (hashing).
    """
    # Counts, as naive Bayes needs them: no lengths made equal, no signs that cancel.
    pieces = HashingVectorizer(
        analyzer="char_wb",
        ngram_range=(1, 3),
        n_features=2**18,
        norm=None,
        alternate_sign=False,
    )
    model = MultinomialNB()
    for chunk in chunks:
        counts = pieces.transform(chunk["name"])
        # Each name once as a girl's and once as a boy's, with its babies as weights. All classes
        # each time: this chunk may know of one sex alone, and weights of 0 alone are refused.
        model.partial_fit(
            vstack([counts, counts]),
            np.repeat(SEXES, len(chunk)),
            SEXES,
            chunk[SEXES].to_numpy().T.ravel(),
        )
    return model.predict_proba(pieces.transform(names))[:, 0]
