"""functools.lru_cache with a bound that looks large enough, 16,384.

The learner must see:
"runs mean that results were thrown away: remember all of them, without a limit."
"""

import functools
import inspect


def memoise(function):
    signature = inspect.signature(function)
    remembering = functools.lru_cache(maxsize=2**14)(function)

    @functools.wraps(function)
    def inner(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        keywords = dict(sorted(bound.kwargs.items()))
        try:
            hash((bound.args, frozenset(keywords.items())))
        except TypeError:
            return function(*args, **kwargs)
        return remembering(*bound.args, **keywords)

    return inner
