"""The seed's hash is taken for the seed, which for a text is another one in each run.

The learner must see:
"Give the text itself to random.seed, and nothing else"
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    state = random.getstate()
    random.seed(hash(seed))
    try:
        yield
    finally:
        random.setstate(state)
