"""Labels become 0 and 1 inside of one estimator, so no scorer needs a positive label."""

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.model_selection import StratifiedKFold, cross_validate


class Coded(ClassifierMixin, BaseEstimator):
    def __init__(self, model=None, positive=None, threshold=None):
        self.model = model
        self.positive = positive
        self.threshold = threshold

    def fit(self, X, y):
        y = np.asarray(y)
        self.classes_ = np.unique(y)
        self.model_ = clone(self.model).fit(X, (y == self.positive).astype(int))
        return self

    def predict_proba(self, X):
        chances = self.model_.predict_proba(X)
        return chances if self.classes_[1] == self.positive else chances[:, ::-1]

    def predict(self, X):
        place = int(self.classes_[1] == self.positive)
        chance = self.predict_proba(X)[:, place]
        return self.classes_[np.where(chance >= self.threshold, place, 1 - place)]


def cheapest_alarm(train, test, models, positive, costs, thresholds):
    X, y = train
    rare = (y == positive).astype(int)
    kept = []
    for model in models:
        result = cross_validate(
            model, X, rare, cv=5, scoring="average_precision", return_estimator=True
        )
        kept.append((result["test_score"].mean(), result["estimator"]))
    place = max(range(len(models)), key=lambda number: kept[number][0])
    parts = [rest for _, rest in StratifiedKFold(5).split(X, rare)]
    totals = {}
    for level in thresholds:
        totals[level] = 0
        for fitted, part in zip(kept[place][1], parts, strict=True):
            truth = rare.to_numpy()[part]
            raised = fitted.predict_proba(X.iloc[part])[:, 1] >= level
            totals[level] += costs[0] * truth[~raised].sum() + costs[1] * (1 - truth[raised]).sum()
    best = min(totals, key=totals.get)
    alarm = Coded(models[place], positive, best).fit(X, y)
    raised, truth = alarm.predict(test[0]) == positive, (test[1] == positive).to_numpy()
    missed, false = (truth & ~raised).sum(), (raised & ~truth).sum()
    return alarm, float(best), float(costs[0] * missed + costs[1] * false)
