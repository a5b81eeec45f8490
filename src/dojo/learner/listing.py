"""The command ``dojo list``: the path, how far the learner is on it, and where a word is taught."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.learner import next_step
from dojo.learner.progress import Progress
from dojo.learner.standing import Standing, standings
from dojo.util.printing import say


def run(course: Course, progress: Progress, words: Sequence[str]) -> int:
    """Print the katas that ``words`` name or speak of, chapter by chapter, each with its mark.

    Raises
    ------
    CourseError
        If a word is found nowhere.
    """
    katas = find(course, words)
    passed = progress.done(course.katas)
    outdated = [kata for kata in course.katas if kata in passed and progress.outdated(kata)]
    standing = standings(course, progress)
    width = max(len(kata.name) for kata in katas)
    used = set()
    for chapter in dict.fromkeys(kata.chapter for kata in katas):
        here = [kata for kata in course.katas if kata.chapter == chapter]
        done = sum(kata in passed for kata in here)
        far = f"{done} of {len(here)}{_left(core_left(here, passed))}"
        say(f"{chapter}  {course.chapters[chapter]}  ({far})")
        for kata in (kata for kata in katas if kata.chapter == chapter):
            used.add(standing[kata])
            about = f"{kata.minutes:3} min  {_about(kata)}"
            about += "  (given up)" if progress.facts(kata).get("given_up") else ""
            say(f"  {standing[kata].sign} {kata.name:{width}}  {about}", hanging=width + 15)
    say("   ".join(f"{known.sign} {known.meaning}" for known in Standing if known in used))
    left = _left(core_left(next_step.ahead(course, progress), passed))
    since = next_step.since(course, progress) if left else ""
    total = f"{len(passed)} of {len(course.katas)} pass{left}{since}."
    if coming := next_step.coming(course, progress):
        total += f" Next: {coming.name}."
    say(f"{total} A chapter whose capstone you pass may be skipped.")
    if Standing.BROKEN in used:
        say("Its tests ask more than before: `dojo task KATA` says what.")
    if outdated:
        names = " ".join(kata.name for kata in outdated)
        say(f"`dojo check {names}` runs the new tests.")
    return 0


def find(course: Course, words: Sequence[str]) -> tuple[Kata, ...]:
    """Return the katas that a word names, or else those whose texts or libraries hold it.

    Raises
    ------
    CourseError
        If a word is found nowhere; the message offers the nearest names.
    """
    chosen: set[Kata] = set()
    for word in words:
        try:
            chosen.update(course.select([word]))
        except CourseError:
            about = [kata for kata in course.katas if word.casefold() in _texts(kata)]
            if not about:
                raise
            chosen.update(about)
    return tuple(kata for kata in course.katas if kata in chosen) if words else course.katas


def _texts(kata: Kata) -> str:
    """Return what can be searched: name, title, lesson, hints, and the modules it imports."""
    texts = (kata.name, kata.title, kata.learned, *kata.hints, *kata.imports)
    return "\n".join(texts).casefold()


def _about(kata: Kata) -> str:
    """Return the title without the name, which stands before it; and the level, if not core."""
    name, _, about = kata.title.partition(": ")
    level = "" if kata.level == "core" else f" ({kata.level})"
    return f"{about or name}{level}"


def core_left(katas: Iterable[Kata], passed: Iterable[Kata]) -> str:
    """Say how long the katas of the core path, and its capstones, take that are still to do.

    Nothing is said if none is.
    """
    core = {kata for kata in katas if kata.level != "stretch"}
    hours, minutes = divmod(sum(kata.minutes for kata in core.difference(passed)), 60)
    told = [f"{hours} h"] * bool(hours) + [f"{minutes} min"] * bool(minutes)
    return " ".join(told)


def _left(told: str) -> str:
    return f", {told} of core left" if told else ""
