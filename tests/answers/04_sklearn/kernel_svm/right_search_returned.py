"""The search is the classifier; rows are put in order by argsort."""

import numpy as np
import pandas as pd
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def tune(X, y):
    size = len(X.columns)
    search = GridSearchCV(
        make_pipeline(StandardScaler(), SVC(kernel="rbf")),
        {"svc__gamma": np.logspace(-1, 1, 3) / size, "svc__C": np.logspace(-1, 1, 3)},
        scoring="accuracy",
        cv=StratifiedKFold(3),
    )
    search.fit(X, y)
    chosen = search.best_params_
    return search, float(chosen["svc__C"]), float(chosen["svc__gamma"])


def supports(svm):
    order = np.argsort(svm.support_)
    labels = np.repeat(svm.classes_, svm.n_support_)
    weights = np.abs(svm.dual_coef_).ravel()
    return pd.DataFrame(
        {
            "row": svm.support_[order],
            "label": labels[order],
            "weight": weights[order],
            "inside": (svm.C - weights <= 1e-9 * svm.C)[order],
        }
    )
