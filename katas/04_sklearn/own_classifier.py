"""Own classifier: what must a class keep to, so that scikit-learn takes it for a classifier?

Labels are whatever somebody wrote: texts, or numbers with gaps. ``fit`` finds out which there are,
the arithmetic runs on their positions, ``predict`` answers with labels again.

Read: https://scikit-learn.org/stable/developers/develop.html
House rules: README.md of this chapter
"""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from sklearn.base import BaseEstimator, ClassifierMixin


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
        raise NotImplementedError

    def fit(self, X: ArrayLike, y: ArrayLike) -> Self:
        """Learn ``means_``, in float64. A scale not above 0 is a ValueError."""
        raise NotImplementedError

    def predict_proba(self, X: ArrayLike) -> np.ndarray:
        """Return softmax(-d**2 / scale) of the distances d, float64, finite up to 1e100."""
        raise NotImplementedError

    def predict(self, X: ArrayLike) -> np.ndarray:
        """Return labels as they were given."""
        raise NotImplementedError
