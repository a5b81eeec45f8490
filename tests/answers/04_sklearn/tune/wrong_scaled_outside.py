"""The whole table is standardised before anything is cut.

The learner must see:
"all rows scaled before they were cut"
"""

from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def tune(X, y, weights, model, grid, seed):
    scaler = StandardScaler()
    scaled = scaler.fit_transform(X)
    folds = StratifiedKFold(2, shuffle=True, random_state=seed)
    # A pipeline, since a search of a model alone would weigh its scores.
    pipeline = make_pipeline(model)
    step = pipeline.steps[-1][0]
    candidates = {f"{step}__{name}": values for name, values in grid.items()}
    search = GridSearchCV(pipeline, candidates, scoring="accuracy", cv=folds)
    weighing = {f"{step}__sample_weight": weights}
    scores = cross_val_score(search, scaled, y, scoring="accuracy", cv=folds, params=weighing)
    return float(scores.mean()), make_pipeline(scaler, search.fit(scaled, y, **weighing))
