"""Only the outermost block saves and puts back; inner ones just seed.

The learner must see:
"seed 8 with a block of seed 9 inside"
"The inner block did not restore the state that it found."
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
