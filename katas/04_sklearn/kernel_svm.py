"""Kernel SVM: which C and gamma, and which rows hold the border?

An RBF kernel looks at distances: the column with the largest numbers would decide alone. Of C and
gamma only the magnitude counts.

Read: https://scikit-learn.org/stable/modules/svm.html#tips-on-practical-use
House rules: README.md of this chapter
"""

import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.svm import SVC


def tune(X: pd.DataFrame, y: pd.Series) -> tuple[ClassifierMixin, float, float]:
    """Return an SVC behind a scaler (ddof=0), fitted on all rows, and its C and gamma.

    - C is 0.1, 1 or 10; gamma is 0.1, 1 or 10, divided by the number of columns.
    - Best is the mean accuracy on ``StratifiedKFold(3)``; of equals take any.
    - No predict_proba: SVC's own warns since 1.9.
    """
    raise NotImplementedError


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
    raise NotImplementedError
