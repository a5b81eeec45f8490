"""What to do now: one step, short enough to be read at every start.

`dojo.learner.progress` holds one more fact of the kata with which the learner begins, if that is
not the first of the path:

``begin``
    Since when (UTC, ISO 8601).
"""

from __future__ import annotations

import os
from collections.abc import Container, Sequence
from pathlib import Path

from dojo.course.catalogue import Course, Kata
from dojo.learner.progress import Progress, now
from dojo.util.printing import say


def run(course: Course, progress: Progress) -> int:
    """Print the next kata with its commands, and what waits beside it: eight short lines."""
    # `dojo list` and `dojo watch` ask `coming` alone.
    from dojo.learner import review

    done = progress.done(course.katas)
    kata = coming(course, progress)
    waiting = len(review.due(course, progress))
    asked = f" {waiting} due: dojo review" if waiting else ""
    if done or asked:
        print(f"{len(done)} of {len(course.katas)} pass.{asked}")
    elif since(course, progress):
        print("One kata at a time:")
    else:
        print("Welcome. Not new to this? Try dojo start")
    outdated = (kata for kata in course.katas if kata in done and progress.outdated(kata))
    if changed := next(outdated, None):
        print(f"New tests: pytest {typed(course, changed.test.parent)}")
    if kata is None:
        print("Every kata passes: dojo check grades them.")
        return 0
    if progress.broken(kata):
        print(f"! {kata.name} no longer passes")
    else:
        print(f"Next: {kata.name}, {kata.minutes} min")
    say(f"  open  {typed(course, kata.stub)}", hanging=8)
    say(f"  test  pytest {typed(course, kata.test)} or: dojo watch", hanging=8)
    say(f"  hint  dojo hint {kata.name}", hanging=8)
    if not done:
        print(f"Task: dojo task {kata.name}")
    return 0


def coming(course: Course, progress: Progress) -> Kata | None:
    """Return the first kata that is not done, and whose prerequisites are.

    What comes before the kata where the learner begins is taken for known until the rest is done.
    """
    waiting = set(course.katas) - progress.done(course.katas)
    path = ahead(course, progress)
    before = course.katas[: len(course.katas) - len(path)]
    return _first_ready(path, waiting) or _first_ready(before, waiting)


def ahead(course: Course, progress: Progress) -> tuple[Kata, ...]:
    """Return the path from the kata on with which the learner begins."""
    begins = (place for place, kata in enumerate(course.katas) if "begin" in progress.facts(kata))
    return course.katas[next(begins, 0) :]


def since(course: Course, progress: Progress) -> str:
    """Return where `ahead` begins, for the end of a sentence; nothing if that is the beginning."""
    path = ahead(course, progress)
    return "" if path == course.katas else f" from {path[0].chapter} on"


def begin_at(course: Course, progress: Progress, kata: Kata) -> None:
    """Let the learner begin with ``kata``, and not where it was before."""
    for other in course.katas:
        if "begin" in progress.facts(other) and other != kata:
            progress.remember(other, begin=None)
    if kata != course.katas[0]:
        progress.remember(kata, begin=now())


def _first_ready(katas: Sequence[Kata], waiting: Container[Kata]) -> Kata | None:
    here = [kata for kata in katas if kata in waiting]
    names = {kata.name for kata in here}
    return next((kata for kata in here if not names.intersection(kata.after)), None)


def typed(course: Course, path: Path) -> str:
    """Return ``path`` as it can be typed here: in the course's folder, below it, or elsewhere."""
    here = Path.cwd()
    inside = here.is_relative_to(course.root)
    return Path(os.path.relpath(path, here)).as_posix() if inside else str(path)
