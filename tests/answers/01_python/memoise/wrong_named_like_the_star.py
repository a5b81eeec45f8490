"""Keywords are laid beside the names of parameters, that of *args too.

The learner must see:
"A keyword called like *tags or **style goes into **style"
"""

from functools import wraps
from inspect import Parameter, signature


def memoise(function):
    shape = signature(function)
    results = {}

    @wraps(function)
    def quick(*args, **kwargs):
        bound = shape.bind(*args, **kwargs)
        bound.apply_defaults()
        places, names = [], {}
        for name, value in bound.arguments.items():
            kind = shape.parameters[name].kind
            if kind is Parameter.POSITIONAL_ONLY:
                places.append(value)
            elif kind is Parameter.VAR_KEYWORD:
                names.update(value)
            else:
                names[name] = value
        key = tuple(places), tuple(sorted(names.items(), key=lambda pair: pair[0]))
        try:
            hash(key)
        except TypeError:
            return function(*args, **kwargs)
        if key not in results:
            results[key] = function(*args, **kwargs)
        return results[key]

    return quick
