"""An exception of the function ends in None.

The learner must see:
"but the caller got None: "
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
            if key not in results:
                results[key] = function(*args, **kwargs)
            return results[key]
        except TypeError:
            return function(*args, **kwargs)
        except Exception:
            return None

    return inner
