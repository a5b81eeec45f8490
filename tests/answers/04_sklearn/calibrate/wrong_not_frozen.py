"""The fitted model is fitted anew on parts of the held rows.

The learner must see:
"has to be frozen"
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator


def reliability(outcome: pd.Series, chance: np.ndarray, positive: str, bins: int) -> pd.DataFrame:
    table = pd.DataFrame({"said": chance, "came": outcome.to_numpy() == positive, "rows": 1})
    numbers = np.searchsorted(np.arange(1, bins) / bins, chance)
    return (
        table.groupby(numbers)
        .agg({"said": "mean", "came": "mean", "rows": "sum"})
        .reset_index(drop=True)
    )


def calibrated(model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, held: np.ndarray):
    fitted = clone(model).fit(X[~held], y[~held])
    return CalibratedClassifierCV(fitted, method="isotonic").fit(X[held], y[held])


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    positive, negative = chance * real / share, (1 - chance) * (1 - real) / (1 - share)
    return positive / (positive + negative)
