"""Columns that are constant in all rows are dropped, before the split.

The learner must see:
"spa is 0.9 in all training rows of the third fold"
"""

from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline


def score_selected(X, y, model, k, cv):
    X = X.loc[:, X.nunique() > 1]
    pipeline = make_pipeline(SelectKBest(f_classif, k=k), model)
    accuracies = cross_val_score(pipeline, X, y, cv=cv, scoring="accuracy")
    kept = pipeline[:-1].fit(X, y)
    return accuracies, list(kept.get_feature_names_out())
