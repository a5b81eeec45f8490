"""No dict: a list of calls with their results, searched from the start."""

import functools
import inspect


def memoise(function):
    signature = inspect.signature(function)
    calls = []

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        call = bound.args, bound.kwargs
        try:
            hash((bound.args, tuple(bound.kwargs.values())))
        except TypeError:
            return function(*args, **kwargs)
        for known, result in calls:
            if known == call:
                return result
        calls.append((call, function(*args, **kwargs)))
        return calls[-1][1]

    return wrapper
