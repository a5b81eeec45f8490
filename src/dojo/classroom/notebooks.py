"""The answers in a notebook that was handed in: its cells that begin with ``%%kata NAME``.

It is read as data, by nobody who would run it: outputs, metadata and other cells are dropped. What
the person may have meant for an answer, and is none, is told.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dojo.classroom.entries import MAX_ANSWER
from dojo.course import cells
from dojo.course.catalogue import Course, CourseError, Kata
from dojo.util.sanitise import line

#: How many cells a notebook may have.
MAX_CELLS = 10_000
#: How many names of no kata are looked up: each costs a moment.
MAX_UNKNOWN = 20
#: `MAX_ANSWER` in words.
LARGEST = f"{MAX_ANSWER // 1_000_000} MB"
#: How much of a name, a command or a message is shown (characters).
MAX_SHOWN = 160

#: A line that looks like the magic's, wherever it stands and whatever is amiss with it.
LIKE_MAGIC = re.compile(r"[^\w\n]*%%[ \t]*kata\b", re.IGNORECASE)
#: The magic with one sign, which only shows the task.
SHOWS_TASK = re.compile(r"\s*%kata\b.*\n\s*\S")
#: What IPython takes for a command; no line of a program begins so, but within a string.
COMMAND = re.compile(r"^[ \t]*(?:!(?!=)|%%?[A-Za-z]).*", re.MULTILINE)
#: Keys of which two in one object leave open what was handed in.
KEYS = frozenset({"cells", "cell_type", "source"})


class NotebookError(Exception):
    """A file is no notebook that can be read; the message goes on from its name."""


@dataclass(frozen=True)
class KataCell:
    """A cell that answers a kata.

    Parameters
    ----------
    number : int
        Where it stands, counted from the top.
    kata : Kata
    text : bytes
    """

    number: int
    kata: Kata
    text: bytes


@dataclass
class Notebook:
    """What a notebook holds of katas.

    Attributes
    ----------
    answers : list of KataCell
        From the top down.
    notes : list of str
        What a teacher should know; each goes on from the notebook's name.
    """

    answers: list[KataCell] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read(content: bytes, course: Course) -> Notebook:
    """Return the answers in a notebook.

    Parameters
    ----------
    content : bytes
        Anything at all.
    course : Course

    Raises
    ------
    NotebookError
        If it is no notebook.
    """
    repeated: set[str] = set()
    found = Notebook()
    unknown = 0
    for number, cell in enumerate(_cells(_data(content, repeated)), 1):
        source = _source(cell)
        if source is None:
            found.notes.append(f"cell {number} has no text that can be read")
        elif len(source) > MAX_ANSWER:
            # Text with a picture in it may be so large.
            if cell.get("cell_type") == "code":
                found.notes.append(f"cell {number} is larger than {LARGEST}, and is not read")
        elif (answer := cells.split(source)) is None:
            found.notes += [f"cell {number} {told}" for told in _missed(cell, source)]
        elif cell.get("cell_type") != "code":
            found.notes.append(f"cell {number} has %%kata, and is not read: it is no cell of code")
        elif unknown == MAX_UNKNOWN:
            found.notes.append(f"cell {number} and those below it are not read: too many name none")
            break
        else:
            name, text = answer
            try:
                found.answers.append(KataCell(number, _named(course, name), _as_file(text)))
            except CourseError as error:
                unknown += 1
                found.notes.append(f"cell {number}: {_cut(str(error))}")
            else:
                found.notes += [f"cell {number} {told}" for told in _doubtful(text)]
    found.notes += [f"one object has `{key}` twice: the last counts" for key in sorted(repeated)]
    return found


def _data(content: bytes, repeated: set[str]) -> Any:
    """Return what JSON holds; note the `KEYS` that one object has twice."""

    def whole(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            counts = Counter(key for key, _ in pairs)
            repeated.update(key for key in KEYS if counts[key] > 1)
        return made

    try:
        # No number is needed, and an integer of very many digits would be an error.
        return json.loads(content, object_pairs_hook=whole, parse_int=float)
    except UnicodeDecodeError:
        told = "is not written in UTF-8"
    except json.JSONDecodeError as error:
        told = f"is no JSON: {error.msg} in line {error.lineno}"
    except RecursionError:
        told = "is nested too deep"
    except MemoryError:
        told = "is too large to be read"
    raise NotebookError(f"is no notebook that can be read: it {told}")


def _cells(data: Any) -> Iterator[Any]:
    if isinstance(data, dict) and "cells" not in data and "worksheets" in data:
        raise NotebookError(
            "is a notebook of the old format 3: open it in Jupyter, and save it again"
        )
    if not isinstance(data, dict) or not isinstance(data.get("cells"), list):
        raise NotebookError("is no notebook that can be read: it has no list of cells")
    if len(data["cells"]) > MAX_CELLS:
        raise NotebookError(f"is not read: it has more than {MAX_CELLS:,} cells")
    yield from data["cells"]


def _source(cell: Any) -> str | None:
    """Return a cell's text; None if it is none."""
    source = cell.get("source") if isinstance(cell, dict) else None
    if isinstance(source, str):
        return source
    if not isinstance(source, list) or not all(isinstance(part, str) for part in source):
        return None
    # Jupyter's lines bring their ends along; other programs' do not.
    whole = any(part.endswith("\n") for part in source[:-1])
    return ("" if whole else "\n").join(source)


def _named(course: Course, name: str) -> Kata:
    """Return the kata that a cell names, as the magic does.

    Raises
    ------
    CourseError
    """
    if not name:
        raise CourseError("no name stands behind %%kata: write %%kata NAME")
    if len(name) > MAX_SHOWN:
        raise CourseError(f"no kata is called {name[:MAX_SHOWN]!r} and more")
    return course.one(name)


def _as_file(text: str) -> bytes:
    try:
        made = cells.as_file(text)
    except UnicodeEncodeError:
        raise CourseError("it holds half a character, as no file can") from None
    if len(made) > MAX_ANSWER:
        raise CourseError(f"its answer is larger than {LARGEST}")
    return made


def _missed(cell: dict[str, Any], source: str) -> Iterator[str]:
    """Say in which way a cell of code that is no answer looks like one."""
    if cell.get("cell_type") != "code":
        return
    if number := _like_magic(source):
        yield f"has %%kata in line {number}, and is not read: it has to begin with %%kata NAME"
    elif SHOWS_TASK.match(source):
        yield "begins with %kata, which shows a task, and is not read: an answer has %%kata"


def _doubtful(text: str) -> Iterator[str]:
    """Say what in an answer is not Python."""
    if number := _like_magic(text):
        yield f"has another %%kata in line {number} of its answer: a cell answers one kata"
    elif command := COMMAND.search(text):
        number = text.count("\n", 0, command.start()) + 1
        told = _cut(command[0])
        yield f"has a command of IPython's in line {number} of its answer, and no Python: {told}"


def _like_magic(source: str) -> int:
    """Return the number of the first line that looks like the magic's; 0 if there is none."""
    numbered = enumerate(source.split("\n"), 1)
    return next((number for number, text in numbered if LIKE_MAGIC.match(text)), 0)


def _cut(text: str) -> str:
    told = line(text)
    return told if len(told) <= MAX_SHOWN else f"{told[:MAX_SHOWN]} ..."
