"""The caller's grid gets new names in place.

The learner must see:
"the caller's grid became"
"""

from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def tune(X, y, weights, model, grid, seed):
    pipeline = make_pipeline(StandardScaler(), model)
    step = pipeline.steps[-1][0]
    for name in list(grid):
        grid[f"{step}__{name}"] = grid.pop(name)
    candidates = grid
    folds = StratifiedKFold(2, shuffle=True, random_state=seed)
    search = GridSearchCV(pipeline, candidates, scoring="accuracy", cv=folds)
    weighing = {f"{step}__sample_weight": weights}
    scores = cross_val_score(search, X, y, scoring="accuracy", cv=folds, params=weighing)
    return float(scores.mean()), search.fit(X, y, **weighing)
