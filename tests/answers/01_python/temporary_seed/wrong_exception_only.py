"""except Exception puts the state back, which KeyboardInterrupt is not.

The learner must see:
"means that the state was not restored: an exception of the kind KeyboardInterrupt"
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    state = random.getstate()
    random.seed(seed)
    try:
        yield
    except Exception:
        random.setstate(state)
        raise
    random.setstate(state)
