"""SelectKBest alone: a constant of rounded mean has the highest F of all.

The learner must see:
"levy is 14.3 in every row"
"""

from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline


def score_selected(X, y, model, k, cv):
    pipeline = make_pipeline(SelectKBest(f_classif, k=k), model)
    accuracies = cross_val_score(pipeline, X, y, cv=cv, scoring="accuracy")
    kept = pipeline[:-1].fit(X, y)
    return accuracies, list(kept.get_feature_names_out())
