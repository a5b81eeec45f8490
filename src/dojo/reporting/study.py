"""What there is to study once a kata has passed: the reference, other right ways, mistakes."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from dojo.course.catalogue import Kata
from dojo.reporting.task_text import without_given

#: How many other right ways a page shows.
MAX_WAYS = 3
#: Words that a learner sees who makes the mistake: a line of its own in the file's docstring.
QUOTE = re.compile(r'^"(.+)"$', re.MULTILINE)


@dataclass(frozen=True)
class Work:
    """A learner's own file as it was judged, and the stub that it began as.

    Parameters
    ----------
    stub : str
        Empty if it cannot be found.
    answer : str
    """

    stub: str
    answer: str


@dataclass(frozen=True)
class Way:
    """Another right answer: its name, in a line what is other about it, and its text."""

    name: str
    about: str
    text: str


@dataclass(frozen=True)
class Mistake:
    """What people get wrong, in a line, and the words by which a test says so."""

    about: str
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class Study:
    """What a page shows of a kata beside the answer that passed.

    Parameters
    ----------
    reference : str
        Its text without the stub's docstrings; empty if it is not here.
    ways : tuple of Way
        Some of the other right ways.
    mistakes : tuple of Mistake
    """

    reference: str
    ways: tuple[Way, ...]
    mistakes: tuple[Mistake, ...]

    @classmethod
    def of(cls, kata: Kata, stub: str) -> Study:
        """Read it from the course's folder; what is not installed is left out.

        Parameters
        ----------
        kata : Kata
        stub : str
            Its text.
        """
        wrong = [docstring(file) for file in sorted(kata.answers.glob("wrong_*.py"))]
        return cls(
            reference=without_given(_text(kata.solution), stub),
            ways=tuple(
                Way(way_name(file), docstring(file).partition("\n")[0], _text(file))
                for file in ways(kata)[:MAX_WAYS]
            ),
            mistakes=tuple(
                Mistake(text.partition("\n")[0], tuple(QUOTE.findall(text))) for text in wrong
            ),
        )


def ways(kata: Kata) -> list[Path]:
    """Return the files of other right answers."""
    return sorted(kata.answers.glob("right_*.py"))


def way_name(file: Path) -> str:
    """Return what the right answer in ``file`` is called."""
    return file.name.removesuffix(".py").removeprefix("right_")


def docstring(file: Path) -> str:
    """Return the file's docstring; nothing if it has none, or cannot be read."""
    try:
        return ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    except (OSError, SyntaxError, ValueError):
        return ""


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return ""
