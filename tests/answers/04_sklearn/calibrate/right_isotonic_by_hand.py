"""A class keeps the model and an IsotonicRegression; np.histogram counts the bins."""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.isotonic import IsotonicRegression


class Calibrated(ClassifierMixin, BaseEstimator):
    def __init__(self, model, held):
        self.model = model
        self.held = held

    def fit(self, X, y):
        y = np.asarray(y)
        # Of other rows every second one of a label is held.
        places = np.array([(y[:i] == y[i]).sum() for i in range(len(y))])
        held = self.held if len(self.held) == len(y) else places % 2 == 1
        self.fitted_ = clone(self.model).fit(X[~held], y[~held])
        self.classes_ = self.fitted_.classes_
        said = self.fitted_.predict_proba(X[held])[:, 1]
        self.curve_ = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip")
        self.curve_.fit(said, y[held] == self.classes_[1])
        return self

    def predict_proba(self, X):
        second = self.curve_.predict(self.fitted_.predict_proba(X)[:, 1])
        return np.stack([1 - second, second], axis=1)

    def predict(self, X):
        return np.where(self.predict_proba(X)[:, 0] >= 0.5, *self.classes_)


def reliability(outcome, chance, positive, bins):
    edges = np.linspace(0, 1, bins + 1)[1:-1]
    place = np.digitize(chance, edges, right=True)
    rows = np.bincount(place, minlength=bins)
    said = np.bincount(place, weights=chance, minlength=bins)
    came = np.bincount(place, weights=np.asarray(outcome) == positive, minlength=bins)
    some = rows > 0
    return pd.DataFrame(
        {"said": said[some] / rows[some], "came": came[some] / rows[some], "rows": rows[some]}
    )


def calibrated(model, X, y, held):
    return Calibrated(model, held).fit(X, y)


def real_chance(chance, share, real):
    with np.errstate(divide="ignore"):
        odds = chance / (1 - chance) * (real / (1 - real)) / (share / (1 - share))
        return 1 / (1 + 1 / odds)
