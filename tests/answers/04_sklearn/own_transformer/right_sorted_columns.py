"""Quantiles by interpolation in the sorted columns."""

import numpy as np
from sklearn.base import BaseEstimator, OneToOneFeatureMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data


def quantile(ordered, share):
    place = share * (len(ordered) - 1)
    below = int(np.floor(place))
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


class QuantileClipper(OneToOneFeatureMixin, TransformerMixin, BaseEstimator):
    def __init__(self, low=0.05, high=0.95):
        self.low = low
        self.high = high

    def fit(self, X, y=None):
        if not 0 <= self.low < self.high <= 1:
            raise ValueError("low must be below high, and both quantiles")
        ordered = np.sort(validate_data(self, X, dtype=np.float64), axis=0)
        self.lower_ = quantile(ordered, self.low)
        self.upper_ = quantile(ordered, self.high)
        return self

    def transform(self, X):
        check_is_fitted(self)
        X = validate_data(self, X, dtype=np.float64, reset=False)
        return np.where(X < self.lower_, self.lower_, np.where(X > self.upper_, self.upper_, X))
