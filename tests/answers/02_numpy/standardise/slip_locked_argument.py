"""X is made read-only, to be sure that nothing writes to it, and never unlocked.

The learner must see:
"['x can be written to as before'] is False, but True is right"
"""

import numpy as np


def standardise(x, axis=0):
    x.flags.writeable = False
    numbers = x.astype(np.float64)
    middle = numbers.mean(axis, keepdims=True)
    spread = numbers.std(axis, keepdims=True)
    same = np.all(numbers == numbers.take([0], axis=axis), axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        return np.where(same, 0.0, (numbers - middle) / spread)
