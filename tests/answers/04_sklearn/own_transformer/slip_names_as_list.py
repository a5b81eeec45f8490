"""The names come as a list.

The learner must see:
"type of get_feature_names_out"
"""

from typing import Self

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_array, check_is_fitted, _check_feature_names, _check_n_features


class QuantileClipper(TransformerMixin, BaseEstimator):
    def __init__(self, low: float = 0.05, high: float = 0.95) -> None:
        self.low = low
        self.high = high

    def _table(self, X, reset):
        _check_feature_names(self, X, reset=reset)
        values = check_array(X, dtype="numeric", estimator=self)
        _check_n_features(self, X, reset=reset)
        return values.astype(np.float64)

    def fit(self, X, y=None) -> Self:
        low, high = float(self.low), float(self.high)
        if not (low >= 0 and high <= 1 and low < high):
            raise ValueError(f"low={low} and high={high} are no quantiles in order")
        values = np.sort(self._table(X, True), axis=0)
        last = len(values) - 1

        def limit(q):
            at = q * last
            below = int(np.floor(at))
            above = min(below + 1, last)
            return values[below] + (values[above] - values[below]) * (at - below)

        self.lower_, self.upper_ = limit(low), limit(high)
        return self

    def transform(self, X) -> np.ndarray:
        check_is_fitted(self, ["lower_", "upper_"])
        values = self._table(X, False)
        return np.minimum(np.maximum(values, self.lower_), self.upper_)

    def get_feature_names_out(self, input_features=None) -> np.ndarray:
        check_is_fitted(self, ["lower_", "upper_"])
        known = getattr(self, "feature_names_in_", None)
        if input_features is not None:
            names = np.asarray(input_features, dtype=object)
            if known is not None and not np.array_equal(known, names):
                raise ValueError("input_features is not equal to feature_names_in_")
            if len(names) != self.n_features_in_:
                raise ValueError("input_features should have length equal to number of features")
            return names
        if known is not None:
            return list(known)
        return [f"x{i}" for i in range(self.n_features_in_)]
