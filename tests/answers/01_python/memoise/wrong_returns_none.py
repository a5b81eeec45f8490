"""The inner function is never returned.

The learner must see:
"memoise(function) returned None, which cannot be called: "
"""

import functools


def memoise(function):
    results = {}

    @functools.wraps(function)
    def inner(*args):
        if args not in results:
            results[args] = function(*args)
        return results[args]
