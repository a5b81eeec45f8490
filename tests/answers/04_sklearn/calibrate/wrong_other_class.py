"""The second label takes the place of the first.

The learner must see:
"the chance of the other label"
"""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator
from sklearn.isotonic import IsotonicRegression
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
    curve = IsotonicRegression(out_of_bounds="clip")
    curve.fit(fitted.predict_proba(X[held])[:, 0], (y[held] == fitted.classes_[0]).to_numpy())
    return Calibrated(fitted, curve)


class Calibrated(ClassifierMixin, BaseEstimator):
    def __init__(self, fitted, curve):
        self.fitted = fitted
        self.curve = curve
        self.classes_ = fitted.classes_

    def fit(self, X, y):
        return self

    def predict_proba(self, X):
        second = self.curve.predict(self.fitted.predict_proba(X)[:, 0])
        return np.column_stack([1 - second, second])

    def predict(self, X):
        return self.classes_[self.predict_proba(X).argmax(axis=1)]


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    positive, negative = chance * real / share, (1 - chance) * (1 - real) / (1 - share)
    return positive / (positive + negative)
