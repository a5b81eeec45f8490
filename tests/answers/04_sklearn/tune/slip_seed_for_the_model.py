"""The seed of the folds is set in the model, too.

The learner must see:
"every fit left the model's other parameters"
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
        scores.append(np.mean(parts))
    best = candidates[int(np.argmax(scores))]
    return fitted(X, y, weights, model, best)


def tune(X, y, weights, model, grid, seed):
    y, weights = y.to_numpy(), weights.to_numpy()
    if "random_state" in model.get_params():
        model = clone(model).set_params(random_state=seed)
    folds = StratifiedKFold(2, shuffle=True, random_state=seed)
    scores = []
    for train, test in folds.split(X, y):
        found = search(X.iloc[train], y[train], weights[train], model, grid, folds)
        scores.append(accuracy(found, X.iloc[test], y[test]))
    return float(np.mean(scores)), search(X, y, weights, model, grid, folds)
