"""A number drawn before the block seeds random after it.

The learner must see:
"Only the state says where the generator was"
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    afterwards = random.random()
    random.seed(seed)
    try:
        yield
    finally:
        random.seed(afterwards)
