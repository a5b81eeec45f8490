"""An exception is remembered like a result.

The learner must see:
"The same ConnectionError again means that the exception was remembered."
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
            return function(*args, **kwargs)
        if not known:
            try:
                results[key] = function(*args, **kwargs), None
            except Exception as error:
                results[key] = None, error
        result, error = results[key]
        if error is not None:
            raise error
        return result

    return inner
