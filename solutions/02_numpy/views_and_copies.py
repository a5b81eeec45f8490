"""Views and copies, solved with slices for views, np.ix_ for pixels and one stated copy."""

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
    return image[top : top + height, left : left + width]


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
    # One assignment with one index: image[rows] by itself would be a copy already.
    image[np.ix_(rows, columns)] = value


def painted(image: np.ndarray, rows: list[int], columns: list[int], value: float) -> np.ndarray:
    """Return what `paint` would make of ``image``, in new memory.

    >>> painted(np.array([[1, 2]]), [0], [1], 9)
    array([[1, 9]])
    """
    result = image.copy()
    paint(result, rows, columns, value)
    return result


def flat(image: np.ndarray) -> tuple[np.ndarray, bool]:
    """Return all pixels in one dimension, row by row, and whether they share the image's memory.

    >>> flat(np.array([[1, 2], [3, 4]]))
    (array([1, 2, 3, 4]), True)

    Notes
    -----
    - They share it if ``image`` is C-contiguous: its rows follow one another without gaps.
    - Elsewhere a view and a copy are both right.
    """
    pixels = image.ravel()
    # Asked of the memory itself: .base names an owner further back, or a copy that nobody holds.
    return pixels, np.shares_memory(pixels, image)
