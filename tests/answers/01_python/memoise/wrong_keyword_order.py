"""Extra keywords make the key in the order in which they were written.

The learner must see:
"Either their order is part of"
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
            key = bound.args, tuple(bound.kwargs.items())
            known = key in results
        except TypeError:
            return function(*args, **kwargs)
        if not known:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
