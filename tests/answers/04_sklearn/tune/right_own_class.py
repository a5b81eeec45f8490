"""A class that scales and passes parameters on, so that no prefix is needed."""

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.model_selection import GridSearchCV, ParameterGrid, StratifiedKFold, cross_val_score


class Scaled(ClassifierMixin, BaseEstimator):
    def __init__(self, model=None, chosen=None):
        self.model = model
        self.chosen = chosen

    def _scale(self, X):
        return (np.asarray(X, dtype=float) - self.mean_) / self.deviation_

    def fit(self, X, y, weights=None):
        values = np.asarray(X, dtype=float)
        self.mean_, self.deviation_ = values.mean(axis=0), values.std(axis=0)
        self.deviation_[np.ptp(values, axis=0) == 0] = 1
        self.model_ = clone(self.model).set_params(**self.chosen or {})
        self.model_.fit(self._scale(X), y, sample_weight=weights)
        self.classes_ = self.model_.classes_
        return self

    def predict(self, X):
        return self.model_.predict(self._scale(X))

    def predict_proba(self, X):
        return self.model_.predict_proba(self._scale(X))


def tune(X, y, weights, model, grid, seed):
    cut = StratifiedKFold(2, shuffle=True, random_state=seed)
    chosen = list(ParameterGrid(grid))
    search = GridSearchCV(Scaled(model), {"chosen": chosen}, cv=cut, scoring="accuracy")
    params = {"weights": np.asarray(weights)}
    scores = cross_val_score(search, X, y, cv=cut, scoring="accuracy", params=params)
    return float(np.mean(scores)), search.fit(X, y, **params)
