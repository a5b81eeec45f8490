"""The result is compared with a mark.

The learner must see:
"the result of a call must not be compared with anything"
"""

from functools import wraps
from inspect import signature

NOTHING = object()


def memoise(function):
    shape = signature(function)
    results = {}

    @wraps(function)
    def quick(*args, **kwargs):
        bound = shape.bind(*args, **kwargs)
        bound.apply_defaults()
        try:
            key = bound.args, frozenset(bound.kwargs.items())
            result = results.get(key, NOTHING)
        except TypeError:
            return function(*args, **kwargs)
        if result != NOTHING:
            return result
        result = results[key] = function(*args, **kwargs)
        return result

    return quick
