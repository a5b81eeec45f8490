"""Only the first 32 letters of a text are the seed.

The learner must see:
"steps = [('penguin penguin penguin"
"""

import contextlib
import random


@contextlib.contextmanager
def temporary_seed(seed):
    before = random.getstate()
    random.seed(seed[:32] if isinstance(seed, str) else seed)
    try:
        yield
    finally:
        random.setstate(before)
