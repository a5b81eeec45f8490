"""Views and copies: whose pixels are you writing to?

A slice of a list is a new list.  A slice of an array is a view: a window on the same memory.
An array indexed with a list or a mask is a copy: new memory.  numpy does not say which one you
hold, both print alike, and what you write goes to the caller's image, or nowhere at all.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://numpy.org/doc/stable/user/basics.copies.html
"""

import numpy as np

# In all four functions ``image`` is an array (height, width) with at least one pixel, of any
# integer or float dtype. It may be a view itself: transposed, turned, or some rows of another.


def cut(image: np.ndarray, top: int, left: int, height: int, width: int) -> np.ndarray:
    """Return the part of ``image`` that begins at row ``top`` and column ``left``, as a view.

    The part, (height, width), lies within the image; both sizes are at least 1. It is in the
    image's memory: what is written into it is written into the image.

    Examples
    --------
    >>> image = np.array([[1, 2, 3], [4, 5, 6]])
    >>> cut(image, 0, 1, 2, 2)[1] = 0
    >>> image
    array([[1, 2, 3],
           [4, 0, 0]])
    """
    raise NotImplementedError


def paint(image: np.ndarray, rows: list[int], columns: list[int], value: float) -> None:
    """Set each pixel of ``image`` to ``value`` whose row is in ``rows`` and column in ``columns``.

    The caller's image changes, in these pixels only, and nothing is returned. Both lists hold at
    least one number, in any order, none twice, and all from 0 to the image's last row or column.
    The image's dtype holds ``value``.

    Examples
    --------
    >>> image = np.array([[1, 2, 3], [4, 5, 6]])
    >>> paint(image, [1, 0], [2], 0)
    >>> image
    array([[1, 2, 0],
           [4, 5, 0]])
    """
    raise NotImplementedError


def painted(image: np.ndarray, rows: list[int], columns: list[int], value: float) -> np.ndarray:
    """Return what `paint` would make of ``image``, in memory of its own and with the same dtype.

    The caller's image stays as it is, whatever is written into the result later.
    """
    raise NotImplementedError


def flat(image: np.ndarray) -> tuple[np.ndarray, bool]:
    """Return all pixels in one dimension, row after row, and whether they share the image's memory.

    Where ``image`` is C-contiguous (its rows follow one another in memory, without gaps) they must
    share it; elsewhere a view or a copy may come. The bool says which one did come: True
    if writing into the result would write into ``image``.

    Examples
    --------
    >>> flat(np.array([[1, 2], [3, 4]]))
    (array([1, 2, 3, 4]), True)
    """
    raise NotImplementedError
