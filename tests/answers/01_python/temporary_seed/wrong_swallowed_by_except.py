"""except without raise.

The learner must see:
"swallowed. A true result of __exit__ does that, as does except without raise"
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
