"""Whole-number labels index a confusion matrix, where -1 is the last row.

The learner must see:
"index -1 is out of bounds"
"""

import numpy as np
import pandas as pd


def precision_recall_f1(
    truth: pd.Series, predicted: pd.Series, positive: str | int
) -> tuple[float, float, float]:
    if isinstance(positive, str):
        codes, labels = pd.factorize(pd.concat([truth, predicted, pd.Series([positive])]))
        rows, columns, which = codes[: len(truth)], codes[len(truth) : -1], codes[-1]
    else:
        rows, columns, which = truth.to_numpy(dtype=int), predicted.to_numpy(dtype=int), int(positive)
    size = max([which, *rows, *columns]) + 1
    confusion = np.zeros((size, size), dtype=int)
    np.add.at(confusion, (rows, columns), 1)
    hits = int(confusion[which, which])
    n_real, n_named = int(confusion[which].sum()), int(confusion[:, which].sum())
    precision = hits / n_named if n_named else 0.0
    recall = hits / n_real if n_real else 0.0
    f1 = 2 * hits / (n_named + n_real) if hits else 0.0
    return precision, recall, f1


def roc_auc(truth: pd.Series, scores: pd.Series, positive: str | int) -> float:
    real = (truth == positive).to_numpy(dtype=bool)
    values = scores.to_numpy()
    high, low = values[real], np.sort(values[~real])
    if not len(high) or not len(low):
        return float("nan")
    below = np.searchsorted(low, high, side="left").sum()
    upto = np.searchsorted(low, high, side="right").sum()
    return float((below + upto) / (2 * len(high) * len(low)))
