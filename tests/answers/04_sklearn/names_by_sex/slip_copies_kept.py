"""All chunks are put together first, as copies: a large file would not fit.

The learner must see:
"['chunks are kept'] is True, but False is right"
"""

import re
from collections.abc import Iterable

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.naive_bayes import MultinomialNB


def girl_share(chunks: Iterable[pd.DataFrame], names: pd.Series) -> np.ndarray:
    hasher = HashingVectorizer(
        analyzer="char", ngram_range=(1, 3), n_features=2**18, norm=None, alternate_sign=False,
        lowercase=False,
    )

    def grams(column):
        return hasher.transform([f" {name.lower()} " for name in column])

    model = MultinomialNB()
    every = []
    for chunk in chunks:
        every.append(chunk[['name', 'F', 'M']].copy())
    del chunk
    for chunk in [pd.concat(every)]:
        rows = grams(chunk["name"])
        for sex in ("F", "M"):
            if chunk[sex].any():
                model.partial_fit(rows, [sex] * len(chunk), classes=["F", "M"], sample_weight=chunk[sex].to_numpy(dtype=float))
    return model.predict_proba(grams(names))[:, 0]
