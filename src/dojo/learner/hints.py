"""The command ``dojo hint``: one rung more of a kata's hints each time."""

from __future__ import annotations

from dojo.course.catalogue import CourseError, Kata
from dojo.learner.progress import Progress
from dojo.util.printing import say


def run(progress: Progress, kata: Kata) -> int:
    """Print the hints that were shown before, and one more.

    Raises
    ------
    CourseError
        If the kata has none.
    """
    if not kata.hints:
        raise CourseError(f"{kata.id} has no hints: add them to its block in chapter.toml.")
    shown = progress.next_hint(kata)
    for number, text in enumerate(kata.hints[:shown], 1):
        say(f"{number}. {text}", hanging=3)
    left = len(kata.hints) - shown
    print(f"({left} more: ask again when you have tried.)" if left else "(That was the last one.)")
    return 0
