"""A generator of one's own is given out, and random itself is not seeded.

The learner must see:
"in the block, the numbers are those after random.seed(7): expected"
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    yield random.Random(seed)
