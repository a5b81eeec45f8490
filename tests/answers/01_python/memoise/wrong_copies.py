"""A copy of the result is handed out.

The learner must see:
"two equal calls return the same object, not a copy of it."
"""

from copy import deepcopy
from functools import wraps
from inspect import signature


def memoise(function):
    shape = signature(function)
    results = {}

    @wraps(function)
    def quick(*args, **kwargs):
        bound = shape.bind(*args, **kwargs)
        bound.apply_defaults()
        try:
            key = bound.args, frozenset(bound.kwargs.items())
            known = key in results
        except TypeError:
            return function(*args, **kwargs)
        if not known:
            results[key] = function(*args, **kwargs)
        return deepcopy(results[key])

    return quick
