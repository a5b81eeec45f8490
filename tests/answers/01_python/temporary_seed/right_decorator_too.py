"""A ContextDecorator, which can also stand before a function; a fresh one for each call."""

import random
from contextlib import ContextDecorator


class _Temporary(ContextDecorator):
    def __init__(self, seed):
        self._seed, self._states = seed, []

    def _recreate_cm(self):
        return type(self)(self._seed)

    def __enter__(self):
        self._states.append(random.getstate())
        random.setstate(random.Random(self._seed).getstate())

    def __exit__(self, *_):
        random.setstate(self._states.pop())


temporary_seed = _Temporary
