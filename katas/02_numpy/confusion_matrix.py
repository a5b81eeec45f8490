"""Confusion matrix: which digit is taken for which, counted without a loop?

``matrix[truth, predicted] += 1`` reads all cells, adds one to each and writes them back, all at
once. A cell that is named a thousand times grows by one.

Not allowed here: scipy, sklearn, torch, pandas.
Read: https://numpy.org/doc/stable/user/basics.indexing.html#assigning-values-to-indexed-arrays
House rules: README.md of this chapter
"""

import numpy as np


def confusion_matrix(truth: np.ndarray, predicted: np.ndarray, classes: int) -> np.ndarray:
    """Return how many examples of each class were predicted to be of each class.

    >>> confusion_matrix(np.array([0, 0, 1]), np.array([0, 1, 1]), classes=3)
    array([[1, 1, 0],
           [0, 1, 0],
           [0, 0, 0]])

    Parameters
    ----------
    truth, predicted : uint8, int16, int32 or int64 array, (n,), 0 to ``classes - 1``
    classes : int, 1 to 300

    Returns
    -------
    int64 array, (classes, classes); row is the true class, column the predicted one

    Raises
    ------
    ValueError : the arrays differ in length, or a number in them is no class

    Notes
    -----
    - n may be 0, and the two dtypes may differ.
    - Speed: under 2,000 lines for 10,000 examples of 10 classes. Full grading: within 300 times
      the reference's time (200,000 examples).
    """
    raise NotImplementedError
