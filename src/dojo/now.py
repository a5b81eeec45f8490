"""What to do now: one step, short enough to be read at every start."""

from __future__ import annotations

import os
from pathlib import Path

from dojo import progress, review
from dojo.course import Course, Kata


def run(course: Course) -> int:
    """Print the next kata with its commands, and what waits beside it: eight short lines."""
    done = sum(progress.passed(kata) for kata in course.katas)
    kata = coming(course)
    waiting = len(review.due(course))
    asked = f" {waiting} due: dojo review" if waiting else ""
    if done or asked:
        print(f"{done} of {len(course.katas)} pass.{asked}")
    else:
        print("Welcome. One kata at a time:")
    if changed := next(filter(progress.outdated, course.katas), None):
        print(f"New tests: pytest {typed(course, changed.test.parent)}")
    if kata is None:
        print("Every kata passes: dojo check grades them.")
        return 0
    print(f"Next: {kata.name}, {kata.minutes} min")
    print(f"  open  {typed(course, kata.stub)}")
    print(f"  test  pytest {typed(course, kata.test)} or: dojo watch")
    print(f"  hint  dojo hint {kata.name}")
    if not done:
        print("Its docstring is the task. Save, test.")
    return 0


def coming(course: Course) -> Kata | None:
    """Return the first kata that does not pass, and whose forerunners do."""
    waiting = [kata for kata in course.katas if not progress.passed(kata)]
    names = {kata.name for kata in waiting}
    ready = (kata for kata in waiting if not names.intersection(kata.after))
    return next(ready, None)


def typed(course: Course, path: Path) -> str:
    """Return ``path`` as it can be typed here: in the course's folder, below it, or elsewhere."""
    here = Path.cwd()
    inside = here.is_relative_to(course.root)
    return Path(os.path.relpath(path, here)).as_posix() if inside else str(path)
