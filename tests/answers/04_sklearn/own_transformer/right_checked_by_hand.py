"""Names and numbers of columns are kept and compared by hand."""

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils import check_array
from sklearn.utils.validation import check_is_fitted


class QuantileClipper(TransformerMixin, BaseEstimator):
    def __init__(self, low=0.05, high=0.95):
        self.low, self.high = low, high

    def fit(self, X, y=None):
        if not (0 <= self.low < self.high <= 1):
            raise ValueError(f"0 <= {self.low} < {self.high} <= 1 does not hold")
        self._check_feature_names(X)
        rows = check_array(X, dtype=np.float64, estimator=self)
        self.n_features_in_ = rows.shape[1]
        limits = np.percentile(rows, [100 * self.low, 100 * self.high], axis=0)
        self.lower_, self.upper_ = limits
        return self

    def _check_feature_names(self, X):
        vars(self).pop("feature_names_in_", None)
        if hasattr(X, "columns") and all(isinstance(name, str) for name in X.columns):
            self.feature_names_in_ = np.array(X.columns, dtype=object)

    def transform(self, X):
        check_is_fitted(self, "lower_")
        known = getattr(self, "feature_names_in_", None)
        if known is not None and hasattr(X, "columns") and list(X.columns) != list(known):
            raise ValueError(
                "The feature names should match those that were passed during fit."
            )
        rows = check_array(X, dtype=np.float64, estimator=self)
        if rows.shape[1] != self.n_features_in_:
            raise ValueError(
                f"X has {rows.shape[1]} features, but {type(self).__name__} is expecting "
                f"{self.n_features_in_} features as input"
            )
        return np.minimum(np.maximum(rows, self.lower_), self.upper_)

    def get_feature_names_out(self, input_features=None):
        check_is_fitted(self, "lower_")
        names = input_features
        if names is None:
            names = [f"x{number}" for number in range(self.n_features_in_)]
        return np.array(getattr(self, "feature_names_in_", names), dtype=object)
