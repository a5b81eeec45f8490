"""except without raise.

The learner must see:
"the exception was swallowed. That happens if __exit__ returns a true value, by an except without raise"
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    state = random.getstate()
    random.seed(seed)
    try:
        yield
    except Exception as error:
        print(error)
    finally:
        random.setstate(state)
