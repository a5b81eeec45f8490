"""An object with __call__ that asks for forgiveness, not permission."""

import functools
import inspect


class Memo:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self._function = function
        self._signature = inspect.signature(function)
        self._results = {}

    def __call__(self, /, *args, **kwargs):
        bound = self._signature.bind(*args, **kwargs)
        bound.apply_defaults()
        key = (bound.args, tuple(sorted(bound.kwargs.items(), key=lambda item: item[0])))
        try:
            return self._results[key]
        except KeyError:
            pass
        except TypeError:
            return self._function(*args, **kwargs)
        result = self._function(*args, **kwargs)
        self._results[key] = result
        return result


def memoise(function):
    return Memo(function)
