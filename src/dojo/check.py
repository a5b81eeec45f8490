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

from dojo.vary.modes import Variation
from dojo.vary.numbers import (
    among,
    dimensions,
    dtypes,
    emptied,
    scaled,
    shifted,
    upto,
    with_values,
)
from dojo.vary.texts import glued, words
from dojo.vary.times import moments

__all__ = [
    "Check",
    "Declared",
    "Speed",
    "among",
    "check",
    "checks_of",
    "dimensions",
    "dtypes",
    "emptied",
    "glued",
    "moments",
    "outcome",
    "result",
    "scaled",
    "shifted",
    "upto",
    "with_values",
    "words",
]

#: Changes that leave every value as it is: full grading tries them wherever there is something to
#: change, unless a check says in ``without`` why its contract excludes one.
LAYOUTS = ("non-contiguous", "fortran", "offset view", "read-only", "big-endian")
TABLES = ("column order", "index name", "extra column")
CALLS, REUSED, HASH_SEED = "repeated calls", "reused input", "hash seed"
#: Beside them, what the caller may do with an array that a function returned: write into it, and
#: no argument changes. It is asked of every call in which the reference keeps it.
NEW = "new memory"
DEFAULT = (*LAYOUTS, *TABLES, CALLS, REUSED, HASH_SEED, NEW)

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


@dataclass(frozen=True)
class Declared:
    """What is compared of an answer's results beside their values; made by `result`."""

    dtype: str | Mapping[str, str] | None = None
    index_name: bool = False
    owns_memory: bool = False


def result(
    *,
    dtype: str | Mapping[str, str] | None = None,
    index_name: bool = False,
    owns_memory: bool = False,
) -> Declared:
    """Declare what is compared of all that the kata's functions return, whatever `observe` keeps.

    Parameters
    ----------
    dtype : str or mapping of str to str, optional
        Of every array, Series and tensor, the byte order included; or by the name of a function or
        of a table's column.
    index_name : bool
        Whether the name of the index is that of the reference's.
    owns_memory : bool
        Whether no result may share memory with an argument, not even where the reference's does.
    """
    return Declared(dtype, index_name, owns_memory)


@dataclass
class Check:
    """One comparison of an answer with the reference; made by `check`."""

    observe: Observe
    inputs: Mapping[str, Any]
    rel: float
    abs: float
    examples: int
    mutates: frozenset[str]
    vary: Mapping[str, Variation] = field(default_factory=dict)
    without: Mapping[str, str] = field(default_factory=dict)
    result: Declared | None = None
    speed: Speed | None = None
    compare: Verify | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        return self.observe.__name__

    @property
    def noted(self) -> bool:
        """Whether something is compared beside values."""
        return self.result is not None or NEW not in self.without

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
    examples: int = 60,
    mutates: frozenset[str] | set[str] = frozenset(),
    vary: Mapping[str, Variation] | None = None,
    without: Mapping[str, str] | None = None,
    result: Declared | None = None,
) -> Callable[[Observe], Check]:
    """Make a `Check` of the decorated ``observe(kata, **inputs)``.

    Parameters
    ----------
    inputs : mapping of str to hypothesis strategy
        Drawn by the judge. Values must be plain data: see `dojo.sandbox.codec`.
    rel, abs : float
        Tolerances for floating-point numbers: ``|yours - reference| <= abs + rel * |reference|``.
    examples : int
        How many inputs are tried.
    mutates : set of str
        Inputs that the contract allows an answer to change. All others must stay as they were.
    vary : mapping of str to Variation
        How values may change beyond what is drawn, by input: ``"n"``, ``"flights.origin"`` (a
        column, or a key), ``"case.0"`` (an item), ``"*.departure"`` (of any input), several with
        commas between them. What one pattern names moves together.
    without : mapping of str to str
        Which of `DEFAULT` the contract excludes, each with the reason.
    result : Declared, optional
        What is compared beside values: see `result`.

    Raises
    ------
    ValueError
        If ``without`` names no such change, or gives no reason.
    """
    excluded = dict(without or {})
    if unknown := set(excluded) - set(DEFAULT):
        raise ValueError(f"no such perturbation: {', '.join(sorted(unknown))}")
    if not all(reason.strip() for reason in excluded.values()):
        raise ValueError("each perturbation that is left out needs its reason")

    def make(observe: Observe) -> Check:
        return Check(
            *(observe, inputs, rel, abs, examples, frozenset(mutates)),
            vary=dict(vary or {}),
            without=excluded,
            result=result,
        )

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


def checks_of(module: ModuleType, *, new_memory: bool = True) -> list[Check]:
    """Return the checks that ``module`` defines, in the order of definition.

    Parameters
    ----------
    module : module
    new_memory : bool
        Whether the kata's house rules promise what `NEW` asks.
    """
    checks = [value for value in vars(module).values() if isinstance(value, Check)]
    for check in checks if not new_memory else ():
        check.without = {**check.without, NEW: "no house rule promises it"}
    return checks
