"""Calls of a kata's functions, watched: made more than once, and noted beside their values.

`observe` functions call the kata through a `Caller` that looks like its module. Both the answer and
the reference are called so: what it does cannot make a right answer differ from the reference.
"""

from __future__ import annotations

import copy
import functools
import itertools
import random
import sys
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Any

from dojo.check import CALLS, NEW, REUSED, Check
from dojo.sandbox.codec import encode

Facts = Callable[[Any, Any], dict[str, Any]]

#: Values that a call can be made with twice: nothing of them is used up.
_SIMPLE = (type(None), bool, int, float, complex, str, bytes)
#: What holds values, and is looked into.
_CONTAINERS = (list, tuple, set, frozenset, dict)
#: How many calls of one observation are repeated: some observations make thousands.
MAX_REPEATED = 4
#: How many calls of one observation are noted.
MAX_NOTED = 50
#: How deep values are looked into.
MAX_DEPTH = 5


def observed(
    check: Check, module: ModuleType | None, inputs: Mapping[str, Any], how: str = ""
) -> tuple[Any, list[dict[str, Any]]]:
    """Return what ``check`` observes of a module, and what is noted of its calls beside it."""
    if how not in (CALLS, REUSED) and not check.noted:
        return check.observe(module, **inputs), []
    caller = Caller(module, how, _facts_of(check))
    value = check.observe(caller, **inputs)
    return value, caller.notes()


class Caller:
    """Stands for a kata's module: its functions are called as asked, and a few times more.

    Parameters
    ----------
    module : module
    how : str
        With `CALLS`, calls are made three times: the first answer is kept and has to stand, the
        caller writes into the second, and `observe` gets the third. With `REUSED`, calls are made
        before with the same objects, that hold other numbers then.
    facts : callable
        ``facts(result, arguments)`` returns what is noted of a call; nothing where it says nothing.
    """

    def __init__(self, module: ModuleType | None, how: str, facts: Facts) -> None:
        self._module = module
        self._before = {CALLS: self._call_before, REUSED: _call_with_others}.get(how)
        self._facts = facts
        self._repeated = self._calls = 0
        self._kept: list[tuple[str, Any, bytes, bool]] = []
        self._noted: list[dict[str, Any]] = []

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._module, name)
        if not callable(found) or isinstance(found, type):
            return found

        # Whatever somebody asks of the function itself (its name, its cache) is still its own.
        @functools.wraps(found)
        def call(*args: Any, **kwargs: Any) -> Any:
            again = self._before if self._repeated < MAX_REPEATED else None
            if again and _repeatable([args, kwargs]):
                self._repeated += 1
                again(name, found, args, kwargs)
            result = found(*args, **kwargs)
            self._calls += 1
            if self._calls <= MAX_NOTED and (facts := self._facts(result, [args, kwargs])):
                self._noted.append({"function": name, "call": self._calls, **facts})
            return result

        return call

    def _call_before(self, name: str, function: Callable[..., Any], args: Any, kwargs: Any) -> None:
        """Call with equal arguments: keep one answer, write into another."""
        states = _states()
        try:
            mine, mine_by_name = copy.deepcopy((args, kwargs))
            first = function(*mine, **mine_by_name)
            before = encode(first) if _repeatable(first) else None
            _restore(states)
            theirs, theirs_by_name = copy.deepcopy((args, kwargs))
            scribble(function(*theirs, **theirs_by_name))
            if before is not None:
                # The call that is still to come may repair what this one has spoilt.
                self._kept.append((name, first, before, encode(first) == before))
        except Exception:
            # What is raised here is raised, and seen, by the call that was asked for.
            return
        finally:
            _restore(states)

    def notes(self) -> list[dict[str, Any]]:
        """Return what was noted, and whether the first answers are still what they were."""
        kept = [
            {"function": name, "kept": number, "first answer": stood and encode(first) == before}
            for number, (name, first, before, stood) in enumerate(self._kept)
        ]
        return [*self._noted, *kept]


def _call_with_others(name: str, function: Callable[..., Any], args: Any, kwargs: Any) -> None:
    """Call with the same lists, arrays and tables, whose rows are turned round meanwhile."""
    held = list(_held([args, kwargs]))
    if not held or _draws([args, kwargs]):
        return
    # The items of a list come back themselves, not as copies.
    kept = [list(value) if type(value) is list else copy.deepcopy(value) for value in held]
    states = _states()
    try:
        for value, mine in zip(held, kept, strict=True):
            _fill(value, mine, turned=True)
        function(*args, **kwargs)
    except Exception:
        # Turned round, they may not be what the function is for.
        return
    finally:
        for value, mine in zip(held, kept, strict=True):
            _fill(value, mine)
        _restore(states)


def _held(value: Any, depth: int = 0) -> Iterator[Any]:
    """Yield the lists, arrays, tensors and tables in a value that hold more than one row."""
    if type(value) in (list, tuple) and depth < MAX_DEPTH:
        if type(value) is list and depth and len(value) > 1:
            yield value
        for item in value[:MAX_NOTED]:
            yield from _held(item, depth + 1)
    elif type(value) is dict and depth < MAX_DEPTH:
        for item in value.values():
            yield from _held(item, depth + 1)
    elif hasattr(value, "shape") and value.shape and value.shape[0] > 1:
        flags = getattr(value, "flags", None)
        if getattr(flags, "writeable", True) and not hasattr(value, "levels"):
            yield value


def _fill(value: Any, other: Any, *, turned: bool = False) -> None:
    """Write what ``other`` holds into ``value``, which stays the same object."""
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    if type(value) is list:
        value[:] = other[::-1] if turned else other
    elif numpy and isinstance(value, numpy.ndarray):
        value[...] = other[::-1] if turned else other
    elif torch and isinstance(value, torch.Tensor):
        with torch.no_grad():
            value.copy_(other.flip(0) if turned else other)
    elif hasattr(value, "isetitem"):
        for place in range(value.shape[1]):
            column = other.iloc[:, place]
            value.isetitem(place, column.array[::-1] if turned else column.array)
    elif hasattr(value, "iloc"):
        value.iloc[:] = other.array[::-1] if turned else other.array


def _draws(value: Any) -> bool:
    """Whether a generator of random numbers is in a value: a call more would use it up."""
    return any(
        type(leaf) is random.Random or type(leaf).__name__ == "Generator" for leaf in _leaves(value)
    )


def scribble(value: Any) -> None:
    """Write into a value, as a caller may who has received it."""
    numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
    torch = sys.modules.get("torch")
    if numpy and isinstance(value, numpy.ndarray):
        if value.flags.writeable and value.size:
            _scribble_array(value)
    elif pandas and isinstance(value, pandas.DataFrame):
        for place in range(value.shape[1]):
            value.isetitem(place, 99)
        value.insert(0, "written by the caller", 99, allow_duplicates=True)
    elif pandas and isinstance(value, pandas.Series):
        if len(value):
            value.iloc[:] = value.iloc[0]
        value.name = "written by the caller"
    elif torch and isinstance(value, torch.Tensor):
        with torch.no_grad():
            value.logical_not_() if value.dtype == torch.bool else value.add_(1)
    elif type(value) is tuple:
        for item in value:
            scribble(item)
    elif type(value) is list:
        for item in value:
            scribble(item)
        value.append("written by the caller")
    elif type(value) is dict:
        for item in value.values():
            scribble(item)
        value["written by the caller"] = 99
    elif type(value) is set:
        value.add("written by the caller")


def _scribble_array(array: Any) -> None:
    if array.dtype.kind == "b":
        array[...] = ~array
    elif array.dtype.kind in "iuf":
        array[...] = array + 1
    else:
        array[...] = array.flat[-1]


def _leaves(value: Any, most: int | None = None, depth: int = 0) -> Iterator[Any]:
    """Yield what is held by lists, tuples, sets and dicts; one that is too deep is a leaf itself.

    With ``most``, only so many items of each are looked at.
    """
    if type(value) in _CONTAINERS and depth < MAX_DEPTH:
        items = value.values() if type(value) is dict else value
        for item in itertools.islice(items, most):
            yield from _leaves(item, most, depth + 1)
    else:
        yield value


def _repeatable(value: Any) -> bool:
    """Whether a value is data, or a generator of random numbers, all the way down."""
    return all(map(_is_data, _leaves(value)))


def _is_data(value: Any) -> bool:
    if isinstance(value, _SIMPLE) or type(value) is random.Random:
        return True
    module = type(value).__module__.partition(".")[0]
    name = type(value).__name__
    if module == "numpy":
        # Arrays of objects may hold anything; a memory-mapped one is a file.
        known = name == "Generator" or hasattr(value, "dtype")
        return known and getattr(getattr(value, "dtype", None), "kind", "") != "O"
    if module == "pandas":
        return name in ("DataFrame", "Series", "Timestamp", "Timedelta") or hasattr(value, "names")
    return module == "torch" and name == "Tensor" and not value.requires_grad


def _states() -> list[Any]:
    """Return the states of the shared random generators."""
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    return [
        random.getstate(),
        numpy and numpy.random.get_state(),
        torch and torch.random.get_rng_state(),
    ]


def _restore(states: list[Any]) -> None:
    random.setstate(states[0])
    if states[1] is not None:
        sys.modules["numpy"].random.set_state(states[1])
    if states[2] is not None:
        sys.modules["torch"].random.set_rng_state(states[2])


def _facts_of(check: Check) -> Facts:
    """Return what notes of a call all that a check compares beside values."""

    def facts(result: Any, arguments: Any) -> dict[str, Any]:
        memory = _memory(result, arguments) if NEW not in check.without else {}
        if check.result is None:
            return memory
        return {"dtypes": _dtypes(result), "index name": _index_names(result), **memory}

    return facts


def _dtypes(value: Any) -> dict[str, str]:
    """Return dtypes by column; those of anything that has no name, under its place."""
    if type(value) in (tuple, list):
        return {
            f"{place}{'.' if name else ''}{name}": dtype
            for place, item in enumerate(value[:8])
            for name, dtype in _dtypes(item).items()
        }
    if hasattr(value, "dtypes") and hasattr(value, "columns"):
        return {str(name): str(dtype) for name, dtype in value.dtypes.items()}
    return {"": str(value.dtype)} if hasattr(value, "dtype") else {}


def _index_names(value: Any) -> list[Any]:
    if type(value) in (tuple, list):
        return [name for item in value[:8] for name in _index_names(item)]
    names = getattr(getattr(value, "index", None), "names", None)
    # Without rows an index says nothing: every way of making one names it otherwise.
    if names is None or not len(value):
        return []
    return [None if name is None else str(name) for name in names]


def _memory(result: Any, arguments: Any) -> dict[str, bool]:
    """Return whether the arrays in a result can be written to, and are no argument's memory."""
    numpy = sys.modules.get("numpy")
    if numpy is None or not (mine := _arrays(result, numpy)):
        return {}
    theirs = _arrays(arguments, numpy)
    shared = any(
        numpy.may_share_memory(a, b) and numpy.shares_memory(a, b) for a in mine for b in theirs
    )
    return {"writeable": all(a.flags.writeable for a in mine), "owns memory": not shared}


def _arrays(value: Any, numpy: Any) -> list[Any]:
    return [leaf for leaf in _leaves(value, MAX_NOTED) if isinstance(leaf, numpy.ndarray)]
