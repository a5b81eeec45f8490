"""return in finally throws the exception away.

The learner must see:
"the exception was swallowed."
"by a return in finally."
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    state = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(state)
        return
