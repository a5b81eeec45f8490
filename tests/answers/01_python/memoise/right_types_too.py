"""The types belong to the key, so that 1, 1.0 and True are three calls; names set by hand."""

import inspect

NOTHING = object()


def memoise(function):
    cache = {}
    sig = inspect.signature(function)

    def inner(*args, **kwargs):
        b = sig.bind(*args, **kwargs)
        b.apply_defaults()
        values = list(b.args)
        for name in sorted(b.kwargs):
            values += [name, b.kwargs[name]]
        key = (len(b.args), *values, *map(type, values))
        try:
            hash(key)
        except TypeError:
            return function(*args, **kwargs)
        result = cache.get(key, NOTHING)
        if result is NOTHING:
            result = cache[key] = function(*args, **kwargs)
        return result

    inner.__name__ = function.__name__
    inner.__doc__ = function.__doc__
    return inner
