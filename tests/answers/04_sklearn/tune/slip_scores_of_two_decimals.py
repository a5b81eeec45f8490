"""Scores are rounded to two decimals before they are compared.

The learner must see:
"better by one of 2,048 rows"
"""

import numpy as np
from sklearn.base import clone
from sklearn.model_selection import ParameterGrid, StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


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
        scores.append(round(np.mean(parts), 2))
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
