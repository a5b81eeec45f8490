"""What to do now: one step, short enough to be read at every start."""

from __future__ import annotations

import os
from pathlib import Path

from dojo.course.catalogue import Course, Kata
from dojo.learner.progress import Progress


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
    else:
        print("Welcome. One kata at a time:")
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
    print(f"  open  {typed(course, kata.stub)}")
    print(f"  test  pytest {typed(course, kata.test)} or: dojo watch")
    print(f"  hint  dojo hint {kata.name}")
    if not done:
        print(f"Task: dojo task {kata.name}")
    return 0


def coming(course: Course, progress: Progress) -> Kata | None:
    """Return the first kata that is not done, and whose prerequisites are."""
    done = progress.done(course.katas)
    waiting = [kata for kata in course.katas if kata not in done]
    names = {kata.name for kata in waiting}
    ready = (kata for kata in waiting if not names.intersection(kata.after))
    return next(ready, None)


def typed(course: Course, path: Path) -> str:
    """Return ``path`` as it can be typed here: in the course's folder, below it, or elsewhere."""
    here = Path.cwd()
    inside = here.is_relative_to(course.root)
    return Path(os.path.relpath(path, here)).as_posix() if inside else str(path)
