"""functools.cache does the remembering, on arguments brought into one form first."""

import functools
import inspect


def memoise(function):
    signature = inspect.signature(function)
    remembering = functools.cache(function)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        keywords = {name: bound.kwargs[name] for name in sorted(bound.kwargs)}
        try:
            hash((bound.args, tuple(keywords.values())))
        except TypeError:
            return function(*args, **kwargs)
        return remembering(*bound.args, **keywords)

    return wrapper
