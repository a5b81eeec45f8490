"""One dict, in which functions are told apart by their names.

The learner must see:
"both functions share one dict: their names do not tell them apart"
"""

import functools
import inspect

results = {}


def memoise(function):
    signature = inspect.signature(function)

    @functools.wraps(function)
    def inner(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        try:
            key = function.__qualname__, bound.args, frozenset(bound.kwargs.items())
            known = key in results
        except TypeError:
            return function(*args, **kwargs)
        if not known:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
