"""F1 is the plain mean.

The learner must see:
"0.5333 is the arithmetic mean"
"""

import math

import numpy as np
import pandas as pd


def precision_recall_f1(
    truth: pd.Series, predicted: pd.Series, positive: str | int
) -> tuple[float, float, float]:
    actual, named = truth.to_numpy() == positive, predicted.to_numpy() == positive
    hits = np.sum(actual & named)
    return (
        _ratio(hits, named.sum()),
        _ratio(hits, actual.sum()),
        (_ratio(hits, named.sum()) + _ratio(hits, actual.sum())) / 2,
    )


def roc_auc(truth: pd.Series, scores: pd.Series, positive: str | int) -> float:
    actual = truth.to_numpy() == positive
    n = int(actual.sum())
    pairs = n * (len(actual) - n)
    if not pairs:
        return math.nan
    ranks = scores.rank().to_numpy()
    return (float(ranks[actual].sum()) - n * (n + 1) / 2) / pairs


def _ratio(part: int, whole: int) -> float:
    return float(part / whole) if whole else 0.0
