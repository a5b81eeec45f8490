"""Own transformer: what must a class keep to, so that scikit-learn can use it like its own?

``clone`` copies parameters and nothing else, a pipeline chains what fit returns, and a second fit
is a new life. scikit-learn's ``check_estimator`` tries much of that, and lets much of it pass.

Read: https://scikit-learn.org/stable/developers/develop.html
House rules: README.md of this chapter
"""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from sklearn.base import BaseEstimator, TransformerMixin


class QuantileClipper(TransformerMixin, BaseEstimator):
    """Clip every column to two quantiles that it had in training.

    >>> clipper = QuantileClipper(low=0.25, high=0.75).fit([[1.0], [3.0], [5.0], [100.0], [2.0]])
    >>> clipper.transform([[0.0], [4.0], [50.0]]).tolist()
    [[2.0], [4.0], [5.0]]

    Parameters
    ----------
    low, high : float

    Attributes
    ----------
    lower_, upper_ : float64 array, the limits of each column

    Notes
    -----
    - It passes check_estimator.
    - __init__ and fit leave the parameters exactly as they were given.
    - Nothing of an earlier fit stays.
    """

    def __init__(self, low: float = 0.05, high: float = 0.95) -> None:
        raise NotImplementedError

    def fit(self, X: ArrayLike, y: ArrayLike | None = None) -> Self:
        """Learn ``np.quantile`` of every column and return the estimator.

        Raises
        ------
        ValueError : not 0 <= low < high <= 1
        """
        raise NotImplementedError

    def transform(self, X: ArrayLike) -> np.ndarray:
        """Return a clipped float64 copy of ``X``.

        Raises
        ------
        ValueError : the columns have other names than in fit, or come in another order
        """
        raise NotImplementedError

    def get_feature_names_out(self, input_features: ArrayLike | None = None) -> np.ndarray:
        """Return the names of the columns in fit. Of an array: ``input_features``, or x0, x1, ...

        ``set_output(transform="pandas")`` needs them.
        """
        raise NotImplementedError
