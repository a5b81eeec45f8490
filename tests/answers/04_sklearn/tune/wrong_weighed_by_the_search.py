"""The search stands in the pipeline and weighs its scores; cross_val_score does not.

The learner must see:
"The scaler stands before the search"
"""

from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def tune(X, y, weights, model, grid, seed):
    folds = StratifiedKFold(2, shuffle=True, random_state=seed)
    search = GridSearchCV(model, grid, scoring="accuracy", cv=folds)
    pipeline = make_pipeline(StandardScaler(), search)
    weighing = {"gridsearchcv__sample_weight": weights}
    scores = cross_val_score(pipeline, X, y, scoring="accuracy", cv=folds, params=weighing)
    return float(scores.mean()), pipeline.fit(X, y, **weighing)
