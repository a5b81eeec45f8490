"""One-hot: how do numbers say which class it is?

As a number, 7 is more than 3. With a 1 in column 7, it is just another class. Indexing makes such
rows, but takes -1 for the last class.

Not allowed here: scipy, sklearn, torch, pandas.
Read: https://numpy.org/doc/stable/user/basics.broadcasting.html#general-broadcasting-rules
House rules: README.md of this chapter
"""

import numpy as np


def one_hot(labels: np.ndarray, classes: int) -> np.ndarray:
    """Return a row for each label: 1 in the column of its class, 0 elsewhere.

    >>> one_hot(np.array([2, 0]), 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])

    Parameters
    ----------
    labels : integer or float array, (n,), whole numbers 0 to ``classes - 1``; n may be 0
    classes : int, 1 or more

    Returns
    -------
    float64 array, (n, classes)

    Raises
    ------
    ValueError : a label is no such number, as NaN or 1.99999999
    """
    raise NotImplementedError


def labels_of(encoded: np.ndarray) -> np.ndarray:
    """Return the column of the 1 in each row.

    >>> labels_of(np.array([[0, 0, 1]]))
    array([2])

    Parameters
    ----------
    encoded : integer, float or bool array, (n, classes); n may be 0

    Returns
    -------
    integer array, (n,)

    Raises
    ------
    ValueError : a row is not exactly one 1 and zeros, or has NaN
    """
    raise NotImplementedError
