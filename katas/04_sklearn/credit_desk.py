"""Credit desk: what do decisions cost that a raw file has taught?

All of the chapter: leak nothing, tune, trust true chances, judge by euros.

Read: https://scikit-learn.org/stable/modules/classification_threshold.html
House rules: README.md of this chapter
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin

NUMERIC = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]
CATEGORICAL = ["Home", "Marital", "Records", "Job"]


def open_desk(file) -> ClassifierMixin:
    """Return a fitted classifier of loans: "bad" or "good".

    - ``file`` is for ``pd.read_csv``. Skip rows without Status.
    - Only NUMERIC and CATEGORICAL, all with gaps, are known beforehand.
    - Of loans with a chance of 0.3 for "bad", 30% are.
    - Regularise any model by cross-validated log loss, from hardly to heavily, within 3 s.
    """
    raise NotImplementedError


def grant(desk: ClassifierMixin, loans: pd.DataFrame) -> np.ndarray:
    """Return bools: is granting a loan expected to cost less than refusing it?

    A bad loan granted costs half its Amount (known) and 30 euros; a good one refused, a tenth.
    """
    raise NotImplementedError


def cost(granted: np.ndarray, loans: pd.DataFrame) -> float:
    """Return what these decisions cost in all, by Status and Amount.

    >>> loans = pd.DataFrame({"Status": ["bad", "good", "bad"], "Amount": [1000, 600, 900]})
    >>> cost(np.array([True, False, False]), loans)
    590.0
    """
    raise NotImplementedError
