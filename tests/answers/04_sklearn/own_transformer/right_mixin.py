"""OneToOneFeatureMixin brings the names; fit loops over columns."""

import numpy as np
from sklearn.base import BaseEstimator, OneToOneFeatureMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data


class QuantileClipper(OneToOneFeatureMixin, TransformerMixin, BaseEstimator):
    def __init__(self, low=0.05, high=0.95):
        self.low = low
        self.high = high

    def fit(self, X, y=None):
        X = validate_data(self, X, dtype=float)
        if self.low < 0 or self.high > 1 or self.low >= self.high:
            raise ValueError("low and high are no quantiles")
        self.lower_ = np.array([np.quantile(column, self.low) for column in X.T])
        self.upper_ = np.array([np.quantile(column, self.high) for column in X.T])
        return self

    def transform(self, X):
        check_is_fitted(self)
        X = validate_data(self, X, dtype=float, reset=False, copy=True)
        np.clip(X, self.lower_, self.upper_, out=X)
        return X
