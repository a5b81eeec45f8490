"""The signature is read at each call; .get() with an object of its own for nothing remembered."""

import functools, inspect

MISSING = object()


def memoise(function):
    cache = {}

    @functools.wraps(function)
    def inner(*args, **kwargs):
        call = inspect.signature(function).bind(*args, **kwargs)
        call.apply_defaults()
        try:
            key = (call.args, frozenset(call.kwargs.items()))
            value = cache.get(key, MISSING)
        except TypeError:
            return function(*args, **kwargs)
        if value is MISSING:
            value = function(*args, **kwargs)
            cache[key] = value
        return value

    return inner
