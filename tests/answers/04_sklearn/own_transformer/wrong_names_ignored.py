"""check_array makes an array of a table, and its names are gone.

The learner must see:
"validate_data keeps them."
"""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from sklearn.base import BaseEstimator, OneToOneFeatureMixin, TransformerMixin
from sklearn.utils.validation import check_array, check_is_fitted


class QuantileClipper(TransformerMixin, BaseEstimator):

    def __init__(self, low: float = 0.05, high: float = 0.95) -> None:
        self.low = low
        self.high = high

    def fit(self, X: ArrayLike, y: ArrayLike | None = None) -> Self:
        if self.low >= self.high:
            raise ValueError(f"expected low < high, got {self.low} and {self.high}")
        X = check_array(X, dtype=np.float64, estimator=self)
        self.n_features_in_ = X.shape[1]
        self.lower_, self.upper_ = np.quantile(X, [self.low, self.high], axis=0)
        return self

    def transform(self, X: ArrayLike) -> np.ndarray:
        check_is_fitted(self)
        X = check_array(X, dtype=np.float64, estimator=self)
        if X.shape[1] != self.n_features_in_:
            raise ValueError(
                f"X has {X.shape[1]} features, but QuantileClipper is expecting "
                f"{self.n_features_in_} features as input"
            )
        return X.clip(self.lower_, self.upper_)

    def get_feature_names_out(self, input_features: ArrayLike | None = None) -> np.ndarray:
        return OneToOneFeatureMixin.get_feature_names_out(self, input_features)
