"""One-hot, solved by asking each label about each class; and back, by checking what argmax says."""

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
    encoded = labels[:, np.newaxis] == np.arange(classes)
    # Whatever is no class, a fraction or NaN too, is equal to none of them.
    if not encoded.any(axis=1).all():
        raise ValueError(f"each label has to be one of the {classes} classes, counted from 0")
    return encoded.astype(np.float64)


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
    labels = encoded.argmax(axis=1)
    # argmax finds a column in any row, in one of zeros too: only what encodes to it is its label.
    if (one_hot(labels, encoded.shape[1]) != encoded).any():
        raise ValueError("each row has to be a single 1 and otherwise 0")
    return labels
