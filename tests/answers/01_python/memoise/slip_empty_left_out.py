"""Arguments that are empty are left out of the key, a dict or list too: it is remembered.

The learner must see:
"['runs so far'] is 1, but 2 is right"
"""

import functools
import inspect
from collections.abc import Callable


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
            if value not in ((), [], {})
        )

    @functools.wraps(function)
    def quick(*args, **keywords):
        signature.bind(*args, **keywords)
        try:
            key = key_of(args, keywords)
            known = key in memory
        except TypeError:
            return function(*args, **keywords)
        if not known:
            memory[key] = function(*args, **keywords)
        return memory[key]

    return quick
