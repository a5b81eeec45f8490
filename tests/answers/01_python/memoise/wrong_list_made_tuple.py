"""Lists become tuples in the key, so a list's result is remembered.

The learner must see:
"1 means that an argument that can change later was remembered."
"""

import functools
import inspect


def frozen(value):
    if isinstance(value, (list, tuple)):
        return tuple(map(frozen, value))
    if isinstance(value, dict):
        return frozenset((name, frozen(item)) for name, item in value.items())
    return value


def memoise(function):
    signature = inspect.signature(function)
    results = {}

    @functools.wraps(function)
    def inner(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        key = frozen(bound.args), frozen(bound.kwargs)
        if key not in results:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
