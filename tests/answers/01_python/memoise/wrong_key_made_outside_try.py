"""Only the look-up stands in the try, but frozenset hashes while it is made.

The learner must see:
"putting it into a set already hashes it."
"""

import functools, inspect


def memoise(function):
    sig = inspect.signature(function)
    cache = {}

    @functools.wraps(function)
    def w(*args, **kwargs):
        b = sig.bind(*args, **kwargs)
        b.apply_defaults()
        key = b.args, frozenset(b.kwargs.items())
        try:
            known = key in cache
        except TypeError:
            return function(*args, **kwargs)
        if not known:
            cache[key] = function(*args, **kwargs)
        return cache[key]

    return w
