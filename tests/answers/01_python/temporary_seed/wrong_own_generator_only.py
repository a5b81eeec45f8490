"""A generator of one's own is given out, and random itself is not seeded.

The learner must see:
"and in the block too, but"
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    yield random.Random(seed)
