"""calibration_curve, with the labels mapped to 0 and 1."""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.calibration import CalibratedClassifierCV, calibration_curve
from sklearn.frozen import FrozenEstimator


def reliability(outcome: pd.Series, chance: np.ndarray, positive: str, bins: int) -> pd.DataFrame:
    truth = (outcome == positive).astype(int).to_numpy()
    came, said = calibration_curve(truth, chance, n_bins=bins)
    place = np.ceil(chance * bins).clip(1).astype(int)
    rows = np.unique(place, return_counts=True)[1]
    return pd.DataFrame({"said": said, "came": came, "rows": rows})


def calibrated(model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, held: np.ndarray):
    fitted = clone(model).fit(X[~held], y[~held])
    both = CalibratedClassifierCV(FrozenEstimator(fitted), method="isotonic", cv=3)
    return both.set_params(ensemble=False).fit(X[held], y[held])


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    bayes = np.stack([chance * real * (1 - share), (1 - chance) * (1 - real) * share])
    return bayes[0] / bayes.sum(axis=0)
