"""A deviation below a thousandth of the mean counts as none.

The learner must see:
"estimated"
"""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, RegressorMixin, clone
from sklearn.preprocessing import TargetEncoder


def load_houses(path):
    return pd.read_csv(path, na_values=[""], keep_default_na=False)


class PriceModel(RegressorMixin, BaseEstimator):
    def __init__(self, numeric=(), ordered=None, nominal=(), model=None):
        self.numeric = numeric
        self.ordered = ordered
        self.nominal = nominal
        self.model = model

    def fit(self, X, y):
        logs = np.log(np.asarray(y, dtype=float))
        numbers = X[self.numeric].to_numpy(dtype=float)
        self.mean_, self.deviation_ = numbers.mean(axis=0), numbers.std(axis=0)
        self.deviation_[self.deviation_ < 1e-3] = 1
        names = np.empty((len(X), 0))
        if self.nominal:
            self.encoder_ = TargetEncoder(target_type="continuous")
            names = self.encoder_.fit_transform(X[self.nominal], logs)
        self.model_ = clone(self.model).fit(self._columns(X, names), logs)
        return self

    def predict(self, X):
        names = np.empty((len(X), 0))
        if self.nominal:
            names = self.encoder_.transform(X[self.nominal])
        return np.exp(self.model_.predict(self._columns(X, names)))

    def _columns(self, X, names):
        numbers = (X[self.numeric].to_numpy(dtype=float) - self.mean_) / self.deviation_
        places = [
            X[name].map({level: place for place, level in enumerate(levels)}).fillna(-1)
            for name, levels in self.ordered.items()
        ]
        return np.column_stack([numbers, *places, names]).astype(float)


def price_model(numeric, ordered, nominal, model):
    return PriceModel(numeric, ordered, nominal, model)
