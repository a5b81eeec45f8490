"""random.seed() at the end: everybody's numbers are others, though they look random.

The learner must see:
"other numbers mean that random was seeded again."
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    random.seed(seed)
    try:
        yield
    finally:
        random.seed()
