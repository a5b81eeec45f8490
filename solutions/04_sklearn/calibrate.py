"""Calibrate, solved by groupby for the table and a FrozenEstimator for the held rows."""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator


def reliability(outcome: pd.Series, chance: np.ndarray, positive: str, bins: int) -> pd.DataFrame:
    """Return mean chance, share of ``positive`` and rows of each bin; all equally wide, 0 to 1.

    >>> reliability(pd.Series(["good", "bad", "bad"]), np.array([0.1, 0.7, 0.9]), "bad", bins=2)
       said  came  rows
    0   0.1   0.0     1
    1   0.8   1.0     2

    Drop empty bins, then number from 0. An edge belongs to the bin below it, 0 to the first.
    """
    # An array, since a Series would be aligned by labels; and 1 for positive, whichever sorts last.
    table = pd.DataFrame({"said": chance, "came": outcome.to_numpy() == positive, "rows": 1})
    # The number of inner edges below a chance; groupby knows only the bins that have rows.
    numbers = np.searchsorted(np.arange(1, bins) / bins, chance)
    return (
        table.groupby(numbers)
        .agg({"said": "mean", "came": "mean", "rows": "sum"})
        .reset_index(drop=True)
    )


def calibrated(model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, held: np.ndarray):
    """Return a classifier fitted on the rows not ``held``, calibrated (isotonic) on those held.

    ``held`` (bool) has at least five rows of each of two labels. ``model`` has no
    decision_function. New rows have the columns of ``X``.
    """
    fitted = clone(model).fit(X[~held], y[~held])
    # Not frozen, it would be fitted anew, on the held rows.
    return CalibratedClassifierCV(FrozenEstimator(fitted), method="isotonic").fit(X[held], y[held])


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    """Return chances for a world where ``real`` is positive, learned where a ``share`` was.

    All odds change by one factor; 0 and 1 stay.
    """
    # Weights of both outcomes, not odds: those of 1 would be 1/0.
    positive, negative = chance * real / share, (1 - chance) * (1 - real) / (1 - share)
    return positive / (positive + negative)
