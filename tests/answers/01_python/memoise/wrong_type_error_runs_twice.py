"""The except for a key without a hash also catches the function's own TypeError.

The learner must see:
"its own TypeError was mistaken for that of a key that cannot be hashed."
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
            key = bound.args, frozenset(bound.kwargs.items())
            if key not in results:
                results[key] = function(*args, **kwargs)
            return results[key]
        except TypeError:
            return function(*args, **kwargs)

    return inner
