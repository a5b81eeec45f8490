"""Nobody maps the label to 1.

The learner must see:
"pos_label is not specified"
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.calibration import CalibratedClassifierCV, calibration_curve
from sklearn.frozen import FrozenEstimator


def reliability(outcome: pd.Series, chance: np.ndarray, positive: str, bins: int) -> pd.DataFrame:
    came, said = calibration_curve(outcome, chance, n_bins=bins)
    rows = np.histogram(chance, np.linspace(0, 1, bins + 1))[0]
    return pd.DataFrame({"said": said, "came": came, "rows": rows[rows > 0]})


def calibrated(model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, held: np.ndarray):
    fitted = clone(model).fit(X[~held], y[~held])
    return CalibratedClassifierCV(FrozenEstimator(fitted), method="isotonic").fit(X[held], y[held])


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    positive, negative = chance * real / share, (1 - chance) * (1 - real) / (1 - share)
    return positive / (positive + negative)
