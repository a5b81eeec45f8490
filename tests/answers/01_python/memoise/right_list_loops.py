"""A list searched from its start; each value with its type; name and docstring copied by hand."""

import inspect


def memoise(function):
    sig = inspect.signature(function)
    remembered = []

    def call(*args, **kwargs):
        b = sig.bind(*args, **kwargs)
        b.apply_defaults()
        values = []
        for name in sig.parameters:
            v = b.arguments[name]
            kind = sig.parameters[name].kind
            if kind == inspect.Parameter.VAR_POSITIONAL:
                values.append((name, tuple((type(x), x) for x in v)))
            elif kind == inspect.Parameter.VAR_KEYWORD:
                values.append((name, tuple((k, type(v[k]), v[k]) for k in sorted(v))))
            else:
                values.append((name, type(v), v))
        try:
            hash(tuple(values))
        except TypeError:
            return function(*args, **kwargs)
        for old, result in remembered:
            if old == values:
                return result
        result = function(*args, **kwargs)
        remembered.append((values, result))
        return result

    call.__name__ = function.__name__
    call.__doc__ = function.__doc__
    return call
