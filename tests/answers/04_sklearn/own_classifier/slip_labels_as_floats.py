"""Whole numbers become floats on their way, and large ones lose their end.

The learner must see:
"classes_"
"""

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data


class NearestMean(ClassifierMixin, BaseEstimator):
    def __init__(self, scale=1.0):
        self.scale = scale

    def fit(self, X, y):
        X, y = validate_data(self, X, y, dtype=np.float64)
        check_classification_targets(y)
        if not self.scale > 0:
            raise ValueError(f"scale must be above 0, got {self.scale}")
        kind = y.dtype
        if kind.kind in "iu":
            y = y.astype(float)
        self.classes_, places = np.unique(y, return_inverse=True)
        self.classes_ = self.classes_.astype(kind)
        self.means_ = np.stack([X[places == k].mean(axis=0) for k in range(len(self.classes_))])
        return self

    def _squares(self, X):
        check_is_fitted(self)
        X = validate_data(self, X, reset=False, dtype=np.float64)
        return ((X[:, None] - self.means_) ** 2).sum(axis=2)

    def predict_proba(self, X):
        squares = self._squares(X)
        nearest = squares.min(axis=1, keepdims=True)
        weights = np.exp(-(squares - nearest) / self.scale)
        return weights / weights.sum(axis=1, keepdims=True)

    def predict(self, X):
        squares = self._squares(X)
        return self.classes_[squares.argmin(axis=1)]
