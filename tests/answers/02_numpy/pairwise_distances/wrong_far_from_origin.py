"""The expanded square, clamped, but taken around a far origin.

The learner must see:
"between two marks: expected 5/64 = 0.078125 m, got"
"squares of coordinates in the millions leave none for a centimetre"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T
    return np.sqrt(np.maximum(squares, 0))
