"""The seed is made into a state as Python 1 did.

The learner must see:
"and version=1 makes another seed of it."
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    state = random.getstate()
    random.seed(seed, version=1)
    try:
        yield
    finally:
        random.setstate(state)
