"""scoring='f1' does not know a label that is a text: all scores are NaN, and the first model stays.

The learner must see:
"all scores are NaN, and the first model stays."
"""

import warnings

from sklearn.metrics import make_scorer
from sklearn.model_selection import TunedThresholdClassifierCV, cross_val_score


def cheapest_alarm(train, test, models, positive, costs, thresholds):
    X, y = train
    warnings.filterwarnings("ignore")

    def worth(truth, predicted, pos_label):
        misses = (truth == pos_label) & (predicted != pos_label)
        alarms = (truth != pos_label) & (predicted == pos_label)
        return -float(costs[0] * misses.sum() + costs[1] * alarms.sum())

    best = max(models, key=lambda model: cross_val_score(model, X, y, cv=5, scoring="f1").mean())
    paying = make_scorer(worth, pos_label=positive)
    alarm = TunedThresholdClassifierCV(best, scoring=paying, cv=5, thresholds=thresholds)
    alarm.fit(X, y)
    return alarm, float(alarm.best_threshold_), -paying(alarm, *test)
