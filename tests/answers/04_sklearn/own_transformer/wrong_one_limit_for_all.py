"""One pair of quantiles for all columns.

The learner must see:
"the quantiles 0.25 and 0.75 of area and rooms"
"""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from sklearn.base import BaseEstimator, OneToOneFeatureMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data


class QuantileClipper(TransformerMixin, BaseEstimator):

    def __init__(self, low: float = 0.05, high: float = 0.95) -> None:
        self.low = low
        self.high = high

    def fit(self, X: ArrayLike, y: ArrayLike | None = None) -> Self:
        if self.low >= self.high:
            raise ValueError(f"expected low < high, got {self.low} and {self.high}")
        X = validate_data(self, X)
        self.lower_, self.upper_ = (
            np.full(X.shape[1], np.quantile(X, share)) for share in (self.low, self.high)
        )
        return self

    def transform(self, X: ArrayLike) -> np.ndarray:
        check_is_fitted(self)
        X = validate_data(self, X, reset=False)
        return X.clip(self.lower_, self.upper_)

    def get_feature_names_out(self, input_features: ArrayLike | None = None) -> np.ndarray:
        return OneToOneFeatureMixin.get_feature_names_out(self, input_features)
