"""A chance of 0 is in no bin.

The learner must see:
"A chance of 0 or 1 fell out of all bins."
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator


def reliability(outcome: pd.Series, chance: np.ndarray, positive: str, bins: int) -> pd.DataFrame:
    table = pd.DataFrame({"said": chance, "came": outcome.to_numpy() == positive, "rows": 1})
    cut = pd.cut(chance, np.arange(bins + 1) / bins)
    made = table.groupby(cut, observed=True).agg({"said": "mean", "came": "mean", "rows": "sum"})
    return made.reset_index(drop=True)


def calibrated(model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, held: np.ndarray):
    fitted = clone(model).fit(X[~held], y[~held])
    return CalibratedClassifierCV(FrozenEstimator(fitted), method="isotonic").fit(X[held], y[held])


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    positive, negative = chance * real / share, (1 - chance) * (1 - real) / (1 - share)
    return positive / (positive + negative)
