"""What can happen while `dojo watch` runs: each event is a class of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dojo.course.catalogue import Kata
from dojo.results import Result, TestOutcome


@dataclass(frozen=True)
class KeyPressed:
    """A key, by its name; without a terminal, a line of input."""

    key: str


@dataclass(frozen=True)
class FileSaved:
    """A Python file was written, renamed onto, made or deleted."""

    file: Path


@dataclass(frozen=True)
class JudgeReady:
    """A judge stands by for the next answer to ``kata``."""

    kata: Kata


@dataclass(frozen=True)
class TestsPassed:
    """All visible tests of ``kata`` passed; the comparison with the reference goes on."""

    __test__ = False

    kata: Kata
    tests: tuple[TestOutcome, ...]


@dataclass(frozen=True)
class Judged:
    """There is a result; the same answer may get it once more, with benchmarks."""

    kata: Kata
    result: Result


@dataclass(frozen=True)
class PictureDrawn:
    """The picture of ``kata``, with what to say of it; without data, why there is none."""

    kata: Kata
    said: str
    png: bytes = b""


Event = KeyPressed | FileSaved | JudgeReady | TestsPassed | Judged | PictureDrawn
Tell = Callable[[Event], object]
