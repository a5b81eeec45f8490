"""Own classifier, solved by np.unique, which turns labels into positions and back."""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import softmax
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data


class NearestMean(ClassifierMixin, BaseEstimator):
    """Give each row the label whose mean row is nearest; of equals any.

    >>> model = NearestMean().fit([[0.0], [2.0], [9.0]], ["low", "low", "high"])
    >>> model.predict([[6.0], [-4.0]]).tolist(), model.classes_.tolist(), model.means_.tolist()
    (['high', 'low'], ['high', 'low'], [[9.0], [1.0]])

    - It passes check_estimator. One label alone is enough.
    - ``scale`` stays as it was given.
    - Before fit: NotFittedError. Columns other than in fit, by name or order: ValueError.
    """

    def __init__(self, scale: float = 1.0) -> None:
        # No check and no conversion here: set_params comes by without it, and clone compares.
        self.scale = scale

    def fit(self, X: ArrayLike, y: ArrayLike) -> Self:
        """Learn ``means_``, in float64. A scale not above 0 is a ValueError."""
        # NaN is not above 0 either.
        if not self.scale > 0:
            raise ValueError(f"expected a scale above 0, got {self.scale}")
        # float64 before the sums, or those of a narrow column overflow.
        X, y = validate_data(self, X, y, dtype=np.float64)
        # Prices are no labels: np.unique would make a class of each.
        check_classification_targets(y)
        self.classes_, places = np.unique(y, return_inverse=True)
        self.means_ = np.array(
            [X[places == place].mean(axis=0) for place in range(len(self.classes_))]
        )
        return self

    def predict_proba(self, X: ArrayLike) -> np.ndarray:
        """Return softmax(-d**2 / scale) of the distances d, float64, finite up to 1e100."""
        squares = self._squares(X)
        # exp of a far row is 0 for every label, and 0/0 is NaN; a tiny scale makes all infinite.
        squares -= squares.min(axis=1, keepdims=True)
        return softmax(-squares / self.scale, axis=1)

    def predict(self, X: ArrayLike) -> np.ndarray:
        """Return labels as they were given."""
        # First of all, since it asks whether there are any classes_. A large scale makes all
        # chances equal, but no distances.
        nearest = self._squares(X).argmin(axis=1)
        return self.classes_[nearest]

    def _squares(self, X: ArrayLike) -> np.ndarray:
        check_is_fitted(self)
        X = validate_data(self, X, reset=False)
        return ((X[:, None] - self.means_) ** 2).sum(axis=2)
