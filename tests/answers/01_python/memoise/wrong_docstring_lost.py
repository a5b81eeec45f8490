"""Only the name was carried over.

The learner must see:
"ticket's docstring became None"
"""

import inspect


def memoise(function):
    signature = inspect.signature(function)
    results = {}

    def inner(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        try:
            key = bound.args, frozenset(bound.kwargs.items())
            known = key in results
        except TypeError:
            return function(*args, **kwargs)
        if not known:
            results[key] = function(*args, **kwargs)
        return results[key]

    inner.__name__ = function.__name__
    return inner
