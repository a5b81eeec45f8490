"""The distance is not squared.

The learner must see:
"the distance is not squared"
"""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import softmax
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data


class NearestMean(ClassifierMixin, BaseEstimator):
    def __init__(self, scale: float = 1.0) -> None:
        self.scale = scale

    def fit(self, X: ArrayLike, y: ArrayLike) -> Self:
        if not self.scale > 0:
            raise ValueError(f"expected a scale above 0, got {self.scale}")
        X, y = validate_data(self, X, y, dtype=np.float64)
        check_classification_targets(y)
        self.classes_, places = np.unique(y, return_inverse=True)
        self.means_ = np.array(
            [X[places == place].mean(axis=0) for place in range(len(self.classes_))]
        )
        return self

    def _squares(self, X: ArrayLike) -> np.ndarray:
        check_is_fitted(self)
        X = validate_data(self, X, reset=False)
        squares = ((X[:, None] - self.means_) ** 2).sum(axis=2)
        return squares

    def predict_proba(self, X: ArrayLike) -> np.ndarray:
        return softmax(-np.sqrt(self._squares(X)) / self.scale, axis=1)

    def predict(self, X: ArrayLike) -> np.ndarray:
        likeliest = self._squares(X).argmin(axis=1)
        return self.classes_[likeliest]
