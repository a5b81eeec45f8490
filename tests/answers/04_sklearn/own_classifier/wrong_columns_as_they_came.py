"""Probabilities stand in the order in which the labels came, classes_ is sorted.

The learner must see:
"the columns come as the labels did, not sorted"
"""

from typing import Self

import numpy as np
import pandas as pd
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
        places, came = pd.factorize(y)
        self.classes_ = np.sort(came)
        self.order_ = came
        self.means_ = np.array(
            [X[places == place].mean(axis=0) for place in range(len(self.classes_))]
        )
        self.sorted_ = np.argsort(self.order_)
        self.rows_ = self.means_
        self.means_ = self.rows_[self.sorted_]
        return self

    def _squares(self, X: ArrayLike) -> np.ndarray:
        check_is_fitted(self)
        X = validate_data(self, X, reset=False)
        squares = ((X[:, None] - self.rows_) ** 2).sum(axis=2)
        return squares

    def predict_proba(self, X: ArrayLike) -> np.ndarray:
        squares = self._squares(X)
        squares -= squares.min(axis=1, keepdims=True)
        return softmax(-squares / self.scale, axis=1)

    def predict(self, X: ArrayLike) -> np.ndarray:
        likeliest = self._squares(X).argmin(axis=1)
        return self.order_[likeliest]
