"""The block's exception is wrapped in another one.

The learner must see:
"but the caller got RuntimeError('a seeded block failed')"
"the block's own exception must pass unchanged."
"""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    state = random.getstate()
    random.seed(seed)
    try:
        yield
    except BaseException as error:
        raise RuntimeError("a seeded block failed") from error
    finally:
        random.setstate(state)
