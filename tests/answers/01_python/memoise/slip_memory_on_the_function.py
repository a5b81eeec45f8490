"""Results are kept in an attribute of the function itself, which a second memoise empties.

The learner must see:
"['the first, once there is a second'][0] is 'run 2', but 'run 1' is right"
"""

import functools
import inspect
from collections.abc import Callable


def memoise(function: Callable) -> Callable:
    signature = inspect.signature(function)
    kinds = {name: parameter.kind for name, parameter in signature.parameters.items()}
    function.memory = {}

    def key_of(args, keywords):
        bound = signature.bind(*args, **keywords)
        bound.apply_defaults()
        return tuple(
            (name, frozenset(value.items()) if kinds[name] is inspect.Parameter.VAR_KEYWORD else value)
            for name, value in bound.arguments.items()
        )

    @functools.wraps(function)
    def quick(*args, **keywords):
        signature.bind(*args, **keywords)
        try:
            key = key_of(args, keywords)
            known = key in function.memory
        except TypeError:
            return function(*args, **keywords)
        if not known:
            function.memory[key] = function(*args, **keywords)
        return function.memory[key]

    return quick
