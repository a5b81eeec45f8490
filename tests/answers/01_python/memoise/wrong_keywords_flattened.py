"""Names and values of keywords are laid beside the positional arguments.

The learner must see:
"keywords were mixed with positional arguments."
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
        key = bound.args
        for item in sorted(bound.kwargs.items()):
            key += item
        try:
            known = key in results
        except TypeError:
            return function(*args, **kwargs)
        if not known:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
