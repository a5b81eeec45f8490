"""What full grading changes about an input to see whether an answer was right by luck alone.

A row is one change. Where values stay as they are (layout, names, order, more calls), it is tried
wherever there is something to change; where they change, a check's author has named it in
``vary``. Whatever a row changes, the reference is asked the changed question, too.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dojo.check import CALLS, LAYOUTS, REUSED, TABLES, Check
from dojo.grading import layouts
from dojo.grading.paths import changed_at, labels
from dojo.sandbox.codec import encode
from dojo.util.words import listed, told
from dojo.vary.modes import Mode

#: Names that a helper column, or an index, has in many answers.
EVERYDAY = (
    *("index", "key", "level_0", "row", "group", "size", "ID", "position", "order", "count"),
    *("value", "name", "variable", "rank", "tmp", "total"),
)
#: What an added column holds again and again, for a column that nobody asks for may hold anything.
HELD = [None, "a text", 99]
#: The same where a table is a matrix, all of whose columns are numbers.
NUMBERS = [99]
#: A column of more rows is not written out.
MAX_LISTED = 60
#: From this size on, one input is enough.
LARGE = 20_000
#: How many inputs are tried until a row finds one where it has something to change.
TRIES = 8


@dataclass(frozen=True)
class Changed:
    """An input after a row has changed it.

    Parameters
    ----------
    inputs : dict
    how : str
        What the worker does with them besides: a layout, or more calls.
    cause : str
        What is another now, in words that end "right, until ...".
    code : tuple of str
        The same as Python, to be read below the plain input; comments where there is no short way.
    """

    inputs: Mapping[str, Any]
    how: str
    cause: str
    code: tuple[str, ...] = ()


Apply = Callable[[Mapping[str, Any], random.Random, int | None], Changed | None]


@dataclass(frozen=True)
class Row:
    """One change that is tried on inputs of a check.

    Parameters
    ----------
    name : str
    apply : callable
        ``apply(inputs, rng, part)`` returns the changed input; None where it changes nothing. With
        a ``part`` it changes less: it makes that size, or adds the column of that number alone.
    size : int or None
        The size that it makes, if that is what it changes.
    parts : int
        How many columns it adds at once.
    turns : int
        On how many inputs it is tried where the plan has room.
    varies : bool
        Whether values change, as the check's author has named it.
    """

    name: str
    apply: Apply = field(repr=False)
    size: int | None = None
    parts: int = 0
    turns: int = 3
    varies: bool = False


def rows_of(check: Check, taken: frozenset[str] = frozenset()) -> tuple[Row, ...]:
    """Return the rows that are tried on a check.

    Parameters
    ----------
    check : Check
    taken : frozenset of str
        Names of columns in the reference's answers: no index and no other column gets one.
    """
    rows = [Row(name, _layout(name)) for name in LAYOUTS]
    order, index, column = TABLES
    rows.append(Row(order, _column_order))
    rows.append(Row(index, _index_name(taken), turns=len(EVERYDAY) // 2))
    rows.append(Row(column, _extra_columns(taken), parts=len(EVERYDAY)))
    rows.append(Row(CALLS, _repeated_calls))
    rows.append(Row(REUSED, _reused_input))
    chosen = [row for row in rows if row.name not in check.without]
    chosen += [
        Row(
            *(f"{pattern}: {mode.name}", _varied(pattern, mode), mode.size),
            turns=_turns(mode.size),
            varies=True,
        )
        for pattern, variation in check.vary.items()
        for mode in variation.modes
    ]
    return tuple(chosen)


def _turns(size: int | None) -> int:
    """Return on how many inputs a mode is tried: a large one takes as long as many small ones."""
    if size is None:
        return 3
    return 1 if size > LARGE else 2


def names_in(value: Any, depth: int = 0) -> frozenset[str]:
    """Return the names of columns and the keys in a value."""
    found: set[str] = set()
    if type(value) is dict:
        found |= {key for key in value if type(key) is str}
        for item in value.values():
            found |= names_in(item, depth + 1)
    elif type(value) in (list, tuple) and depth < 4:
        found |= {item for item in value[:50] if type(item) is str}
        for item in value[:50]:
            found |= names_in(item, depth + 1)
    elif hasattr(value, "columns"):
        found |= set(map(str, value.columns))
    return frozenset(found)


def _layout(name: str) -> Apply:
    def apply(inputs: Mapping[str, Any], rng: random.Random, part: int | None) -> Changed | None:
        names = [key for key, value in inputs.items() if layouts.applies(name, value)]
        if not names:
            return None
        cause = told(_quoted(names), layouts.SAID[name])
        code = tuple(layouts.code(name, key, inputs[key]) for key in names)
        return Changed(inputs, name, cause, code)

    return apply


def _repeated_calls(
    inputs: Mapping[str, Any], rng: random.Random, part: int | None
) -> Changed | None:
    cause = "it was called three times, and the caller wrote into what it had got"
    code = (
        "# call it, keep that; call it again, and write into what you get; then call it once more"
    )
    return Changed(inputs, CALLS, cause, (code,))


def _reused_input(
    inputs: Mapping[str, Any], rng: random.Random, part: int | None
) -> Changed | None:
    cause = "the same list, array or table had been handed over before, with its rows turned round"
    code = "# turn its rows round in place and call it; turn them back, and call it again"
    return Changed(inputs, REUSED, cause, (code,))


def _column_order(
    inputs: Mapping[str, Any], rng: random.Random, part: int | None
) -> Changed | None:
    def change(table: Any) -> Any:
        names = list(range(table.shape[1]))
        rng.shuffle(names)
        return table.iloc[:, names]

    return _of_tables(inputs, change, "the columns of {} came in another order: {}", "order")


def _index_name(taken: frozenset[str]) -> Apply:
    def apply(inputs: Mapping[str, Any], rng: random.Random, part: int | None) -> Changed | None:
        free = _free_names(inputs, taken, rng)

        def change(table: Any) -> Any:
            if table.index.nlevels > 1 or table.index.name in free:
                return table
            return table.rename_axis(index=free[0])

        return _of_tables(inputs, change, "the index of {} was named {}", "index")

    return apply


def _extra_columns(taken: frozenset[str]) -> Apply:
    """Add columns of many names; each table gets others: what two tables share may be their key."""

    def apply(inputs: Mapping[str, Any], rng: random.Random, part: int | None) -> Changed | None:
        free = _free_names(inputs, taken, rng)
        tables = sum(1 for value in inputs.values() for _ in _tables(value)) or 1
        shares = [free[place::tables] for place in range(tables)]
        if part is not None:
            shares = [
                [name for name in share if name == free[part % len(free)]] for share in shares
            ]
        first = rng.random() < 0.5
        turn = iter(shares)

        def change(table: Any) -> Any:
            table = table.copy()
            for name in next(turn):
                table.insert(0 if first else table.shape[1], name, _held(table))
            return table

        return _of_tables(inputs, change, "{} had another column: {}", "column")

    return apply


def _held(table: Any) -> list[Any]:
    """Return what another column holds; equal rows stay equal."""
    held = NUMBERS if all(kind.kind in "iufb" for kind in table.dtypes) else HELD
    seen: dict[str, int] = {}
    rows = map(repr, table.itertuples(index=False, name=None))
    return [held[seen.setdefault(row, len(seen)) % len(held)] for row in rows]


def _free_names(inputs: Mapping[str, Any], taken: frozenset[str], rng: random.Random) -> list[str]:
    used = taken | names_in(dict(inputs))
    for value in inputs.values():
        used |= {str(name) for table in _tables(value) for name in table.index.names}
    free = [name for name in EVERYDAY if name not in used] or ["another"]
    rng.shuffle(free)
    return free


def _tables(value: Any) -> Iterator[Any]:
    if hasattr(value, "columns") and hasattr(value, "iloc"):
        yield value
    elif type(value) in (list, tuple):
        for item in value:
            yield from _tables(item)
    elif type(value) is dict:
        for item in value.values():
            yield from _tables(item)


def _of_tables(
    inputs: Mapping[str, Any], change: Callable[[Any], Any], said: str, what: str
) -> Changed | None:
    """Change every table of the inputs."""
    made, names, code, sign = {}, [], [], ""
    for key, value in inputs.items():
        made[key] = new = _each_table(value, change)
        if encode(new) == encode(value):
            continue
        names.append(key)
        for old, table in zip(_tables(value), _tables(new), strict=True):
            if encode(old) == encode(table):
                continue
            sign = sign or _sign(old, table, what)
            where = key if table is new else f"(a table in {key})"
            code += _table_code(where, old, table, what).splitlines()
    if not names:
        return None
    cause = said.format(listed(_quoted(names)), sign)
    return Changed(made, "", cause, tuple(dict.fromkeys(code)))


def _sign(old: Any, new: Any, what: str) -> str:
    if what == "index":
        return repr(new.index.name)
    if what == "order":
        return ", ".join(map(str, new.columns))
    return ", ".join(map(repr, _more(old, new)))


def _more(old: Any, new: Any) -> list[Any]:
    return [name for name in new.columns if name not in set(old.columns)]


def _table_code(key: str, old: Any, new: Any, what: str) -> str:
    if what == "index":
        return f"{key}.index.name = {new.index.name!r}"
    if what == "order":
        return f"{key} = {key}[{list(new.columns)!r}]"
    more, names = _more(old, new), list(new.columns)
    if len(new) > MAX_LISTED:
        return f"# {key} has more columns, of anything: {', '.join(map(repr, more))}"
    held = new[more].astype(object).where(new[more].notna(), None)
    return "\n".join(
        f"{key}.insert({names.index(name)}, {name!r}, {held[name].tolist()!r})" for name in more
    )


def _each_table(value: Any, change: Callable[[Any], Any]) -> Any:
    if hasattr(value, "columns") and hasattr(value, "iloc"):
        return change(value)
    if type(value) in (list, tuple):
        return type(value)([_each_table(item, change) for item in value])
    if type(value) is dict:
        return {key: _each_table(item, change) for key, item in value.items()}
    return value


def _varied(pattern: str, mode: Mode) -> Apply:
    def apply(inputs: Mapping[str, Any], rng: random.Random, part: int | None) -> Changed | None:
        moved: list[tuple[Any, Any]] = []
        change = mode.change(rng, part)

        def one(value: Any) -> Any:
            new = change(value)
            if new is not value and encode(new) != encode(value):
                moved.append((value, new))
                return new
            return value

        made = changed_at(dict(inputs), pattern, one)
        if not moved:
            return None
        return Changed(made, "", told(_quoted(labels(pattern)), mode.said(*moved[0])))

    return apply


def _quoted(names: Sequence[str]) -> list[str]:
    return [f"`{name}`" if "`" not in name else name for name in names]
