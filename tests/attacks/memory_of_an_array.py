"""`numpy.ones(10**12)`

Verdict: out of memory
"""

import numpy as np


def strike():
    return np.ones(10**12)
