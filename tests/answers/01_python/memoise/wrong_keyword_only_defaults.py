"""Arguments are matched by hand, and defaults of keyword-only parameters are forgotten.

The learner must see:
"ticket(3, bikes=0) gives every parameter the same value as ticket(3, 2)."
"""

import functools


def memoise(function):
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    defs = dict(zip(names[::-1], (function.__defaults__ or ())[::-1]))
    cache = {}

    @functools.wraps(function)
    def w(*a, **k):
        d = {**defs, **dict(zip(names, a)), **k}
        try:
            key = a[len(names) :], frozenset(d.items())
        except TypeError:
            return function(*a, **k)
        try:
            hash(key)
        except TypeError:
            return function(*a, **k)
        if key not in cache:
            cache[key] = function(*a, **k)
        return cache[key]

    return w
