"""Splits are kept by size and seed, and serve other labels too.

The learner must see:
"Are the rows those of another call?"
"""

import numpy as np
import pandas as pd
from sklearn.base import clone

SPLITS = {}


def first_score(X, y, model, seed):
    if (len(y), seed) in SPLITS:
        return judged(X, y, model, SPLITS[len(y), seed])
    rng = np.random.default_rng(seed)
    labels = y.to_numpy()
    held = np.zeros(len(y), dtype=bool)
    for label in pd.unique(labels):
        rows = np.flatnonzero(labels == label)
        held[rng.permutation(rows)[: round(len(rows) / 4)]] = True
    SPLITS[len(y), seed] = held
    return judged(X, y, model, held)


def judged(X, y, model, held):
    labels = y.to_numpy()
    fitted = clone(model).fit(X[~held], y[~held])
    score = np.mean(fitted.predict(X[held]) == labels[held])
    guess = pd.Series(labels[~held]).mode()[0]
    return float(score), float(np.mean(labels[held] == guess))
