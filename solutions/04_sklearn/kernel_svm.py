"""Kernel SVM, solved by a search over a pipeline, and by reading dual_coef_."""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def tune(X: pd.DataFrame, y: pd.Series) -> tuple[ClassifierMixin, float, float]:
    """Return an SVC behind a scaler (ddof=0), fitted on all rows, and its C and gamma.

    - C is 0.1, 1 or 10; gamma is 0.1, 1 or 10, divided by the number of columns.
    - Best is the mean accuracy on ``StratifiedKFold(3)``; of equals take any.
    - No predict_proba: SVC's own warns since 1.9.
    """
    # Squared distances grow with the number of standardised columns: gamma takes that back.
    powers = [10.0**exponent for exponent in (-1, 0, 1)]
    grid = {"svc__C": powers, "svc__gamma": [power / X.shape[1] for power in powers]}
    # The scaler is inside, so it learns from the training folds alone. Of a classifier, cv=3 means
    # stratified folds.
    search = GridSearchCV(make_pipeline(StandardScaler(), SVC()), grid, cv=3).fit(X, y)
    return search.best_estimator_, *search.best_params_.values()


def supports(svm: SVC) -> pd.DataFrame:
    """Return the rows that hold the border of a fitted SVC with two labels.

    >>> X = pd.DataFrame({"size": [9, 1, 2, 0, 5]})
    >>> svm = SVC(kernel="linear", C=0.25).fit(X, ["big", "small", "small", "small", "big"])
    >>> supports(svm).round(3)
       row  label  weight  inside
    0    2  small   0.222   False
    1    4    big   0.222   False

    Of each, by position in training: label, dual weight (positive), and whether that is at its
    limit, C.
    """
    # One row of coefficients for the one pair of labels; their sign says which label.
    weight = np.abs(svm.dual_coef_[0])
    table = pd.DataFrame(
        {
            "row": svm.support_.astype("int64"),
            # libsvm lists the rows of the first label first.
            "label": np.repeat(svm.classes_, svm.n_support_),
            "weight": weight,
            # It stops a weight at exactly C.
            "inside": weight >= svm.C,
        }
    )
    return table.sort_values("row", ignore_index=True)
