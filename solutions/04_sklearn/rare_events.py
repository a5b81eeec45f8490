"""Rare events, solved by two scorers that know which label is positive."""

import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.metrics import average_precision_score, make_scorer
from sklearn.model_selection import TunedThresholdClassifierCV, cross_val_score


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
    X, y = train

    def worth(truth, predicted, pos_label):
        """Return the cost, negative, so that more is better as scikit-learn has it."""
        misses = (truth == pos_label) & (predicted != pos_label)
        alarms = (truth != pos_label) & (predicted == pos_label)
        return -float(costs[0] * misses.sum() + costs[1] * alarms.sum())

    # Without pos_label, the label that is last in the alphabet would count, or 1 would be missed.
    ranking = make_scorer(
        average_precision_score, response_method="predict_proba", pos_label=positive
    )
    # Five folds, stratified and not shuffled, are what both do by default.
    best = max(models, key=lambda model: cross_val_score(model, X, y, scoring=ranking).mean())
    paying = make_scorer(worth, pos_label=positive)
    alarm = TunedThresholdClassifierCV(best, scoring=paying, thresholds=thresholds)
    alarm.fit(X, y)
    return alarm, float(alarm.best_threshold_), -paying(alarm, *test)
