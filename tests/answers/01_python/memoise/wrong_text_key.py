"""The key is the text of the arguments.

The learner must see:
"Different values may print alike"
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
        key = str(bound.args) + str(sorted(bound.kwargs.items()))
        if key not in results:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
