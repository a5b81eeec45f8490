"""Calibrate: of loans with a chance of 0.3, do three in ten go bad?

A model may rank loans well and say 0.9 where half go bad. Rows it never saw tell what that means.

Read: https://scikit-learn.org/stable/modules/calibration.html
House rules: README.md of this chapter
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin


def reliability(outcome: pd.Series, chance: np.ndarray, positive: str, bins: int) -> pd.DataFrame:
    """Return mean chance, share of ``positive`` and rows of each bin; all equally wide, 0 to 1.

    >>> reliability(pd.Series(["good", "bad", "bad"]), np.array([0.1, 0.7, 0.9]), "bad", bins=2)
       said  came  rows
    0   0.1   0.0     1
    1   0.8   1.0     2

    Drop empty bins, then number from 0. An edge belongs to the bin below it, 0 to the first.
    """
    raise NotImplementedError


def calibrated(model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, held: np.ndarray):
    """Return a classifier fitted on the rows not ``held``, calibrated (isotonic) on those held.

    ``held`` (bool) has at least five rows of each of two labels. ``model`` has no
    decision_function. New rows have the columns of ``X``.
    """
    raise NotImplementedError


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    """Return chances for a world where ``real`` is positive, learned where a ``share`` was.

    All odds change by one factor; 0 and 1 stay.
    """
    raise NotImplementedError
