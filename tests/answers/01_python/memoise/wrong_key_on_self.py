"""The key of the call is kept on the object, where inner calls overwrite it.

The learner must see:
"keep what a call needs later in its local variables."
"""

import functools
import inspect


class memoise:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.signature = inspect.signature(function)
        self.results = {}

    def __call__(self, *args, **kwargs):
        bound = self.signature.bind(*args, **kwargs)
        bound.apply_defaults()
        try:
            self.key = bound.args, frozenset(bound.kwargs.items())
            known = self.key in self.results
        except TypeError:
            return self.function(*args, **kwargs)
        if not known:
            result = self.function(*args, **kwargs)
            self.results[self.key] = result
        return self.results[self.key]
