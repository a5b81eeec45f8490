"""It learns when it is first asked, of the tables as they are by then.

The learner must see:
"['chances once the caller has changed X, y and held']"
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


class Later(CalibratedClassifierCV):
    """Fits at once only what clone and cross-validation ask for."""

    def predict_proba(self, X):
        if hasattr(self, "held"):
            table, y, held = self.held
            del self.held
            self.fit(table[held], y[held])
        return super().predict_proba(X)


def calibrated(model, X: pd.DataFrame, y: pd.Series, held: np.ndarray):
    fitted = clone(model).fit(X[~held], y[~held])
    answer = Later(FrozenEstimator(fitted), method="isotonic").fit(X[held], y[held])
    answer.held = X, y, held
    return answer


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    positive, negative = chance * real / share, (1 - chance) * (1 - real) / (1 - share)
    return positive / (positive + negative)
