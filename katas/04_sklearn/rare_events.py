"""Rare events: how likely must a cancelled flight be, before you warn?

"None is cancelled" holds for 96 of 100 flights, and helps nobody. Let costs choose a threshold,
on rows that the model did not learn.

Read: https://scikit-learn.org/stable/modules/classification_threshold.html
House rules: README.md of this chapter
"""

import pandas as pd
from sklearn.base import ClassifierMixin


def cheapest_alarm(
    train: tuple[pd.DataFrame, pd.Series],
    test: tuple[pd.DataFrame, pd.Series],
    models: list[ClassifierMixin],
    positive: str | int,
    costs: tuple[float, float],
    thresholds: list[float],
) -> tuple[ClassifierMixin, float, float]:
    """Return a classifier, its threshold, and its total cost on the test rows.

    >>> from sklearn.naive_bayes import GaussianNB
    >>> rows = pd.DataFrame({"wind": range(40)}), pd.Series(["on"] * 30 + ["off"] * 10)
    >>> cheapest_alarm(rows, rows, [GaussianNB()], "off", (5, 1), [0.2, 0.8])[1:]
    (0.2, 2.0)

    Parameters
    ----------
    train, test : rows and two labels, each 5 times or more
    costs : of a miss, of a false alarm
    thresholds : two or more, ascending

    Notes
    -----
    - Fit on all training rows. The classifier predicts ``positive`` from the threshold on.
    - Cut training rows by StratifiedKFold(5), unshuffled.
    - Take the model of highest mean average precision (of chances) over folds. Then take the
      threshold of lowest total cost over their test parts. Of equals take the first.
    """
    raise NotImplementedError
