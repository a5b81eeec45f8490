"""A dict that works out what it lacks; the arguments are bound by the code object's own names."""

from functools import update_wrapper


class Results(dict):
    def __init__(self, function):
        self.function = function

    def __missing__(self, key):
        args, kwargs = key
        self[key] = self.function(*args, **dict(kwargs))
        return self[key]


def memoise(function):
    code = function.__code__
    names = code.co_varnames[: code.co_argcount]
    only = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    defaults = dict(zip(reversed(names), reversed(function.__defaults__ or ())))
    defaults.update(function.__kwdefaults__ or {})
    hidden, known = names[: code.co_posonlyargcount], {*names, *only}
    results = Results(function)

    def bind(args, kwargs):
        if set(names[code.co_posonlyargcount : len(args)]) & set(kwargs):
            return None
        extra = {name: kwargs[name] for name in kwargs if name in hidden or name not in known}
        open_to_names = {name: kwargs[name] for name in kwargs if name not in extra}
        given = {**defaults, **open_to_names, **dict(zip(names, args))}
        if not known <= set(given):
            return None
        first = tuple(given[name] for name in names)
        extra.update((name, given[name]) for name in only)
        return first + args[len(names) :], frozenset(extra.items())

    def wrapper(*args, **kwargs):
        try:
            key = bind(args, kwargs)
            hash(key)
        except TypeError:
            key = None
        return function(*args, **kwargs) if key is None else results[key]

    return update_wrapper(wrapper, function)
