"""The new function keeps its own name and has no docstring.

The learner must see:
"help() and tracebacks now show the name 'inner' instead of ticket: its name was lost."
"""

import inspect


def memoise(function):
    signature = inspect.signature(function)
    results = {}

    def inner(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        try:
            key = bound.args, frozenset(bound.kwargs.items())
            known = key in results
        except TypeError:
            return function(*args, **kwargs)
        if not known:
            results[key] = function(*args, **kwargs)
        return results[key]

    return inner
