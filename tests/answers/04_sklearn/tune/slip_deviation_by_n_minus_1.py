"""The scaler divides by n - 1.

The learner must see:
"every fit got columns of mean 0 and deviation 1 (ddof=0)"
"""

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.model_selection import ParameterGrid, StratifiedKFold
from sklearn.pipeline import make_pipeline


class StandardScaler(TransformerMixin, BaseEstimator):
    def fit(self, X, y=None):
        X = np.asarray(X, dtype=float)
        self.mean_, deviation = X.mean(axis=0), X.std(axis=0, ddof=1)
        self.scale_ = np.where(deviation == 0, 1, deviation)
        return self

    def transform(self, X):
        return (np.asarray(X, dtype=float) - self.mean_) / self.scale_


def fitted(X, y, weights, model, candidate):
    model = clone(model).set_params(**candidate)
    pipeline = make_pipeline(StandardScaler(), model)
    step = pipeline.steps[-1][0]
    return pipeline.fit(X, y, **{f"{step}__sample_weight": weights})


def accuracy(pipeline, X, y):
    return np.mean(pipeline.predict(X) == y)


def search(X, y, weights, model, grid, folds):
    scores = []
    candidates = list(ParameterGrid(grid))
    for candidate in candidates:
        parts = []
        for train, test in folds.split(X, y):
            found = fitted(X.iloc[train], y[train], weights[train], model, candidate)
            parts.append(accuracy(found, X.iloc[test], y[test]))
        scores.append(np.mean(parts))
    best = candidates[int(np.argmax(scores))]
    return fitted(X, y, weights, model, best)


def tune(X, y, weights, model, grid, seed):
    y, weights = y.to_numpy(), weights.to_numpy()
    folds = StratifiedKFold(2, shuffle=True, random_state=seed)
    scores = []
    for train, test in folds.split(X, y):
        found = search(X.iloc[train], y[train], weights[train], model, grid, folds)
        scores.append(accuracy(found, X.iloc[test], y[test]))
    return float(np.mean(scores)), search(X, y, weights, model, grid, folds)
