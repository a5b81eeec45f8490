"""Scores are made float32, so near ones become equal.

The learner must see:
"['auc'] is 0.5, but 1.0 is right"
"""

import numpy as np
import pandas as pd


def precision_recall_f1(
    truth: pd.Series, predicted: pd.Series, positive: str | int
) -> tuple[float, float, float]:
    real = (truth == positive).to_numpy(dtype=bool)
    named = (predicted == positive).to_numpy(dtype=bool)
    hits = int((real & named).sum())
    n_real, n_named = int(real.sum()), int(named.sum())
    precision = hits / n_named if n_named else 0.0
    recall = hits / n_real if n_real else 0.0
    f1 = 2 * hits / (n_named + n_real) if hits else 0.0
    return precision, recall, f1


def roc_auc(truth: pd.Series, scores: pd.Series, positive: str | int) -> float:
    real = (truth == positive).to_numpy(dtype=bool)
    values = scores.to_numpy(dtype=np.float32)
    high, low = values[real], np.sort(values[~real])
    if not len(high) or not len(low):
        return float("nan")
    below = np.searchsorted(low, high, side="left").sum()
    upto = np.searchsorted(low, high, side="right").sum()
    return float((below + upto) / (2 * len(high) * len(low)))
