"""Which solved katas are worth solving once more now, by spaced repetition.

A kata's card, as the fsrs package describes it, is kept under ``card`` in `dojo.progress`.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from dojo import progress
from dojo.course import Course, Kata

if TYPE_CHECKING:
    from fsrs import Card, Rating

#: Nothing is asked again later than this (days): a course is not for life.
LONGEST = 365


@dataclass(frozen=True)
class Repetition:
    """A kata with the times, in the learner's own zone, of its last review and of its next."""

    kata: Kata
    last: datetime
    due: datetime

    def is_due(self, now: datetime) -> bool:
        """Whether its day has come: who practises in the morning need not wait for the hour."""
        return self.due.date() <= now.date()


def solved(kata: Kata, *, started_over: bool, now: datetime | None = None) -> None:
    """Review the card of ``kata``, whose answer, a new one, has just passed.

    The first pass counts, and so does every repetition: a pass after the kata was started over,
    or on its day or later. Any other new answer that passes is an old one, tidied up; so is a
    second one on the same day.

    The rating follows from what was needed. Again: the reference, before the kata was passed.
    Hard: the third hint. Easy: nothing, in a repetition that came not a day late. Good: whatever
    else. So that this speaks of the present round, whoever starts a kata over forgets its
    ``passed``, ``hints`` and ``given_up``. A card that cannot be read is begun anew.

    Parameters
    ----------
    kata : Kata
    started_over : bool
        Whether no answer counted as passed before this one.
    now : datetime, optional
        With a time zone; the clock's by default.
    """
    now = now or _clock()
    before = repetition(kata, now)
    if before and (before.last.date() == now.date() or not (started_over or before.is_due(now))):
        return
    # An environment from before the course was updated may lack it; practice goes on without.
    with contextlib.suppress(ImportError):
        reviewed = _reviewed(kata, before, now)
        progress.remember(kata, card=reviewed.to_dict())


def repetition(kata: Kata, now: datetime) -> Repetition | None:
    """Return when ``kata`` was reviewed and is due, or None if it has no card, or a broken one."""
    card: Any = progress.recall(kata).get("card")
    # Read without fsrs, so that `dojo` says at once what is due.
    try:
        last, due = (datetime.fromisoformat(card[key]) for key in ("last_review", "due"))
        return Repetition(kata, last.astimezone(now.tzinfo), due.astimezone(now.tzinfo))
    except (TypeError, KeyError, ValueError, OverflowError):
        return None


def repetitions(course: Course, now: datetime | None = None) -> list[Repetition]:
    """Return every kata that has a card, the most overdue first."""
    now = now or _clock()
    found = (repetition(kata, now) for kata in course.katas)
    return sorted((each for each in found if each), key=lambda each: each.due)


def due(course: Course, now: datetime | None = None) -> list[Repetition]:
    """Return the katas whose day has come, the most overdue first."""
    now = now or _clock()
    return [each for each in repetitions(course, now) if each.is_due(now)]


def run(course: Course, now: datetime | None = None) -> int:
    """Print what is due now, or when the next kata is."""
    now = now or _clock()
    every = repetitions(course, now)
    waiting = due(course, now)
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


def rating(entry: dict[str, Any], before: Repetition | None, now: datetime) -> Rating:
    """Say how well a pass went, from what `dojo.progress` knows of the kata; see `solved`."""
    from fsrs import Rating

    if entry.get("given_up"):
        return Rating.Again
    hints = entry.get("hints", 0)
    if hints >= 3:
        return Rating.Hard
    if before and not hints and now.date() <= before.due.date():
        return Rating.Easy
    return Rating.Good


def _reviewed(kata: Kata, before: Repetition | None, now: datetime) -> Card:
    from fsrs import Card, Scheduler

    # Steps are minutes between looks at a flashcard; without any, the first interval is a day
    # or more. Nothing is drawn at random, so that the same facts give the same days.
    scheduler = Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=LONGEST, enable_fuzzing=False
    )
    entry = progress.recall(kata)
    when = now.astimezone(UTC)
    if before:
        # What else may be wrong with a card shows only when it is used.
        with contextlib.suppress(Exception):
            card = Card.from_dict(entry["card"])
            return scheduler.review_card(card, rating(entry, before, now), when)[0]
    new = Card(card_id=0, due=when)
    return scheduler.review_card(new, rating(entry, None, now), when)[0]


def _days(later: datetime, earlier: datetime) -> str:
    days = (later.date() - earlier.date()).days
    return "1 day" if days == 1 else f"{days} days"


def _clock() -> datetime:
    return datetime.now().astimezone()
