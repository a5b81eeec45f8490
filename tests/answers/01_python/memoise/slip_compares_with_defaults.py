"""An argument is compared with its default by !=, which an array answers with an array.

The learner must see:
"memoise(…)[0] raises ValueError, but 'run 1' is right"
"x = 'Grid()'"
"""

import functools
import inspect
from collections.abc import Callable


def memoise(function: Callable) -> Callable:
    signature = inspect.signature(function)
    memory = {}

    @functools.wraps(function)
    def quick(*args, **keywords):
        given = signature.bind(*args, **keywords).arguments
        key = []
        for name, value in given.items():
            parameter = signature.parameters[name]
            if parameter.kind is parameter.VAR_KEYWORD:
                key.append((name, tuple(sorted(value.items(), key=lambda pair: pair[0]))))
            elif parameter.default is parameter.empty or value != parameter.default:
                key.append((name, value))
        try:
            key = tuple(key)
            known = key in memory
        except TypeError:
            return function(*args, **keywords)
        if not known:
            memory[key] = function(*args, **keywords)
        return memory[key]

    return quick
