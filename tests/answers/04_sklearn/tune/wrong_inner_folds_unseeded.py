"""The search cuts its rows by cv=2, which neither shuffles nor knows the seed.

The learner must see:
"That comes of inner folds that are cut without the seed."
"""

from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def tune(X, y, weights, model, grid, seed):
    pipeline = make_pipeline(StandardScaler(), model)
    step = pipeline.steps[-1][0]
    candidates = {f"{step}__{name}": values for name, values in grid.items()}
    folds = StratifiedKFold(2, shuffle=True, random_state=seed)
    search = GridSearchCV(pipeline, candidates, scoring="accuracy", cv=2)
    weighing = {f"{step}__sample_weight": weights}
    scores = cross_val_score(search, X, y, scoring="accuracy", cv=folds, params=weighing)
    return float(scores.mean()), search.fit(X, y, **weighing)
