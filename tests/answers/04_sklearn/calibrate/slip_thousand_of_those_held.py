"""A thousand of the rows held are thought to be enough.

The learner must see:
"['chances by 2,000 rows held']"
"""

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator


def reliability(outcome: pd.Series, chance: np.ndarray, positive: str, bins: int) -> pd.DataFrame:
    table = pd.DataFrame({"said": chance, "came": outcome.to_numpy() == positive, "rows": 1})
    bin_of = table.groupby(np.searchsorted(np.arange(1, bins) / bins, chance))
    means = bin_of[["said", "came"]].mean()
    return means.assign(rows=bin_of.size()).reset_index(drop=True)


def calibrated(model, X: pd.DataFrame, y: pd.Series, held: np.ndarray):
    fitted = clone(model).fit(X[~held], y[~held])
    some = np.flatnonzero(held)[:1000]
    frozen = FrozenEstimator(fitted)
    return CalibratedClassifierCV(frozen, method="isotonic").fit(X.iloc[some], y.iloc[some])


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    positive, negative = chance * real / share, (1 - chance) * (1 - real) / (1 - share)
    return positive / (positive + negative)
