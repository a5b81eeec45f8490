"""A remembered None is taken for nothing remembered.

The learner must see:
"a remembered None was mistaken for nothing remembered yet."
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
            result = results.get(key)
        except TypeError:
            return function(*args, **kwargs)
        if result is None:
            result = results[key] = function(*args, **kwargs)
        return result

    return inner
