"""Metrics by hand: how many cancelled flights did the model name?

Two of a hundred flights are cancelled, so "none is" has accuracy 0.98. Precision: how many
predicted positives are positive? Recall: how many positives are predicted? ROC AUC asks for order
alone.

Not allowed here: sklearn.
Read: https://scikit-learn.org/stable/modules/model_evaluation.html#precision-recall-f-measure-metrics
House rules: README.md of this chapter
"""

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
    raise NotImplementedError


def roc_auc(truth: pd.Series, scores: pd.Series, positive: str | int) -> float:
    """Return the share of pairs, one positive and one not, in which the positive scores higher.

    >>> roc_auc(pd.Series(["off", "on", "on"]), pd.Series([3, 1, 3]), positive="off")
    0.75

    Scores are finite floats, or ints up to 2**53; high ones speak for ``positive``. Equal
    scores count half; without a pair it is NaN.
    """
    raise NotImplementedError
