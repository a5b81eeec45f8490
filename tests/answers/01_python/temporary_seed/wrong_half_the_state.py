"""Only the inner state is put back, not the number that random.gauss keeps.

The learner must see:
"The state is all that random.getstate() returns."
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    version, inner, _ = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate((version, inner, None))
