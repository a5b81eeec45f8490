"""The decorator is a class; functools.lru_cache without a bound remembers, types and all."""

import functools, inspect


class memoise:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.signature = inspect.signature(function)
        self.cached = functools.lru_cache(maxsize=None, typed=True)(self._run)

    def _run(self, args, items):
        return self.function(*args, **dict(items))

    def __call__(self, /, *args, **kwargs):
        bound = self.signature.bind(*args, **kwargs)
        bound.apply_defaults()
        args, kwargs = bound.args, bound.kwargs
        items = tuple(sorted(kwargs.items(), key=lambda p: p[0]))
        try:
            hash((args, items))
        except TypeError:
            return self.function(*args, **kwargs)
        return self.cached(args, items)
