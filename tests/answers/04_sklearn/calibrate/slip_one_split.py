"""The one split of the given rows is kept: a clone cannot be fitted on fewer.

The learner must see:
"house rule 6"
"expected two scores, got 'IndexError"
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.calibration import CalibratedClassifierCV


def reliability(outcome: pd.Series, chance: np.ndarray, positive: str, bins: int) -> pd.DataFrame:
    table = pd.DataFrame({"said": chance, "came": outcome.to_numpy() == positive, "rows": 1})
    numbers = np.searchsorted(np.arange(1, bins) / bins, chance)
    return (
        table.groupby(numbers)
        .agg({"said": "mean", "came": "mean", "rows": "sum"})
        .reset_index(drop=True)
    )


def calibrated(model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, held: np.ndarray):
    split = [(np.flatnonzero(~held), np.flatnonzero(held))]
    line = CalibratedClassifierCV(model, method="isotonic", cv=split, ensemble=True)
    return line.fit(X, y.to_numpy())


def real_chance(chance: np.ndarray, share: float, real: float) -> np.ndarray:
    positive, negative = chance * real / share, (1 - chance) * (1 - real) / (1 - share)
    return positive / (positive + negative)
