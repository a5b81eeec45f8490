"""`dojo today`: what was learned, what comes back, and how much is left."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from support.learners import solve

from dojo.cli import main
from dojo.learner import review, today
from dojo.learner.progress import Progress
from dojo.learner.record import credit

#: An hour after midnight, two hours east: in UTC it is still the day before.
ZONE = timezone(timedelta(hours=2))
NOW = datetime(2025, 1, 7, 1, tzinfo=ZONE)
DAY = timedelta(days=1)


@pytest.fixture
def said(demo, capsys):
    """Return what is said to the demonstration course's learner."""

    def run(now: datetime = NOW) -> list[str]:
        assert today.run(demo, Progress(demo.root), now) == 0
        return capsys.readouterr().out.splitlines()

    return run


def passes(course, name: str, first: datetime) -> None:
    solve(course, name)
    kata, progress = course.one(name), Progress(course.root)
    credit(progress, kata, progress.digest(kata.stub), passed=True)
    progress.remember(kata, first=first.isoformat(), card=None)
    review.solved(progress, kata, started_over=True, now=first)


def due_on(course, name: str, day: datetime) -> None:
    """Let the kata have been reviewed long ago, and be due on ``day``."""
    progress, kata = Progress(course.root), course.one(name)
    card = progress.facts(kata)["card"] | {"due": day.isoformat()}
    progress.remember(kata, card=card | {"last_review": (day - 9 * DAY).isoformat()})


def test_what_was_learned_today_is_told_with_its_lesson(demo, said):
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    text = table.read_text("utf-8").replace('learned = ""', 'learned = "Twice is once more."', 1)
    table.write_text(text, "utf-8")
    vars(demo).pop("_tables", None)
    vars(demo).pop("katas", None)
    passes(demo, "double", NOW)

    lines = said()

    assert lines[:2] == ["Learned today:", "  double: Twice is once more."]
    assert lines[-1] == f"{demo.one('triple').minutes} min of the core path left."
    assert not any("Due" in line or "Next" in line for line in lines)


@pytest.mark.parametrize(
    ("ago", "learned"),
    [(timedelta(minutes=59), True), (timedelta(minutes=61), False), (DAY, False)],
)
def test_a_day_begins_at_midnight_where_the_learner_is(demo, said, ago, learned):
    passes(demo, "double", NOW - ago)

    assert (said()[0] == "Learned today:") is learned


def test_a_kata_solved_once_more_was_learned_today(demo, said):
    passes(demo, "double", NOW - 30 * DAY)
    assert said()[0] == "Nothing passed today, so far."

    review.solved(Progress(demo.root), demo.one("double"), started_over=True, now=NOW)

    assert said()[0] == "Learned today:"


def test_what_is_due_today_and_tomorrow_is_named(demo, said):
    for name in ("double", "triple"):
        passes(demo, name, NOW - 30 * DAY)
    due_on(demo, "double", NOW - DAY)
    due_on(demo, "triple", NOW + DAY)

    lines = said()

    assert "Due today: double (dojo review)" in lines
    assert "Due tomorrow: triple" in lines
    assert lines[-1] == "Nothing of the core path left."

    due_on(demo, "triple", NOW + 2 * DAY)
    assert not any("tomorrow" in line for line in said())


def test_who_passed_nothing_today_is_told_what_is_next(demo, said):
    passes(demo, "double", NOW - DAY)

    lines = said()

    assert lines[:2] == ["Nothing passed today, so far.", "Next: triple, 20 min (dojo watch)"]


@pytest.mark.parametrize("first", ["yesterday", 7, None, "9999-12-31T23:59:59+00:00"])
def test_a_damaged_date_is_no_date(demo, said, first):
    passes(demo, "double", NOW - DAY)
    damaged = {"first": first, "card": {"due": "soon"}}
    Progress(demo.root).remember(demo.one("double"), **damaged)

    assert said()[0] == "Nothing passed today, so far."


def test_the_command_is_there(demo, monkeypatch, capsys):
    monkeypatch.chdir(demo.root)

    assert main(["today"]) == 0
    assert "Next: double, 20 min" in capsys.readouterr().out
