"""Seeded, and never put back.

The learner must see:
"means that the seed still holds"
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    random.seed(seed)
    yield
