"""What is graded, and under which conditions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dojo.course.catalogue import Kata
from dojo.course.loader import Source


@dataclass(frozen=True)
class Job:
    """An answer to a kata, and how it is graded.

    Parameters
    ----------
    kata : str
        Its id.
    answer : Source
    seed : int
        Of the visible tests and of the random inputs.
    threads : int
        How many threads numpy and torch may use.
    order : int or None
        Seed of a random order of the tests; None keeps the order of the file.
    warnings_are_errors : bool
        Whether a warning of the answer fails it.
    timeout : float
        Wall time of one request: importing the answer, one test, one input (s).
    all_walls : bool
        Whether nothing is graded unless every wall is active.
    benchmark : bool
        Whether a right answer is measured beyond what its verdict needs.
    """

    kata: str
    answer: Source
    seed: int = 0
    threads: int = 1
    order: int | None = None
    warnings_are_errors: bool = False
    timeout: float = 15.0
    all_walls: bool = False
    benchmark: bool = False

    @classmethod
    def of(cls, kata: Kata, file: Path, **conditions: Any) -> Job:
        """Return the job of grading ``file``, which is read now, once."""
        return cls(kata.id, Source.read(file), **conditions)
