"""Of equal models the last is taken.

The learner must see:
"probabilities"
"""

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.metrics import average_precision_score
from sklearn.model_selection import StratifiedKFold


def _chance(model, X, positive):
    return model.predict_proba(X)[:, list(model.classes_).index(positive)]


def _cost(true, chance, t, costs):
    alarm = chance >= t
    return costs[0] * np.sum(true & ~alarm) + costs[1] * np.sum(~true & alarm)


class Alarm(ClassifierMixin, BaseEstimator):
    def __init__(self, model=None, positive=None, threshold=0.5):
        self.model = model
        self.positive = positive
        self.threshold = threshold

    def fit(self, X, y):
        self.model_ = clone(self.model).fit(X, y)
        self.classes_ = self.model_.classes_
        return self

    def predict_proba(self, X):
        return self.model_.predict_proba(X)

    def predict(self, X):
        k = list(self.classes_).index(self.positive)
        return self.classes_[np.where(self.predict_proba(X)[:, k] >= self.threshold, k, 1 - k)]


def cheapest_alarm(train, test, models, positive, costs, thresholds):
    X, y = train[0], train[1].to_numpy()
    is_pos = y == positive
    folds = list(StratifiedKFold(5).split(X, y))
    best = None
    for model in models:
        held = np.empty(len(y))
        aps = []
        for tr, te in folds:
            m = clone(model).fit(X.iloc[tr], y[tr])
            held[te] = _chance(m, X.iloc[te], positive)
            aps.append(average_precision_score(is_pos[te], held[te]))
        if best is None or np.mean(aps) >= best[0]:
            best = (np.mean(aps), model, held)
    _, model, held = best
    t = min(thresholds, key=lambda t: _cost(is_pos, held, t, costs))
    fitted = Alarm(clone(model), positive, t).fit(X, y)
    chance = _chance(fitted, test[0][X.columns], positive)
    return fitted, t, float(_cost(test[1].to_numpy() == positive, chance, t, costs))
