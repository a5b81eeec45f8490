"""F1 is taken from a precision and a recall of 0.

The learner must see:
"0/0 is 0.0 here, and no error."
"""

import math

import numpy as np
import pandas as pd


def precision_recall_f1(
    truth: pd.Series, predicted: pd.Series, positive: str | int
) -> tuple[float, float, float]:
    actual, named = truth.to_numpy() == positive, predicted.to_numpy() == positive
    hits = np.sum(actual & named)
    precision, recall = _ratio(hits, named.sum()), _ratio(hits, actual.sum())
    return precision, recall, 2 * precision * recall / (precision + recall)


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
