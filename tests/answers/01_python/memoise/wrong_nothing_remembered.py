"""The function is wrapped, but the dict is made anew in every call.

The learner must see:
"the second call did not find the first one's result."
"""

import functools


def memoise(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        results = {}
        key = args, tuple(kwargs.items())
        try:
            known = key in results
        except TypeError:
            return function(*args, **kwargs)
        if not known:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
