"""A helper takes the function and its arguments, so that no keyword can be called function.

The learner must see:
"['runs so far'] is 2, but 1 is right"
"{'function': 1}"
"""

import functools
import inspect
from collections.abc import Callable


def key_of(function, *args, **keywords):
    bound = inspect.signature(function).bind(*args, **keywords)
    bound.apply_defaults()
    return bound.args, frozenset(bound.kwargs.items())


def memoise(function: Callable) -> Callable:
    memory = {}

    @functools.wraps(function)
    def quick(*args, **keywords):
        try:
            key = key_of(function, *args, **keywords)
            hash(key)
        except TypeError:
            return function(*args, **keywords)
        if key not in memory:
            memory[key] = function(*args, **keywords)
        return memory[key]

    return quick
