"""The products are taken in long double.

The learner must see:
"girls"
"""

from collections.abc import Iterable

import numpy as np
import pandas as pd
from scipy.sparse import vstack
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.naive_bayes import MultinomialNB

SEXES = ["F", "M"]


def girl_share(chunks: Iterable[pd.DataFrame], names: pd.Series) -> np.ndarray:
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
        model.partial_fit(
            vstack([counts, counts]),
            np.repeat(SEXES, len(chunk)),
            SEXES,
            chunk[SEXES].to_numpy().T.ravel(),
        )
    both = []
    for name in names:
        row = pieces.transform([name])
        chances = np.exp(model.feature_log_prob_[:, row.indices].astype(np.longdouble))
        with np.errstate(all="ignore"):
            both.append(np.exp(model.class_log_prior_) * np.prod(chances**row.data, axis=1))
    both = np.array(both)
    with np.errstate(all="ignore"):
        return np.asarray(both[:, 0] / both.sum(axis=1), dtype=float)
