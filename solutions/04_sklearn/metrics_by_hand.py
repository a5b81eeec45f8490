"""Metrics by hand, solved by counting: three counts for the rates, ranks for the AUC."""

import math

import numpy as np
import pandas as pd


def precision_recall_f1(
    truth: pd.Series, predicted: pd.Series, positive: str | int
) -> tuple[float, float, float]:
    """Return precision, recall and their harmonic mean; 0/0 is 0.0, without a warning.

    >>> truth = pd.Series(["off", "on", "off", "on"])
    >>> predicted = pd.Series(["off", "off", "on", "on"])
    >>> precision_recall_f1(truth, predicted, positive="off")
    (0.5, 0.5, 0.5)

    Parameters
    ----------
    truth, predicted : labels (str, int, bool) of any number of kinds, none missing; n may be 0
    positive : label, perhaps absent
    """
    # Arrays: two Series would be aligned by their labels.
    actual, named = truth.to_numpy() == positive, predicted.to_numpy() == positive
    hits = np.sum(actual & named)
    # Of the counts, F1 needs no precision and no recall, so it has one 0/0 and not three.
    return (
        _ratio(hits, named.sum()),
        _ratio(hits, actual.sum()),
        _ratio(2 * hits, named.sum() + actual.sum()),
    )


def roc_auc(truth: pd.Series, scores: pd.Series, positive: str | int) -> float:
    """Return the share of pairs, one positive and one not, in which the positive scores higher.

    >>> roc_auc(pd.Series(["off", "on", "on"]), pd.Series([3, 1, 3]), positive="off")
    0.75

    Scores are finite floats, or ints up to 2**53; high ones speak for ``positive``. Equal
    scores count half; without a pair it is NaN.
    """
    actual = truth.to_numpy() == positive
    n = int(actual.sum())
    pairs = n * (len(actual) - n)
    if not pairs:
        return math.nan
    # Ranks count who is below, ties half. The positives among themselves have 1 + 2 + ... + n.
    ranks = scores.rank().to_numpy()
    return (float(ranks[actual].sum()) - n * (n + 1) / 2) / pairs


def _ratio(part: int, whole: int) -> float:
    return float(part / whole) if whole else 0.0
