"""The folds are shuffled.

The learner must see:
"0.4 comes of shuffled folds, and of the test rows."
"""

from sklearn.metrics import average_precision_score, make_scorer
from sklearn.model_selection import StratifiedKFold, TunedThresholdClassifierCV, cross_val_score


def cheapest_alarm(train, test, models, positive, costs, thresholds):
    X, y = train
    folds = StratifiedKFold(5, shuffle=True, random_state=0)

    def worth(truth, predicted, pos_label):
        misses = (truth == pos_label) & (predicted != pos_label)
        alarms = (truth != pos_label) & (predicted == pos_label)
        return -float(costs[0] * misses.sum() + costs[1] * alarms.sum())

    ranking = make_scorer(
        average_precision_score, response_method="predict_proba", pos_label=positive
    )
    best = max(models, key=lambda model: cross_val_score(model, X, y, cv=folds, scoring=ranking).mean())
    paying = make_scorer(worth, pos_label=positive)
    alarm = TunedThresholdClassifierCV(best, scoring=paying, cv=folds, thresholds=thresholds)
    alarm.fit(X, y)
    return alarm, float(alarm.best_threshold_), -paying(alarm, *test)
