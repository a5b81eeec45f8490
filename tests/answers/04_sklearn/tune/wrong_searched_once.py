"""The winner of a search on all rows is cross-validated: it was chosen with the test parts.

The learner must see:
"that is the best score of a search on all rows"
"""

from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def tune(X, y, weights, model, grid, seed):
    pipeline = make_pipeline(StandardScaler(), model)
    step = pipeline.steps[-1][0]
    candidates = {f"{step}__{name}": values for name, values in grid.items()}
    folds = StratifiedKFold(2, shuffle=True, random_state=seed)
    search = GridSearchCV(pipeline, candidates, scoring="accuracy", cv=folds)
    weighing = {f"{step}__sample_weight": weights}
    search.fit(X, y, **weighing)
    best = search.best_estimator_
    scores = cross_val_score(best, X, y, scoring="accuracy", cv=folds, params=weighing)
    return float(scores.mean()), search
