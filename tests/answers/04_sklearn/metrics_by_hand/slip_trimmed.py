"""Blanks at the ends of a label are taken off.

The learner must see:
"['precision'] is"
"""

import math

import numpy as np
import pandas as pd


def precision_recall_f1(
    truth: pd.Series, predicted: pd.Series, positive: str | int
) -> tuple[float, float, float]:
    truth, predicted = (labels.map(_trimmed) for labels in (truth, predicted))
    actual = truth.to_numpy() == _trimmed(positive)
    named = predicted.to_numpy() == _trimmed(positive)
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
    ranks = scores.rank().to_numpy()
    return (float(ranks[actual].sum()) - n * (n + 1) / 2) / pairs


def _trimmed(label):
    return label.strip() if isinstance(label, str) else label


def _ratio(part: int, whole: int) -> float:
    return float(part / whole) if whole else 0.0
