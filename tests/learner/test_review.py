"""When a solved kata comes back, told by a clock that the test holds."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Rating

from dojo.course.catalogue import Course
from dojo.learner import review
from dojo.learner.progress import Progress
from dojo.learner.record import credit

MONDAY = datetime(2025, 1, 6, 18, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def double(demo: Course):
    return demo.one("double")


@pytest.fixture
def progress(demo: Course) -> Progress:
    return Progress(demo.root)


def next_due(kata) -> datetime:
    return review.repetition(Progress(kata.root), kata, MONDAY).due


def passes(progress: Progress, kata) -> None:
    credit(progress, kata, progress.digest(kata.stub), passed=True)


def answer(kata, comment: str = "") -> None:
    kata.stub.write_text(kata.solution.read_text("utf-8") + f"# {comment}\n", "utf-8")


@pytest.mark.parametrize(
    ("known", "repeated", "late", "expected"),
    [
        ({}, False, 0, Rating.Good),
        ({"hints": 2}, False, 0, Rating.Good),
        ({"hints": 3}, False, 0, Rating.Hard),
        ({"hints": 3, "given_up": True}, False, 0, Rating.Again),
        ({}, True, 0, Rating.Easy),
        ({}, True, -1, Rating.Easy),
        ({}, True, 1, Rating.Good),
        ({"hints": 1}, True, 0, Rating.Good),
        ({"given_up": True}, True, 0, Rating.Again),
    ],
)
def test_the_rating_follows_from_what_was_needed(double, known, repeated, late, expected):
    before = review.Repetition(double, MONDAY, MONDAY + 3 * DAY) if repeated else None

    assert review.rating(known, before, MONDAY + (3 + late) * DAY) == expected


@pytest.mark.parametrize("known", [{}, {"hints": 3}, {"given_up": True}])
def test_the_first_interval_is_a_day_or_more_and_always_the_same(double, known, progress):
    progress.remember(double, **known)
    review.solved(progress, double, started_over=True, now=MONDAY)
    first = progress.facts(double)["card"]

    progress.remember(double, card=None)
    review.solved(progress, double, started_over=True, now=MONDAY)

    assert DAY <= next_due(double) - MONDAY <= 7 * DAY
    assert progress.facts(double)["card"] == first
    assert json.loads(json.dumps(first)) == first


def test_who_needed_less_is_asked_later(demo, double, progress):
    triple = demo.one("triple")
    progress.remember(double, given_up=True)
    for kata in (double, triple):
        review.solved(progress, kata, started_over=True, now=MONDAY)

    assert next_due(double) < next_due(triple)


def test_intervals_grow_with_every_repetition_and_are_never_drawn_at_random(double, progress):
    rounds = []
    for _ in range(2):
        progress.remember(double, card=None)
        now, intervals = MONDAY, []
        for _ in range(4):
            review.solved(progress, double, started_over=True, now=now)
            intervals.append(next_due(double) - now)
            now = next_due(double)
        rounds.append(intervals)

    assert rounds[0] == rounds[1]
    assert intervals == sorted(set(intervals))
    assert intervals[-1] <= timedelta(days=review.MAX_INTERVAL)


def test_an_old_answer_tidied_up_is_no_repetition(double, progress):
    review.solved(progress, double, started_over=True, now=MONDAY)
    first = progress.facts(double)["card"]

    review.solved(progress, double, started_over=True, now=MONDAY + timedelta(minutes=5))
    assert progress.facts(double)["card"] == first
    review.solved(progress, double, started_over=False, now=MONDAY + DAY)
    assert progress.facts(double)["card"] == first

    review.solved(progress, double, started_over=True, now=MONDAY + DAY)
    assert progress.facts(double)["card"] != first


def test_on_its_day_any_new_answer_is_a_repetition(double, progress):
    review.solved(progress, double, started_over=True, now=MONDAY)
    on_its_day = next_due(double)

    review.solved(progress, double, started_over=False, now=on_its_day - timedelta(hours=9))

    assert next_due(double) > on_its_day + DAY


def test_passing_tests_makes_the_card_and_passing_them_again_leaves_it(double, progress):
    answer(double)
    passes(progress, double)
    first = progress.facts(double)["card"]

    assert (
        review.repetition(progress, double, datetime.now(UTC)).last.date()
        == datetime.now(UTC).date()
    )
    for days in (0, 30):
        old = first | {key: str(datetime.now(UTC) - days * DAY) for key in ("due", "last_review")}
        progress.remember(double, card=old)
        passes(progress, double)
        assert progress.facts(double)["card"] == old


def test_a_kata_started_over_is_a_repetition_though_its_day_has_not_come(double, progress):
    yesterday = datetime.now(UTC) - DAY
    for forgotten in (False, True):
        progress.remember(double, card=None)
        answer(double, "first")
        passes(progress, double)
        progress.remember(double, card=None)
        review.solved(progress, double, started_over=True, now=yesterday)
        if forgotten:
            progress.remember(double, passed=None)
        answer(double, f"second {forgotten}")
        passes(progress, double)

        last = review.repetition(progress, double, yesterday).last
        assert (last.date() == yesterday.date()) != forgotten


@pytest.mark.parametrize(
    "card",
    [
        "damaged",
        [],
        {},
        {"due": "soon", "last_review": "2025-01-01"},
        {"due": "2025-01-01", "last_review": "2025-01-01"},
        {"due": "2025-01-01T00:00:00+00:00", "last_review": None},
        {"due": "2025-01-01T00:00:00+00:00", "last_review": "2024-12-01T00:00:00+00:00"},
        {
            "card_id": 0,
            "state": 2,
            "step": None,
            "stability": float("nan"),
            "difficulty": 0,
            "due": "2025-01-01T00:00:00+00:00",
            "last_review": "2024-12-01T00:00:00+00:00",
        },
    ],
    ids=str,
)
def test_a_broken_card_is_begun_anew(demo, double, card, capsys, progress):
    progress.remember(double, card=card)
    assert review.run(demo, progress, MONDAY) == 0

    review.solved(progress, double, started_over=True, now=MONDAY)

    assert next_due(double) - MONDAY >= DAY


def test_nothing_to_review_is_said(demo, capsys, progress):
    assert review.run(demo, progress, MONDAY) == 0

    assert "Nothing to review yet" in capsys.readouterr().out


def test_before_its_day_the_next_one_is_named(demo, double, capsys, progress):
    review.solved(progress, double, started_over=True, now=MONDAY)

    review.run(demo, progress, MONDAY + DAY)

    assert capsys.readouterr().out == "Nothing is due. Next: double, in 1 day.\n"


def test_the_most_overdue_comes_first_with_its_command(demo, double, capsys, progress):
    triple = demo.one("triple")
    for kata, when in ((double, MONDAY), (triple, MONDAY - 5 * DAY)):
        answer(kata)
        progress.remember(kata, passed=progress.digest(kata.stub))
        review.solved(progress, kata, started_over=True, now=when)

    # In the morning already, though they were solved in the evening.
    review.run(demo, progress, MONDAY + 2 * DAY - timedelta(hours=9))

    assert capsys.readouterr().out.splitlines() == [
        "triple: solved 7 days ago",
        "  dojo again triple",
        "double: solved 2 days ago",
        "  dojo again double",
        "2 katas are due. Solve each from its stub, without looking.",
    ]


def test_a_due_kata_that_was_started_over_only_has_to_be_solved(demo, double, capsys, progress):
    review.solved(progress, double, started_over=True, now=MONDAY)

    review.run(demo, progress, MONDAY + 9 * DAY)

    out = capsys.readouterr().out
    assert "  dojo check double" in out
    assert "1 kata is due" in out


def test_without_fsrs_practice_goes_on(double, monkeypatch, progress):
    monkeypatch.setitem(sys.modules, "fsrs", None)
    answer(double)

    passes(progress, double)

    assert progress.passed(double)
    assert "card" not in progress.facts(double)


def test_fsrs_is_imported_only_where_a_new_answer_passes(demo):
    code = """
import sys
from dojo.course.catalogue import Course
from dojo.learner import review
from dojo.learner.progress import Progress
from dojo.learner.record import credit

course = Course.find()
progress, kata = Progress(course.root), course.one("double")
credit(progress, kata, "1", passed=False)
review.run(course, progress)
print("fsrs" in sys.modules)
credit(progress, kata, "1", passed=True)
print("fsrs" in sys.modules)
"""

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=demo.root, capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-2:] == ["False", "True"]
