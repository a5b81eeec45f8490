"""The new function takes no keyword arguments at all.

The learner must see:
"got an unexpected keyword argument"
"""

import functools


def memoise(function):
    results = {}

    @functools.wraps(function)
    def inner(*args):
        try:
            known = args in results
        except TypeError:
            return function(*args)
        if not known:
            results[args] = function(*args)
        return results[args]

    return inner
