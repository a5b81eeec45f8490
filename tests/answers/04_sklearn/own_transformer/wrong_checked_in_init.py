"""__init__ refuses impossible quantiles.

The learner must see:
"fit checks."
"""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from sklearn.base import BaseEstimator, OneToOneFeatureMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data


class QuantileClipper(TransformerMixin, BaseEstimator):

    def __init__(self, low: float = 0.05, high: float = 0.95) -> None:
        if not 0 <= low < high <= 1:
            raise ValueError("impossible")
        self.low = low
        self.high = high

    def fit(self, X: ArrayLike, y: ArrayLike | None = None) -> Self:
        X = validate_data(self, X)
        self.lower_, self.upper_ = np.quantile(X, [self.low, self.high], axis=0)
        return self

    def transform(self, X: ArrayLike) -> np.ndarray:
        check_is_fitted(self)
        X = validate_data(self, X, reset=False)
        return X.clip(self.lower_, self.upper_)

    def get_feature_names_out(self, input_features: ArrayLike | None = None) -> np.ndarray:
        return OneToOneFeatureMixin.get_feature_names_out(self, input_features)
