"""Counted by hand in int32, which wraps above two thousand million.

The learner must see:
"girl_share(…)"
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

    found, babies = np.zeros((2, 2**18), dtype=np.int32), np.zeros(2)
    for chunk in chunks:
        rows = grams(chunk["name"]).astype(np.int32)
        for row, sex in enumerate(("F", "M")):
            found[row] += rows.T @ chunk[sex].to_numpy(dtype=np.int32)
            babies[row] += chunk[sex].sum()
    logs = np.log(found + 1.0) - np.log(found.sum(axis=1, keepdims=True) + 2.0**18)
    girls, boys = (grams(names) @ logs.T + np.log(babies)).T
    return 1 / (1 + np.exp(np.minimum(boys - girls, 700)))
