"""Only the last call is remembered.

The learner must see:
"runs mean that results were thrown away: remember all of them, without a limit."
"""

import functools
import inspect


def memoise(function):
    signature = inspect.signature(function)
    last_key = last_result = None

    @functools.wraps(function)
    def inner(*args, **kwargs):
        nonlocal last_key, last_result
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        key = bound.args, bound.kwargs
        try:
            hash((bound.args, frozenset(bound.kwargs.items())))
        except TypeError:
            return function(*args, **kwargs)
        if key != last_key:
            result = function(*args, **kwargs)
            last_key, last_result = key, result
        return last_result

    return inner
