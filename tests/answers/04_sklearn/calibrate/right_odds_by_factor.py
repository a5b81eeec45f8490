"""Places by searchsorted, a frozen model, and odds as x f / (x f + 1 - x)."""

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator


def reliability(outcome, chance, positive, bins):
    chance = np.asarray(chance, dtype=float)
    came = (outcome == positive).to_numpy().astype(float)
    edges = np.linspace(0, 1, bins + 1)
    place = np.maximum(np.searchsorted(edges, chance, side="left") - 1, 0)
    table = (
        pd.DataFrame({"said": chance, "came": came})
        .groupby(place)
        .agg(said=("said", "mean"), came=("came", "mean"), rows=("came", "size"))
    )
    return table.reset_index(drop=True).astype({"rows": "int64"})


def calibrated(model, X, y, held):
    held = np.asarray(held)
    fitted = clone(model).fit(X[~held], y[~held])
    return CalibratedClassifierCV(FrozenEstimator(fitted), method="isotonic").fit(X[held], y[held])


def real_chance(chance, share, real):
    chance = np.asarray(chance, dtype=float)
    factor = real / (1 - real) / (share / (1 - share))
    return chance * factor / (chance * factor + 1 - chance)
