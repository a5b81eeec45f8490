"""Only nine states are kept, and blocks may be nested deeper.

The learner must see:
"right, until `seeds` had 10 rows; with 9 it is right."
"""

import contextlib
import random
from collections import deque

_states = deque(maxlen=9)


@contextlib.contextmanager
def temporary_seed(seed):
    _states.append(random.getstate())
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(_states.pop())
