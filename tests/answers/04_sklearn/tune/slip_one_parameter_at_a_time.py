"""Each parameter is searched alone, the others at their defaults.

The learner must see:
"['accuracy'] is"
"""

from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def tune(X, y, weights, model, grid, seed):
    pipeline = make_pipeline(StandardScaler(), model)
    step = pipeline.steps[-1][0]
    candidates = {f"{step}__{name}": values for name, values in grid.items()}
    folds = StratifiedKFold(2, shuffle=True, random_state=seed)
    alone = [{name: values} for name, values in candidates.items()]
    search = GridSearchCV(pipeline, alone, scoring="accuracy", cv=folds)
    weighing = {f"{step}__sample_weight": weights}
    scores = cross_val_score(search, X, y, scoring="accuracy", cv=folds, params=weighing)
    return float(scores.mean()), search.fit(X, y, **weighing)
