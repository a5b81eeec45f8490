"""inspect.getcallargs does not know positional-only parameters.

The learner must see:
"A TypeError means that both were given to one parameter."
"""

import functools
import inspect


def memoise(function):
    function.memory = {}
    keywords = inspect.getfullargspec(function).varkw

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        values = inspect.getcallargs(function, *args, **kwargs)
        extra = values.pop(keywords, {})
        try:
            key = frozenset(values.items()), frozenset(extra.items())
        except TypeError:
            return function(*args, **kwargs)
        if key not in function.memory:
            function.memory[key] = function(*args, **kwargs)
        return function.memory[key]

    return wrapper
