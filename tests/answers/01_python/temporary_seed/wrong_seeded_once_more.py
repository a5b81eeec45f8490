"""random.seed() at the end: everybody's numbers are others, though they look random.

The learner must see:
"others, that random was seeded once more."
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
