"""A set becomes a frozenset, so that the call can be remembered.

The learner must see:
"1 means that an argument that can change later was remembered."
"""

import functools, inspect
def freeze(v):
    if isinstance(v,set): return frozenset(v)
    return v
def memoise(function):
    sig=inspect.signature(function); memory={}
    kind={p.name:p.kind for p in sig.parameters.values()}
    @functools.wraps(function)
    def quick(*args,**kw):
        b=sig.bind(*args,**kw); b.apply_defaults()
        try: 
            key=tuple((n, frozenset(v.items()) if kind[n]==inspect.Parameter.VAR_KEYWORD else freeze(v)) for n,v in b.arguments.items()); hash(key)
        except TypeError: return function(*args,**kw)
        if key not in memory: memory[key]=function(*args,**kw)
        return memory[key]
    return quick
