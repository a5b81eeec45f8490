"""The exception is raised from None, and has lost its cause.

The learner must see:
"the exception has lost its cause"
"""

import contextlib
import random


@contextlib.contextmanager
def temporary_seed(seed):
    before = random.getstate()
    random.seed(seed)
    try:
        yield
    except BaseException as error:
        random.setstate(before)
        raise error.with_traceback(None) from None
    random.setstate(before)
