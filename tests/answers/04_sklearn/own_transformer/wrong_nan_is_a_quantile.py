"""NaN is neither below 0 nor above 1, so it passes.

The learner must see:
"low=nan, high=0.5: expected a ValueError"
"""

from typing import Self

import numpy as np
from sklearn.base import BaseEstimator, OneToOneFeatureMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data


class QuantileClipper(OneToOneFeatureMixin, TransformerMixin, BaseEstimator):
    def __init__(self, low: float = 0.05, high: float = 0.95) -> None:
        self.low = low
        self.high = high

    def fit(self, X, y=None) -> Self:
        if self.low < 0 or self.high > 1 or self.low >= self.high:
            raise ValueError("need 0 <= low < high <= 1")
        X = validate_data(self, X, dtype=np.float64)
        self.lower_, self.upper_ = (np.quantile(X, q if q == q else 0.5, axis=0) for q in (self.low, self.high))
        return self

    def transform(self, X) -> np.ndarray:
        check_is_fitted(self)
        X = validate_data(self, X, dtype=np.float64, reset=False)
        return np.clip(X, self.lower_, self.upper_)
