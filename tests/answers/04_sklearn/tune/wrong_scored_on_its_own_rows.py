"""The score is taken on the rows that the search was fitted on.

The learner must see:
"That is the accuracy on the rows of the last fit."
"""

from sklearn.model_selection import GridSearchCV, StratifiedKFold
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
    return float(search.score(X, y)), search
