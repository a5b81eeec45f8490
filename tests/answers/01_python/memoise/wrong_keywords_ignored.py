"""Keyword arguments are no part of the key.

The learner must see:
"the value of a keyword is missing from the key."
"""

import functools


def memoise(function):
    results = {}

    @functools.wraps(function)
    def inner(*args, **kwargs):
        try:
            known = args in results
        except TypeError:
            return function(*args, **kwargs)
        if not known:
            results[args] = function(*args, **kwargs)
        return results[args]

    return inner
