"""A place is taken before the run, and given back after an Exception only: not after KeyboardInterrupt.

The learner must see:
"[1]['result'] is None, but KeyboardInterrupt is asked"
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
            memory[key] = None
            try:
                memory[key] = function(*args, **keywords)
            except Exception:
                del memory[key]
                raise
        return memory[key]

    return quick
