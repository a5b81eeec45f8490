"""**kwargs are poured over the parameters, into one dict of names.

The learner must see:
"means that one name stands for both values in the key"
"""

import functools, inspect


def memoise(function):
    sig = inspect.signature(function)
    cache = {}
    var = [p.name for p in sig.parameters.values() if p.kind is p.VAR_KEYWORD]

    @functools.wraps(function)
    def w(*a, **k):
        b = sig.bind(*a, **k)
        b.apply_defaults()
        d = dict(b.arguments)
        for v in var:
            d.update(d.pop(v))
        try:
            key = frozenset(d.items())
            hash(key)
        except TypeError:
            return function(*a, **k)
        if key not in cache:
            cache[key] = function(*a, **k)
        return cache[key]

    return w
