"""Memoise, solved with a closure, and with a key that Python's own argument binding makes."""

import functools
import inspect
from collections.abc import Callable


def memoise(function: Callable) -> Callable:
    """Return a function that works like ``function``, but runs it only once for equal calls.

    >>> @memoise
    ... def square(x):
    ...     print("working")
    ...     return x * x
    >>> square(3)
    working
    9
    >>> square(x=3)
    9

    Parameters
    ----------
    function : callable, made by ``def`` or ``lambda``
        It may have any kinds of parameters, ``*args`` and ``**kwargs`` too; its defaults can be
        hashed. It is no method or generator, and not async.

    Returns
    -------
    callable with the ``__name__`` and ``__doc__`` of ``function``

    Notes
    -----
    - Calls are equal if every parameter gets an equal value. With ``def f(a, b=2)``, all of
      ``f(1)``, ``f(1, 2)``, ``f(1, b=2)`` and ``f(b=2, a=1)`` are.
    - With ``def f(a, /, **kw)``, ``f(1, a=2)`` and ``f(3, a=2)`` differ: ``a=2`` goes to ``kw``.
    - 1, 1.0 and True may count as equal or not.
    - Remember every result, whatever it is: return that very object, and forget none.
    - Functions never share results.
    - An exception is not remembered: the same call runs again.
    - A call with an argument that cannot be hashed, such as a list, runs every time.
    - A call that does not fit the parameters raises TypeError.
    """
    signature = inspect.signature(function)
    # Made anew for each function that is decorated, so that no two can share it.
    results = {}

    @functools.wraps(function)
    def remembering(*args, **kwargs):
        call = signature.bind(*args, **kwargs)
        call.apply_defaults()
        try:
            # Two parts, so that f("b", 2) is not f(b=2); a frozenset, for keywords have no order.
            # Whether a value has a hash is seen only by hashing it: a tuple may hold a list.
            key = call.args, frozenset(call.kwargs.items())
            known = key in results
        except TypeError:
            return function(*args, **kwargs)
        # Outside the try: a TypeError of the function's own says nothing about the key.
        # `in` knows a remembered None from nothing remembered, which .get() does not.
        if not known:
            results[key] = function(*args, **kwargs)
        return results[key]

    return remembering
