"""Own transformer, solved by validate_data, which looks after names, numbers and copies."""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from sklearn.base import BaseEstimator, OneToOneFeatureMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data


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
        # No check and no conversion here: set_params comes by without it, and clone compares.
        self.low = low
        self.high = high

    def fit(self, X: ArrayLike, y: ArrayLike | None = None) -> Self:
        """Learn ``np.quantile`` of every column and return the estimator.

        Raises
        ------
        ValueError : not 0 <= low < high <= 1
        """
        # np.quantile refuses what is not between 0 and 1.
        if self.low >= self.high:
            raise ValueError(f"expected low < high, got {self.low} and {self.high}")
        # It also notes the number and the names of the columns, or forgets the names of old ones.
        # As floats: np.quantile takes differences in the dtype of X, and those of int8 wrap.
        X = validate_data(self, X, dtype=np.float64)
        self.lower_, self.upper_ = np.quantile(X, [self.low, self.high], axis=0)
        return self

    def transform(self, X: ArrayLike) -> np.ndarray:
        """Return a clipped float64 copy of ``X``.

        Raises
        ------
        ValueError : the columns have other names than in fit, or come in another order
        """
        check_is_fitted(self)
        X = validate_data(self, X, dtype=np.float64, reset=False)
        return X.clip(self.lower_, self.upper_)

    def get_feature_names_out(self, input_features: ArrayLike | None = None) -> np.ndarray:
        """Return the names of the columns in fit. Of an array: ``input_features``, or x0, x1, ...

        ``set_output(transform="pandas")`` needs them.
        """
        return OneToOneFeatureMixin.get_feature_names_out(self, input_features)
