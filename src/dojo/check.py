"""What a ``check_*.py`` says: on which inputs an answer is compared with the reference, and how.

A check runs on both sides of a wall. ``observe`` functions run in the worker, beside the
learner's code, and return plain data; strategies, ``verify`` functions and the reference
stay with the judge.

>>> from hypothesis import strategies as st
>>> @check({"n": st.integers(0, 9)})
... def doubles(kata, n):
...     return kata.double(n)
>>> doubles.name, doubles.rel
('doubles', 1e-09)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

Observe = Callable[..., Any]
Verify = Callable[..., None]
Large = Callable[..., Mapping[str, Any]]


@dataclass(frozen=True)
class Speed:
    """A large input on which the answer's time is held against the reference's.

    Parameters
    ----------
    make : callable
        ``make(rng)`` returns the inputs by name; it is called anew for every timing. With a second
        parameter, ``make(rng, n=1000)``, inputs of other sizes can be made, and how the time
        grows with ``n`` be measured.
    at_most : float or None
        The answer is too slow above this ratio of times; None makes the ratio advice.
    """

    make: Large
    at_most: float | None


@dataclass
class Check:
    """One comparison of an answer with the reference; made by `check`."""

    observe: Observe
    inputs: Mapping[str, Any]
    rel: float
    abs: float
    examples: int
    mutates: frozenset[str]
    speed: Speed | None = None
    compare: Verify | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        return self.observe.__name__

    def verify(self, function: Verify) -> Verify:
        """Decorate ``function(yours, reference, **inputs)``, which replaces strict equality.

        It runs in the judge and raises AssertionError with a message for the learner.
        """
        self.compare = function
        return function

    def large(self, at_most: float | None = None) -> Callable[[Large], Large]:
        """Decorate ``function(rng)`` that makes the large input; see `Speed`."""

        def register(make: Large) -> Large:
            self.speed = Speed(make, at_most)
            return make

        return register


def check(
    inputs: Mapping[str, Any],
    *,
    rel: float = 1e-9,
    abs: float = 1e-12,
    examples: int = 100,
    mutates: frozenset[str] | set[str] = frozenset(),
) -> Callable[[Observe], Check]:
    """Make a `Check` of the decorated ``observe(kata, **inputs)``.

    Parameters
    ----------
    inputs : mapping of str to hypothesis strategy
        Drawn by the judge. Values must be plain data: see `dojo.wire`.
    rel, abs : float
        Tolerances for floating-point numbers: ``|yours - reference| <= abs + rel * |reference|``.
    examples : int
        How many inputs are tried.
    mutates : set of str
        Inputs that the contract allows an answer to change. All others must stay as they were.
    """

    def make(observe: Observe) -> Check:
        return Check(observe, inputs, rel, abs, examples, frozenset(mutates))

    return make


def outcome(call: Callable[[], Any], *promised: type[Exception]) -> Any:
    """Return what ``call`` returns, or ``{"raises": name}`` if it raises an ``Exception``.

    For contracts that promise an error: one of a subclass keeps the promise as well, so what is
    one of ``promised`` goes by the name of that.
    """
    try:
        return call()
    except NotImplementedError:
        raise
    except Exception as error:
        kinds = [kind for kind in promised if isinstance(error, kind)]
        return {"raises": (kinds or [type(error)])[0].__name__}


def checks_of(module: ModuleType) -> list[Check]:
    """Return the checks that ``module`` defines, in the order of definition."""
    return [value for value in vars(module).values() if isinstance(value, Check)]
