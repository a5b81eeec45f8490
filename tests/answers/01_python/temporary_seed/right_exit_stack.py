"""contextlib.ExitStack calls back what puts the state back."""

import random
from contextlib import ExitStack, contextmanager


@contextmanager
def temporary_seed(seed):
    with ExitStack() as stack:
        stack.callback(random.setstate, random.getstate())
        random.seed(seed)
        yield stack
