"""Which solved katas are worth solving once more now, by spaced repetition.

`dojo.learner.progress` holds a kata's card, as the fsrs package describes it, under ``card``.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from dojo.course.catalogue import Course, Kata
from dojo.learner.progress import Facts, Progress

if TYPE_CHECKING:
    from fsrs import Card, Rating

#: No interval is longer (days): a course is not for life.
MAX_INTERVAL = 365


@dataclass(frozen=True)
class Repetition:
    """A kata with the times, in the learner's own zone, of its last review and of its next."""

    kata: Kata
    last: datetime
    due: datetime

    def is_due(self, now: datetime) -> bool:
        """Whether it is due today or earlier; the hour does not matter."""
        return self.due.date() <= now.date()


def solved(
    progress: Progress, kata: Kata, *, started_over: bool, now: datetime | None = None
) -> None:
    """Review the card of ``kata``, whose answer, a new one, has just passed.

    The first pass counts, and so does every repetition: a pass after the kata was started over, or
    on its due day or later. Any other new answer that passes is an old one, tidied up; so is a
    second one on the same day.

    The rating follows from what the learner needed. Again: the reference, before the kata was
    passed. Hard: the third hint. Easy: nothing, in a repetition that was not a day late. Good: all
    else. ``dojo again`` forgets ``passed``, ``hints`` and ``given_up``, so that they speak of the
    present round. A card that cannot be read is begun anew.

    Parameters
    ----------
    progress : Progress
    kata : Kata
    started_over : bool
        Whether no answer counted as passed before this one.
    now : datetime, optional
        With a time zone; the clock's by default.
    """
    now = now or _clock()
    before = repetition(progress, kata, now)
    if before and (before.last.date() == now.date() or not (started_over or before.is_due(now))):
        return
    # An environment from before the course was updated may lack it; practice goes on without.
    with contextlib.suppress(ImportError):
        reviewed = _reviewed(progress.facts(kata), before, now)
        progress.remember(kata, card=reviewed.to_dict())


def repetition(progress: Progress, kata: Kata, now: datetime) -> Repetition | None:
    """Return when ``kata`` was reviewed and is due, or None if it has no card, or a broken one."""
    card: Any = progress.facts(kata).get("card")
    # Read without fsrs, so that `dojo` says at once what is due.
    try:
        last, due = (datetime.fromisoformat(card[key]) for key in ("last_review", "due"))
        return Repetition(kata, last.astimezone(now.tzinfo), due.astimezone(now.tzinfo))
    except (TypeError, KeyError, ValueError, OverflowError):
        return None


def repetitions(
    course: Course, progress: Progress, now: datetime | None = None
) -> list[Repetition]:
    """Return every kata that has a card, the most overdue first."""
    now = now or _clock()
    found = (repetition(progress, kata, now) for kata in course.katas)
    return sorted((each for each in found if each), key=lambda each: each.due)


def due(course: Course, progress: Progress, now: datetime | None = None) -> list[Repetition]:
    """Return the katas that are due, the most overdue first."""
    now = now or _clock()
    return [each for each in repetitions(course, progress, now) if each.is_due(now)]


def run(course: Course, progress: Progress, now: datetime | None = None) -> int:
    """Print what is due now, or when the next kata is."""
    now = now or _clock()
    every = repetitions(course, progress, now)
    waiting = [each for each in every if each.is_due(now)]
    for each in waiting:
        kata = each.kata
        print(f"{kata.name}: solved {_days(now, each.last)} ago")
        # Started over already, it only has to be solved.
        print(f"  dojo again {kata.name}" if progress.passed(kata) else f"  dojo check {kata.name}")
    if waiting:
        count = "1 kata is" if len(waiting) == 1 else f"{len(waiting)} katas are"
        print(f"{count} due. Solve each from its stub, without looking.")
    elif every:
        coming = every[0]
        print(f"Nothing is due. Next: {coming.kata.name}, in {_days(coming.due, now)}.")
    else:
        print("Nothing to review yet. A kata comes here a day or more after you pass it.")
    return 0


def rating(known: Facts, before: Repetition | None, now: datetime) -> Rating:
    """Rate a pass by what is known of the kata: see `solved`."""
    from fsrs import Rating

    if known.get("given_up"):
        return Rating.Again
    hints = known.get("hints", 0)
    if hints >= 3:
        return Rating.Hard
    if before and not hints and now.date() <= before.due.date():
        return Rating.Easy
    return Rating.Good


def _reviewed(known: Facts, before: Repetition | None, now: datetime) -> Card:
    from fsrs import Card, Scheduler

    # Steps are minutes between looks at a flashcard; without any, the first interval is a day
    # or more. Nothing is drawn at random, so that the same facts give the same days.
    scheduler = Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=MAX_INTERVAL, enable_fuzzing=False
    )
    when = now.astimezone(UTC)
    if before:
        # Other damage to a card shows only when it is used.
        with contextlib.suppress(Exception):
            card = Card.from_dict(known["card"])
            return scheduler.review_card(card, rating(known, before, now), when)[0]
    new = Card(card_id=0, due=when)
    return scheduler.review_card(new, rating(known, None, now), when)[0]


def _days(later: datetime, earlier: datetime) -> str:
    days = (later.date() - earlier.date()).days
    return "1 day" if days == 1 else f"{days} days"


def _clock() -> datetime:
    return datetime.now().astimezone()
