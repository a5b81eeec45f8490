"""One list for all blocks, used as a stack: the last state put there comes off first."""

import random
from contextlib import AbstractContextManager

_states = []


class Seeded(AbstractContextManager):
    def __init__(self, seed):
        self._seed = seed

    def __enter__(self):
        _states.append(random.getstate())
        random.seed(self._seed)
        return random

    def __exit__(self, *_):
        random.setstate(_states.pop())


def temporary_seed(seed):
    return Seeded(seed)
