"""Only the outermost block saves and puts back; inner ones just seed.

The learner must see:
"in their middle"
"the inner block did not give back what it found."
"""

import random
from contextlib import contextmanager

_depth = 0


@contextmanager
def temporary_seed(seed):
    global _depth
    state = random.getstate() if _depth == 0 else None
    _depth += 1
    random.seed(seed)
    try:
        yield
    finally:
        _depth -= 1
        if state is not None:
            random.setstate(state)
