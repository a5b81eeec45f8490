"""What the grader hands to a judge, and a judge to its workers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Job:
    """What to grade, and under which conditions.

    Parameters
    ----------
    root, kata, file : str
        The kata with this id in the course at ``root`` is answered by ``file``.
    seed : int
        Of the visible tests and of the random inputs.
    options : tuple of str
        More pytest options for the visible tests.
    threads : int
        How many threads numpy and torch may use.
    order : int or None
        Seed of a random order of the tests; None keeps the order of the file.
    strict : bool
        Whether the answer's warnings are errors.
    patience : float
        Wall time of one request: importing the answer, one test, one input (s).
    all_walls : bool
        Whether nothing is graded unless every wall stands.
    waits : bool
        Whether the worker stands ready until its judge is told to go, for an answer that is
        still to be saved. It may then read its chapter's folder: saving makes a new file.
    advice : bool
        Whether a right answer is measured beyond what its verdict needs: see `dojo.measure`.
    picture : bool
        Whether nothing is graded, but drawn what the answer does: see `dojo.picture`.
    """

    root: str
    kata: str
    file: str
    seed: int = 0
    options: tuple[str, ...] = ()
    threads: int = 1
    order: int | None = None
    strict: bool = False
    patience: float = 15.0
    all_walls: bool = False
    waits: bool = False
    advice: bool = False
    picture: bool = False
