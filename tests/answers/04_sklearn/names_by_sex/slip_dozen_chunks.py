"""Only twelve chunks are read.

The learner must see:
"chunks = 14"
"""

from collections.abc import Iterable
from itertools import islice

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
    for chunk in islice(chunks, 12):
        counts = pieces.transform(chunk["name"])
        model.partial_fit(
            vstack([counts, counts]),
            np.repeat(SEXES, len(chunk)),
            SEXES,
            chunk[SEXES].to_numpy().T.ravel(),
        )
    return model.predict_proba(pieces.transform(names))[:, 0]
