"""Scores are subtracted in their own narrow dtype.

The learner must see:
"['auc'] is"
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
        _ratio(2 * hits, named.sum() + actual.sum()),
    )


def roc_auc(truth: pd.Series, scores: pd.Series, positive: str | int) -> float:
    actual = truth.to_numpy() == positive
    n = int(actual.sum())
    pairs = n * (len(actual) - n)
    if not pairs:
        return math.nan
    numbers = scores.to_numpy()
    gaps = numbers[actual][:, np.newaxis] - numbers[~actual]
    return float(((gaps > 0) + (gaps == 0) / 2).mean())


def _ratio(part: int, whole: int) -> float:
    return float(part / whole) if whole else 0.0
