"""Mean ranks for the area, and a crossed table of plain lists for the rest."""

import warnings

import numpy as np
import pandas as pd


def precision_recall_f1(
    truth: pd.Series, predicted: pd.Series, positive: str | int
) -> tuple[float, float, float]:
    a = np.fromiter((x == positive for x in truth), dtype=np.float64, count=len(truth))
    b = np.fromiter((x == positive for x in predicted), dtype=np.float64, count=len(predicted))
    both = a @ b
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ratios = np.divide([both, both, 2 * both], [b.sum(), a.sum(), a.sum() + b.sum()])
    precision, recall, f1 = np.nan_to_num(ratios).tolist()
    return precision, recall, f1


def roc_auc(truth: pd.Series, scores: pd.Series, positive: str | int) -> float:
    real = np.array([label == positive for label in truth], dtype=bool)
    m, n = int(real.sum()), int((~real).sum())
    if m * n == 0:
        return float("nan")
    ranks = scores.reset_index(drop=True).rank(method="average").to_numpy()
    return float((ranks[real].mean() - (m + 1) / 2) / n)
