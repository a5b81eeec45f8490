"""A tuple is taken for hashable, whatever it holds.

The learner must see:
"Only hashing a value shows whether it can be hashed: a tuple may contain a list."
"""

import functools
import inspect
from collections.abc import Hashable


def memoise(function):
    signature = inspect.signature(function)
    results = {}

    @functools.wraps(function)
    def inner(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        if not all(isinstance(value, Hashable) for value in [*args, *kwargs.values()]):
            return function(*args, **kwargs)
        key = bound.args, frozenset(bound.kwargs.items())
        if key not in results:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
