"""if seed: leaves out 0 and the empty text.

The learner must see:
"A seed of 0 or '' is false for an if, but it is a seed."
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    state = random.getstate()
    if seed:
        random.seed(seed)
    try:
        yield
    finally:
        random.setstate(state)
