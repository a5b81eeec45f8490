"""Where nothing has to be clipped the caller's own array comes back.

The learner must see:
"rows within limits: the caller's array changed"
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
        if not 0 <= self.low < self.high <= 1:
            raise ValueError("need 0 <= low < high <= 1")
        X = validate_data(self, X, dtype=np.float64)
        self.lower_, self.upper_ = np.quantile(X, [self.low, self.high], axis=0)
        return self

    def transform(self, X) -> np.ndarray:
        check_is_fitted(self)
        X = validate_data(self, X, dtype=np.float64, reset=False)
        if ((X >= self.lower_) & (X <= self.upper_)).all():
            return X
        return np.clip(X, self.lower_, self.upper_)
