"""The returned class takes no parameters: its clone knows no model.

The learner must see:
"house rule 6"
"expected two scores, got"
"""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.isotonic import IsotonicRegression


def reliability(outcome, chance, positive, bins):
    chance = np.asarray(chance, dtype=float)
    came = outcome.to_numpy() == positive
    tops = np.array([(k + 1) / bins for k in range(bins)])
    at = np.minimum(np.searchsorted(tops, chance, side="left"), bins - 1)
    rows = np.bincount(at, minlength=bins)
    some = rows > 0
    return pd.DataFrame(
        {
            "said": np.bincount(at, chance, bins)[some] / rows[some],
            "came": np.bincount(at, came, bins)[some] / rows[some],
            "rows": rows[some],
        }
    )


class _Held(ClassifierMixin, BaseEstimator):
    """Fit ``model`` on the first part; learn what it says by the second."""


    def fit(self, X, y):
        y = np.asarray(y)
        held = self.held
        if held is None or len(held) != len(y):      # other rows than the given ones: every other
            held = np.zeros(len(y), dtype=bool)
            for label in np.unique(y):
                held[np.flatnonzero(y == label)[::2]] = True
        self.columns_ = list(X.columns)
        self.model_ = clone(self.model).fit(X[~held], y[~held])
        self.classes_ = self.model_.classes_
        said = self.model_.predict_proba(X[held])[:, 1]
        self.map_ = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(said, y[held] == self.classes_[1])
        return self

    def predict_proba(self, X):
        p = self.map_.predict(self.model_.predict_proba(X)[:, 1])
        return np.column_stack([1 - p, p])

    def predict(self, X):
        return self.classes_[self.predict_proba(X).argmax(axis=1)]


def calibrated(model, X, y, held):
    made = _Held()
    made.model, made.held = model, held
    return made.fit(X, y)


def real_chance(chance, share, real):
    up = np.asarray(chance, dtype=float) * (real * (1 - share))
    down = (1 - np.asarray(chance, dtype=float)) * (share * (1 - real))
    return up / (up + down)
