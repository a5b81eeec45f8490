"""The best accuracy on the rows of the fit counts.

The learner must see:
"accuracy is counted on the rows of the fit"
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def tune(X: pd.DataFrame, y: pd.Series) -> tuple[ClassifierMixin, float, float]:
    best = (-1.0,)
    for C in (0.1, 1.0, 10.0):
        for factor in (0.1, 1.0, 10.0):
            gamma = factor / X.shape[1]
            model = make_pipeline(StandardScaler(), SVC(C=C, gamma=gamma)).fit(X, y)
            best = max(best, (model.score(X, y), C, gamma))
    _, C, gamma = best
    return make_pipeline(StandardScaler(), SVC(C=C, gamma=gamma)).fit(X, y), C, gamma


def supports(svm: SVC) -> pd.DataFrame:
    signed = svm.dual_coef_[0]
    weight = np.abs(signed)
    table = pd.DataFrame(
        {
            "row": svm.support_.astype("int64"),
            "label": svm.classes_[(signed > 0).astype(int)],
            "weight": weight,
            "inside": np.isclose(weight, svm.C),
        }
    )
    return table.sort_values("row", ignore_index=True)
