"""1e-8 is added to every spread, and a small unit feels it.

The learner must see:
"Here 1e-8 is a large number: do not add it to a standard deviation"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    return (x - x.mean(axis=axis, keepdims=True)) / (x.std(axis=axis, keepdims=True) + 1e-8)
