"""After yield without finally: an exception goes past it.

The learner must see:
"means that the state was not restored: an exception of the kind SorrowError"
"Code that must run needs a finally or an __exit__."
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    state = random.getstate()
    random.seed(seed)
    yield
    random.setstate(state)
