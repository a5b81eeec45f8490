"""An argument without a hash raises TypeError.

The learner must see:
"A TypeError means that the key"
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
        key = bound.args, frozenset(bound.kwargs.items())
        if key not in results:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
