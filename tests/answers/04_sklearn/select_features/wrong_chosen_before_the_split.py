"""The columns are chosen by all rows, then the model is cross-validated.

The learner must see:
"Columns chosen by all rows give that: test rows had their say."
"""

from sklearn.feature_selection import SelectKBest, VarianceThreshold, f_classif
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline


def score_selected(X, y, model, k, cv):
    selection = make_pipeline(VarianceThreshold(), SelectKBest(f_classif, k=k))
    kept = selection.set_output(transform="pandas").fit_transform(X, y)
    return cross_val_score(model, kept, y, cv=cv, scoring="accuracy"), list(kept.columns)
