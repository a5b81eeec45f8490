"""Names that are told win over those of the table in fit.

The learner must see:
"['names of fit, though told others'] is False, but True is right"
"""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import _check_feature_names_in, check_is_fitted, validate_data


class QuantileClipper(TransformerMixin, BaseEstimator):
    """Clip every column to two quantiles that it had in training."""

    def __init__(self, low: float = 0.05, high: float = 0.95) -> None:
        self.low = low
        self.high = high

    def fit(self, X: ArrayLike, y: ArrayLike | None = None) -> Self:
        if not 0 <= self.low < self.high <= 1:
            raise ValueError(f"0 <= {self.low} < {self.high} <= 1 is not true")
        X = validate_data(self, X, dtype=np.float64)
        low, high = self.low, self.high
        self.lower_ = np.quantile(X, low, axis=0)
        self.upper_ = np.quantile(X, high, axis=0)
        return self

    def transform(self, X: ArrayLike) -> np.ndarray:
        check_is_fitted(self)
        X = validate_data(self, X, dtype=np.float64, reset=False)
        return np.clip(X, self.lower_, self.upper_)

    def get_feature_names_out(self, input_features: ArrayLike | None = None) -> np.ndarray:
        check_is_fitted(self)
        if input_features is not None:
            return np.asarray(input_features, dtype=object)
        return _check_feature_names_in(self, input_features)
