"""Memoise, solved with a closure, and with a key that Python's own argument binding makes."""

import functools
import inspect
from collections.abc import Callable


def memoise(function: Callable) -> Callable:
    """Return a function that gives the results of ``function``, and runs it once for equal calls.

    Two calls are the same if every parameter gets an equal value, however that is written:
    by position, by keyword in any order, or left to its default. Of ``def f(a, b=2)``,
    the calls ``f(1)``, ``f(1, 2)``, ``f(1, b=2)`` and ``f(b=2, a=1)`` are all the same.
    Whether 1, 1.0 and True count as equal is up to you.

    Parameters
    ----------
    function : callable
        Made by ``def`` or ``lambda``, with defaults that can be hashed. No method, no
        generator, nothing asynchronous. It may take ``*args``, ``**kwargs``, keyword-only and
        positional-only parameters: of ``def f(a, /, **kw)``, the calls ``f(1, a=2)`` and
        ``f(3, a=2)`` are two, for ``a=2`` goes to ``kw``.

    Returns
    -------
    callable
        Its ``__name__`` and ``__doc__`` are those of ``function``. It remembers every result
        (None too) and forgets none, and two functions never see each other's results.

        An exception reaches the caller but is not remembered: the same call runs again.
        Nor is a call with an argument that cannot be hashed, such as a list, whichever
        parameter takes it: it runs every time. A call that does not fit the parameters
        raises TypeError, as ever.

    Examples
    --------
    >>> @memoise
    ... def square(x):
    ...     print("working")
    ...     return x * x
    >>> square(3)
    working
    9
    >>> square(x=3)
    9
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
