"""The kinds of exceptions are named, and there are others.

The learner must see:
"'NoneOfThoseError'"
"""

import contextlib
import random


@contextlib.contextmanager
def temporary_seed(seed):
    before = random.getstate()
    random.seed(seed)
    try:
        yield
    except (Exception, KeyboardInterrupt, GeneratorExit, SystemExit):
        random.setstate(before)
        raise
    random.setstate(before)
