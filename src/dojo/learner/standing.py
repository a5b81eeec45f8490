"""How each kata stands with the learner, as lists and maps mark it: by a sign, and by a color."""

from __future__ import annotations

from enum import Enum

from dojo.course.catalogue import Course, Kata
from dojo.learner import next_step, review
from dojo.learner.progress import Progress


class Standing(Enum):
    """A sign, what it means, and how a terminal colors it."""

    NEXT = ">", "next", "bold cyan"
    TODO = ".", "to do", ""
    PASSED = "+", "passed", "green"
    DUE = "*", "solved, due once more", "yellow"
    OUTDATED = "~", "passed, has new tests since", "green"
    BROKEN = "!", "passed before, and fails now", "bold red"

    def __init__(self, sign: str, meaning: str, style: str) -> None:
        self.sign = sign
        self.meaning = meaning
        self.style = style


def standings(course: Course, progress: Progress) -> dict[Kata, Standing]:
    """Return how every kata stands, in the order of the path."""
    coming = next_step.coming(course, progress)
    due = {each.kata for each in review.due(course, progress)}

    def standing(kata: Kata) -> Standing:
        if progress.broken(kata):
            return Standing.BROKEN
        if kata == coming:
            return Standing.NEXT
        if kata in due:
            return Standing.DUE
        if progress.outdated(kata):
            return Standing.OUTDATED
        return Standing.PASSED if progress.passed(kata) else Standing.TODO

    return {kata: standing(kata) for kata in course.katas}
