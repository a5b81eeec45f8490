"""an ndarray subclass that overrides `__array_function__` and comparison

Verdict: wrong
"""

import numpy as np


class Array(np.ndarray):
    def __array_function__(self, function, types, args, keywords):
        return True

    def __array_ufunc__(self, ufunc, method, *inputs, **keywords):
        return np.ones(3, dtype=bool)

    def __eq__(self, other):
        return np.ones(3, dtype=bool)


def strike():
    return np.zeros(3).view(Array)
