"""gamma is left at "scale".

The learner must see:
"expected two floats, C and gamma"
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def tune(X: pd.DataFrame, y: pd.Series) -> tuple[ClassifierMixin, float, float]:
    grid = {"svc__C": [0.1, 1.0, 10.0]}
    search = GridSearchCV(make_pipeline(StandardScaler(), SVC()), grid, cv=3).fit(X, y)
    return search.best_estimator_, search.best_params_["svc__C"], search.best_estimator_[-1].gamma


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
