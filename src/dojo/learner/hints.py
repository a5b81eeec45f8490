"""The command ``dojo hint``: one rung more of a kata's hints each time."""

from __future__ import annotations

from dojo.course.catalogue import CourseError, Kata
from dojo.learner.progress import Progress
from dojo.util.printing import say

#: By how many columns what follows a hint's first line is indented.
HANGING = 3


def run(progress: Progress, kata: Kata) -> int:
    """Print the hints that were shown before, and one more."""
    for line in one_more(progress, kata):
        say(line, hanging=HANGING)
    return 0


def one_more(progress: Progress, kata: Kata) -> list[str]:
    """Return the hints that were shown before, one more, and how many are left.

    Raises
    ------
    CourseError
        If the kata has none.
    """
    if not kata.hints:
        raise CourseError(f"{kata.id} has no hints: add them to its block in chapter.toml.")
    shown = progress.next_hint(kata)
    left = len(kata.hints) - shown
    rest = f"({left} more: ask again when you have tried.)" if left else "(That was the last one.)"
    return [*(f"{number}. {text}" for number, text in enumerate(kata.hints[:shown], 1)), rest]
