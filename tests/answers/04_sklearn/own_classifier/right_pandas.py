"""pandas groups the rows; NearestCentroid gives the labels."""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.neighbors import NearestCentroid
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data


class NearestMean(ClassifierMixin, BaseEstimator):
    def __init__(self, scale=1.0):
        self.scale = scale

    def fit(self, X, y):
        if not self.scale > 0:
            raise ValueError("scale must be positive")
        X, y = validate_data(self, X, y, dtype="float64")
        check_classification_targets(y)
        means = pd.DataFrame(X).groupby(y).mean()
        self.classes_ = np.array(means.index, dtype=y.dtype)
        self.means_ = means.to_numpy()
        return self

    def distances(self, X):
        check_is_fitted(self)
        X = validate_data(self, X, dtype="float64", reset=False)
        return np.linalg.norm(X[:, np.newaxis, :] - self.means_[np.newaxis], axis=-1)

    def predict_proba(self, X):
        squares = pd.DataFrame(self.distances(X) ** 2)
        weights = np.exp(-squares.sub(squares.min(axis=1), axis=0) / self.scale)
        return weights.div(weights.sum(axis=1), axis=0).to_numpy()

    def predict(self, X):
        best = np.argmin(self.distances(X), axis=1)
        return np.take(self.classes_, best)
