"""One global variable holds the state, and an inner block overwrites it.

The learner must see:
"at the end are of seed 8: there is one place for the state of all blocks, and an inner one overwrites"
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
