"""The model is copied without its steps, so those of a pipeline are fitted.

The learner must see:
"what was fitted of the steps of the pipeline that was given"
"""

from copy import copy

import numpy as np
import pandas as pd
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator


def reliability(outcome: pd.Series, chance: np.ndarray, positive: str, bins: int) -> pd.DataFrame:
    table = pd.DataFrame({"said": chance, "came": outcome.to_numpy() == positive, "rows": 1})
    bin_of = table.groupby(np.searchsorted(np.arange(1, bins) / bins, chance))
    means = bin_of[["said", "came"]].mean()
    return means.assign(rows=bin_of.size()).reset_index(drop=True)


def calibrated(model, X: pd.DataFrame, y: pd.Series, held: np.ndarray):
    fitted = copy(model).fit(X[~held], y[~held])
    return CalibratedClassifierCV(FrozenEstimator(fitted), method="isotonic").fit(X[held], y[held])


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    positive, negative = chance * real / share, (1 - chance) * (1 - real) / (1 - share)
    return positive / (positive + negative)
