"""The command ``dojo list``: the path, and how far the learner is on it."""

from __future__ import annotations

from collections.abc import Sequence

from dojo.course.catalogue import Course, Kata
from dojo.learner import next_step
from dojo.learner.progress import Progress


def run(course: Course, progress: Progress, katas: Sequence[Kata]) -> int:
    """Print ``katas``, chapter by chapter, each with its mark."""
    passed = progress.done(course.katas)
    outdated = [kata for kata in course.katas if kata in passed and progress.outdated(kata)]
    coming = next_step.coming(course, passed)
    width = max(len(kata.name) for kata in katas)
    for chapter in dict.fromkeys(kata.chapter for kata in katas):
        print(f"{chapter}  {course.chapters[chapter]}")
        for kata in (kata for kata in katas if kata.chapter == chapter):
            mark = "!" if progress.broken(kata) else ">" if kata is coming else "."
            if kata in passed:
                mark = "~" if kata in outdated else "+"
            fact = "  (given up)" if progress.facts(kata).get("given_up") else ""
            about = f"{kata.level:8}  {kata.minutes:3} min  {kata.title}{fact}"
            print(f"  {mark} {kata.name:{width}}  {about}")
    total = f"{len(passed)} of {len(course.katas)} pass."
    print(f"{total} A chapter whose capstone you pass may be skipped.")
    if any(progress.broken(kata) for kata in katas):
        print("! passed before, and fails now: its tests ask more. `dojo task KATA` says what.")
    if outdated:
        names = " ".join(kata.name for kata in outdated)
        print(f"~ its tests have changed since it passed: `dojo check {names}` runs them.")
    return 0
