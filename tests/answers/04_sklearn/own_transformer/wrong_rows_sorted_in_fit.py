"""np.quantile may overwrite the caller's rows, and sorts them.

The learner must see:
"fit changed the caller's rows"
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
        self.lower_, self.upper_ = np.quantile(X, [self.low, self.high], axis=0, overwrite_input=X.flags.writeable)
        return self

    def transform(self, X) -> np.ndarray:
        check_is_fitted(self)
        X = validate_data(self, X, dtype=np.float64, reset=False)
        return np.clip(X, self.lower_, self.upper_)
