"""The expanded square in the dtype of the points: float32 stays float32 until the end.

The learner must see:
"in float32: expected"
"A float32 has 7 digits, and |x|^2 - 2 x.y + |y|^2 loses them if x and y almost"
"To widen the result is too late: square float64 numbers."
"""

import numpy as np


def pairwise_distances(a, b):
    if not (len(a) and len(b)):
        return np.zeros((len(a), len(b)))
    c = b.mean(axis=0)
    a = a - c
    b = b - c
    squares = (a * a).sum(1)[:, None] + (b * b).sum(1) - 2 * (a @ b.T)
    return np.sqrt(np.maximum(squares, 0)).astype(float)
