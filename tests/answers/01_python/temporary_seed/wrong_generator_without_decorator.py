"""A generator function without contextlib's decorator.

The learner must see:
"which a with statement cannot use"
"or contextlib's decorator on a generator function."
"""

import random


def temporary_seed(seed):
    state = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(state)
