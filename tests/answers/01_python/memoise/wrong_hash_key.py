"""The key is the hash of the arguments, and -1 and -2 have the same.

The learner must see:
"and may have the same hash()"
"""

import functools
import inspect


def memoise(function):
    signature = inspect.signature(function)
    results = {}

    @functools.wraps(function)
    def inner(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        try:
            key = hash((bound.args, frozenset(bound.kwargs.items())))
        except TypeError:
            return function(*args, **kwargs)
        if key not in results:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
