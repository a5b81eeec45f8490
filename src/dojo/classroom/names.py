"""Which kata a file answers, by its name, and who handed it in.

Platforms, browsers and people add to a name: ``ada_1_2_softmax-1.py``, ``softmax (1).py``,
``softmax_ada.py``. A kata's name counts if its words stand together among the words of the file's
name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import PurePosixPath

from dojo.classroom.entries import NOTEBOOK
from dojo.course.catalogue import Kata

WORD = re.compile(r"[^\W_]+")
#: What a system or a person writes behind the name of a second copy.
COPY = re.compile(r"\d+|copy|kopie|copie|copia", re.IGNORECASE)
#: The course's own files beside a kata's begin with these words.
COURSE_WORDS = frozenset({"test", "check", "show"})
#: What Canvas writes before the name of a file: person, perhaps LATE, and two numbers; the second
#: is the file's.
CANVAS = re.compile(r"(?P<who>.+?)(?:_late)?_(?P<id>\d+)_\d+", re.IGNORECASE)
#: What separates the words of a name.
BETWEEN = " _-.()[]"


class Likeness(IntEnum):
    """How much the name of an answer is a kata's; the lowest is the best."""

    EXACT = 0
    #: But for capitals.
    CAPITALS = 1
    #: Something stands before or behind it.
    WITHIN = 2
    #: It is no file: a cell of a notebook names the kata.
    CELL = 3


@dataclass(frozen=True)
class Named:
    """A file's name that names a kata.

    Parameters
    ----------
    kata : str
        The kata's name, without its chapter.
    likeness : Likeness
    rest : str
        What stands before the kata's name, else what stands behind it.
    """

    kata: str
    likeness: Likeness
    rest: str = ""


class KataNames:
    """The names of a course's katas, to look names of files up in.

    Parameters
    ----------
    katas : sequence of Kata
        All of the course's: ``convnet_gpu.py`` is no answer to convnet.
    """

    def __init__(self, katas: Sequence[Kata]) -> None:
        self._names = {tuple(_words(kata.name)): kata.name for kata in katas}
        self._longest = max(map(len, self._names), default=0)

    def named_by(self, file: str) -> Named | None:
        """Return what the name of a file names; None if that is no kata."""
        path = PurePosixPath(file)
        if path.suffix.lower() != ".py":
            return None
        name = self._names.get(tuple(_words(path.stem)))
        if name == path.stem:
            return Named(name, Likeness.EXACT)
        if name and name == path.stem.casefold():
            return Named(name, Likeness.CAPITALS)
        return self._within(path.stem)

    def student(self, submission: str) -> str:
        """Return who handed in a submission of this name, as far as that says so."""
        path = PurePosixPath(submission)
        if path.suffix.lower() in (".zip", NOTEBOOK):
            return path.stem
        named = self.named_by(submission)
        if not named or not named.rest:
            return path.stem if path.suffix.lower() == ".py" else submission
        canvas = CANVAS.fullmatch(named.rest)
        return f"{canvas['who']}_{canvas['id']}" if canvas else named.rest

    def _within(self, stem: str) -> Named | None:
        """Find a kata's words among those of ``stem``: at its end, else its beginning, longest."""
        spans = [match.span() for match in WORD.finditer(stem)]
        words = _words(stem)
        copies = len(words)
        while copies and COPY.fullmatch(words[copies - 1]):
            copies -= 1
        found = {
            (first, end): name
            for first in range(len(words))
            for end in range(first + 1, min(first + self._longest, len(words)) + 1)
            if (name := self._names.get(tuple(words[first:end])))
        }
        # A shorter name within the name of such a file says nothing of its own.
        courses = [place for place in found if _is_courses(words, *place)]
        best: tuple[tuple[bool, bool, int], Named] | None = None
        for (first, end), name in found.items():
            if any(start <= first and end <= stop for start, stop in courses):
                continue
            rank = (end in (copies, len(words)), first == 0, end - first)
            if best is None or rank > best[0]:
                before, behind = stem[: spans[first][0]], stem[spans[end - 1][1] :]
                numbered = end >= copies
                rest = before.strip(BETWEEN) or ("" if numbered else behind.strip(BETWEEN))
                best = rank, Named(name, Likeness.WITHIN, rest)
        return best[1] if best else None


def _words(name: str) -> list[str]:
    return [match[0].casefold() for match in WORD.finditer(name)]


def _is_courses(words: Sequence[str], first: int, end: int) -> bool:
    """Whether the words beside a kata's name make it a file of tests, as ``test_softmax.py`` is."""
    return (words[first - 1 : first] != [] and words[first - 1] in COURSE_WORDS) or (
        words[end : end + 1] in (["test"], ["tests"])
    )
