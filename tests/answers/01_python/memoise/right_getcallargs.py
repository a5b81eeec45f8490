"""inspect.getcallargs binds; the cells of **kwargs are flattened into a frozenset."""

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
