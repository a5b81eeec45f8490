"""Keyword arguments are no part of the key.

The learner must see:
"One price for two different calls means that a keyword's value never reaches the key."
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
