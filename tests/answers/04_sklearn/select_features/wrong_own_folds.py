"""The given splitter is not used.

The learner must see:
"folds of the given splitter"
"""

from sklearn.feature_selection import SelectKBest, VarianceThreshold, f_classif
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline


def score_selected(X, y, model, k, cv):
    pipeline = make_pipeline(VarianceThreshold(), SelectKBest(f_classif, k=k), model)
    accuracies = cross_val_score(pipeline, X, y, cv=3, scoring="accuracy")
    kept = pipeline[:-1].fit(X, y)
    return accuracies, list(kept.get_feature_names_out())
