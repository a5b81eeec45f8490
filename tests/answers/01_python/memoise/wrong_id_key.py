"""What has no hash is remembered by its id().

The learner must see:
"1 means that an argument that can change later was remembered."
"""

import functools
import inspect


def memoise(function):
    signature = inspect.signature(function)
    results = {}

    @functools.wraps(function)
    def inner(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        try:
            key = bound.args, frozenset(bound.kwargs.items())
            known = key in results
        except TypeError:
            key = tuple(map(id, [*bound.args, *bound.kwargs.values()]))
            known = key in results
        if not known:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
