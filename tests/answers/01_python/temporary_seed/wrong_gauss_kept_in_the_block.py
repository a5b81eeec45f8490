"""The state of another generator is set, without the place for what random.gauss keeps.

The learner must see:
"is the number kept from before the block."
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    state = random.getstate()
    random.setstate((*random.Random(seed).getstate()[:2], state[2]))
    try:
        yield
    finally:
        random.setstate(state)
