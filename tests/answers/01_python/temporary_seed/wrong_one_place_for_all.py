"""One global variable holds the state, and an inner block overwrites it.

The learner must see:
"belong to seed 8: all blocks save their state in one place, and the inner one overwrites"
"""

import random
from contextlib import contextmanager

_state = None


@contextmanager
def temporary_seed(seed):
    global _state
    _state = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(_state)
