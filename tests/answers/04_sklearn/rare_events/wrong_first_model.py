"""The first model is taken.

The learner must see:
"all scores are NaN, and the first model stays."
"""

from sklearn.metrics import make_scorer
from sklearn.model_selection import TunedThresholdClassifierCV


def cheapest_alarm(train, test, models, positive, costs, thresholds):
    X, y = train

    def worth(truth, predicted, pos_label):
        misses = (truth == pos_label) & (predicted != pos_label)
        alarms = (truth != pos_label) & (predicted == pos_label)
        return -float(costs[0] * misses.sum() + costs[1] * alarms.sum())

    best = models[0]
    paying = make_scorer(worth, pos_label=positive)
    alarm = TunedThresholdClassifierCV(best, scoring=paying, cv=5, thresholds=thresholds)
    alarm.fit(X, y)
    return alarm, float(alarm.best_threshold_), -paying(alarm, *test)
