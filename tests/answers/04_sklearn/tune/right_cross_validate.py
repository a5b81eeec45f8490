"""cross_validate with named steps, and the best pipeline instead of the search."""

import numpy as np
from sklearn.base import clone
from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_validate
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler


def tune(X, y, weights, model, grid, seed):
    chain = Pipeline([("scale", StandardScaler()), ("classify", clone(model))])
    names = {"classify__" + name: list(values) for name, values in grid.items()}
    cuts = [StratifiedKFold(n_splits=2, shuffle=True, random_state=seed) for _ in range(2)]
    search = GridSearchCV(chain, names, cv=cuts[0], scoring="accuracy", error_score="raise")
    extra = {"classify__sample_weight": weights.to_numpy()}
    outer = cross_validate(search, X, y, cv=cuts[1], scoring="accuracy", params=extra)
    search.fit(X, y, **extra)
    return np.mean(outer["test_score"]).item(), search.best_estimator_
