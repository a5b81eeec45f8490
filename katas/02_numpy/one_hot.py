"""One-hot: how do you give a class to something that only takes numbers?

As the number 7, a digit's label would say that a seven is more than a three and next to an eight.
As a row with a 1 in column 7 and zeros elsewhere it says nothing but which class it is.
Indexing makes such rows in one line, which takes the label -1 for the last class without a word.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://numpy.org/doc/stable/user/basics.broadcasting.html#general-broadcasting-rules
"""

import numpy as np


def one_hot(labels: np.ndarray, classes: int) -> np.ndarray:
    """Return one row for each label, with a 1 in the column of its class.

    Parameters
    ----------
    labels : array, (n,)
        Whole numbers from 0 to ``classes - 1``, of any integer or float dtype: labels read from a
        file are often floats. n may be 0, and not every class has to be there.
    classes : int
        How many classes there are, at least 1.

    Returns
    -------
    float64 array, (n, classes)
        Row i is 1 in column ``labels[i]`` and 0 elsewhere.

    Raises
    ------
    ValueError
        If a label is no class: below 0, ``classes`` or above, infinite, NaN, or a fraction, even
        1.99999999.

    Examples
    --------
    >>> one_hot(np.array([2, 0, 2]), 4)
    array([[0., 0., 1., 0.],
           [1., 0., 0., 0.],
           [0., 0., 1., 0.]])
    """
    raise NotImplementedError


def labels_of(encoded: np.ndarray) -> np.ndarray:
    """Return the label of each row, which undoes `one_hot`.

    Parameters
    ----------
    encoded : array, (n, classes)
        Of any integer or float dtype, or bool. n may be 0; there is at least one class.

    Returns
    -------
    integer array, (n,)
        For each row, the column of its 1.

    Raises
    ------
    ValueError
        If a row is not exactly a single 1 and otherwise 0: then it has no label.

    Examples
    --------
    >>> labels_of(np.array([[0, 0, 1], [1, 0, 0]])).tolist()
    [2, 0]
    """
    raise NotImplementedError
