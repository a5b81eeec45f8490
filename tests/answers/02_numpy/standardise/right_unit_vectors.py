"""The first number of each slice is subtracted, then cosines: z is a unit vector times root n."""

import numpy as np


def standardise(x, axis=0):
    rows = np.swapaxes(x, axis, 0).astype("f8", order="F")
    rows = rows - rows[:1]
    rows -= np.add.reduce(rows) / len(rows)
    length = np.linalg.norm(rows, axis=0)
    rows *= np.sqrt(len(rows)) * np.divide(1, length, out=np.zeros_like(length), where=length > 0)
    return np.swapaxes(rows, axis, 0)
