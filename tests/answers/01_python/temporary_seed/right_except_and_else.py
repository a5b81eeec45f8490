"""Without finally: the state is put back in both branches, and the exception is raised again."""

import random
from contextlib import contextmanager


@contextmanager
def temporary_seed(seed):
    state = random.getstate()
    random.seed(seed)
    try:
        yield seed
    except BaseException:
        random.setstate(state)
        raise
    else:
        random.setstate(state)
