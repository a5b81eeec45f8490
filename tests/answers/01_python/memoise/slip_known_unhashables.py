"""Only the built-in types that cannot be hashed are known: an instance or an array raises TypeError.

The learner must see:
"memoise(…)[0] raises TypeError, but 'run 1' is right"
"call = 'visit("
"""

import functools
import inspect
from collections.abc import Callable


def hashable(value):
    if isinstance(value, tuple):
        return all(map(hashable, value))
    return not isinstance(value, (list, dict, set, bytearray))


def memoise(function: Callable) -> Callable:
    signature = inspect.signature(function)
    kinds = {name: parameter.kind for name, parameter in signature.parameters.items()}
    memory = {}

    def key_of(args, keywords):
        bound = signature.bind(*args, **keywords)
        bound.apply_defaults()
        return tuple(
            (name, frozenset(value.items()) if kinds[name] is inspect.Parameter.VAR_KEYWORD else value)
            for name, value in bound.arguments.items()
        )

    @functools.wraps(function)
    def quick(*args, **keywords):
        bound = signature.bind(*args, **keywords)
        given = [*args, *keywords.values()]
        if not all(map(hashable, given)):
            return function(*args, **keywords)
        key = key_of(args, keywords)
        if key not in memory:
            memory[key] = function(*args, **keywords)
        return memory[key]

    return quick
