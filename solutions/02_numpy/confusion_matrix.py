"""Confusion matrix, solved by numbering the cells and counting the numbers with np.bincount."""

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
    if truth.shape != predicted.shape:
        raise ValueError(f"{truth.shape} right classes, but {predicted.shape} predicted ones")
    # Looked at before they are numbered: class 10 of 10 would land in the next row's first cell.
    for labels in (truth, predicted):
        if ((labels < 0) | (labels >= classes)).any():
            raise ValueError(f"a label is negative, or not below {classes}")
    # Cell t, p is number t * classes + p, as in the memory of the matrix; a byte ends at 255.
    cells = truth.astype(np.int64) * classes + predicted
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes)
