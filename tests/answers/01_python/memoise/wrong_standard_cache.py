"""functools.cache takes f(3, 2), f(3, zone=2) and f(3) for three calls.

The learner must see:
"Make the key from the parameters' values, not from the way the call is written."
"""

import functools


def memoise(function):
    remembering = functools.cache(function)

    @functools.wraps(function)
    def inner(*args, **kwargs):
        try:
            hash((args, tuple(kwargs.values())))
        except TypeError:
            return function(*args, **kwargs)
        return remembering(*args, **kwargs)

    return inner
