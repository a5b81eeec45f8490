"""Views and copies: whose pixels are you writing to?

A slice of an array is a view: a window on the same memory. Indexing with a list or a mask makes a
copy. Only what you write to a view reaches the original.

``image`` is an integer or float array (height, width). Results keep its dtype.

Not allowed here: scipy, sklearn, torch, pandas.
Read: https://numpy.org/doc/stable/user/basics.copies.html
House rules: README.md of this chapter
"""

import numpy as np


def cut(image: np.ndarray, top: int, left: int, height: int, width: int) -> np.ndarray:
    """Return the part of ``image`` whose first pixel is ``image[top, left]``, as a view.

    >>> image = np.array([[1, 2, 3], [4, 5, 6]])
    >>> cut(image, 0, 1, 2, 2)[1] = 0
    >>> image
    array([[1, 2, 3],
           [4, 0, 0]])

    Notes
    -----
    - The part lies within the image.
    - Writing to it writes to the image.
    """
    raise NotImplementedError


def paint(image: np.ndarray, rows: list[int], columns: list[int], value: float) -> None:
    """Set each pixel in one of ``rows`` and one of ``columns`` to ``value``; return nothing.

    >>> image = np.array([[1, 2, 3], [4, 5, 6]])
    >>> paint(image, [1, 0], [2], 0)
    >>> image
    array([[1, 2, 0],
           [4, 5, 0]])

    Notes
    -----
    - Only these pixels change.
    - The lists have no repeats and no negative numbers, but any order.
    - The image's dtype holds ``value``.
    """
    raise NotImplementedError


def painted(image: np.ndarray, rows: list[int], columns: list[int], value: float) -> np.ndarray:
    """Return what `paint` would make of ``image``, in new memory.

    >>> painted(np.array([[1, 2]]), [0], [1], 9)
    array([[1, 9]])
    """
    raise NotImplementedError


def flat(image: np.ndarray) -> tuple[np.ndarray, bool]:
    """Return all pixels in one dimension, row by row, and whether they share the image's memory.

    >>> flat(np.array([[1, 2], [3, 4]]))
    (array([1, 2, 3, 4]), True)

    Notes
    -----
    - They share it if ``image`` is C-contiguous: its rows follow one another without gaps.
    - Elsewhere a view and a copy are both right.
    """
    raise NotImplementedError
