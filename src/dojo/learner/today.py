"""The command ``dojo today``: what was learned today, what is due tomorrow, how much is left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from dojo.course.catalogue import Course, Kata
from dojo.learner import listing, next_step, review
from dojo.learner.progress import Progress
from dojo.util.printing import say


def run(course: Course, progress: Progress, now: datetime | None = None) -> int:
    """Print a few lines, as `dojo watch` does when one leaves it."""
    for line in _lines(course, progress, now or datetime.now().astimezone()):
        say(line, hanging=4)
    return 0


def _lines(course: Course, progress: Progress, now: datetime) -> Iterator[str]:
    learned = [kata for kata in course.katas if _learned_today(progress, kata, now)]
    if learned:
        yield "Learned today:"
        yield from (f"  {kata.name}: {kata.learned or kata.title}" for kata in learned)
    else:
        yield "Nothing passed today, so far."
        if coming := next_step.coming(course, progress):
            yield f"Next: {coming.name}, {coming.minutes} min (dojo watch)"
    waiting = review.due(course, progress, now)
    if waiting:
        yield f"Due today: {_names(waiting)} (dojo review)"
    until_tomorrow = review.due(course, progress, now + timedelta(days=1))
    if coming_back := [each for each in until_tomorrow if each not in waiting]:
        yield f"Due tomorrow: {_names(coming_back)}"
    path, since = next_step.ahead(course, progress), next_step.since(course, progress)
    left = listing.core_left(path, progress.done(path)) or "Nothing"
    yield f"{left} of the core path left{since}."


def _learned_today(progress: Progress, kata: Kata, now: datetime) -> bool:
    """Whether ``kata`` passed today, for the first time or solved once more."""
    repeated = review.repetition(progress, kata, now)
    if repeated and repeated.last.date() == now.date():
        return True
    try:
        first = datetime.fromisoformat(progress.facts(kata)["first"])
        return first.astimezone(now.tzinfo).date() == now.date()
    except (KeyError, TypeError, ValueError, OverflowError):
        return False


def _names(waiting: list[review.Repetition]) -> str:
    return ", ".join(each.kata.name for each in waiting)
