"""What `dojo` alone says: the next step."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime, timedelta

import pytest

from dojo.course.catalogue import Course
from dojo.learner import next_step, review
from dojo.learner.progress import Progress
from dojo.learner.record import credit

NARROW, FEW = 40, 8


@pytest.fixture(autouse=True)
def in_the_course(demo, monkeypatch) -> None:
    monkeypatch.chdir(demo.root)


def said(course: Course, capsys, progress: Progress | None = None) -> str:
    assert next_step.run(course, progress or Progress(course.root)) == 0
    return capsys.readouterr().out


def solve(kata, **facts) -> None:
    kata.stub.write_text(kata.solution.read_text("utf-8"), "utf-8")
    progress = Progress(kata.root)
    credit(progress, kata, progress.digest(kata.stub), passed=True)
    progress.remember(kata, **facts)


def test_a_new_learner_is_shown_the_very_first_step(demo, capsys):
    out = said(demo, capsys)

    assert out.startswith("Welcome. Not new to this? Try dojo start\nNext: double, 20 min\n")
    assert "open  katas/01_demo/double.py" in out
    assert "test  pytest katas/01_demo/test_double.py or: dojo watch" in out
    assert "hint  dojo hint double" in out
    assert "Task: dojo task double" in out


def test_later_it_is_the_next_kata_and_how_many_pass(demo, capsys):
    solve(demo.one("double"))

    out = said(demo, capsys)

    assert "1 of 2 pass." in out
    assert "Next: triple" in out
    assert "dojo task" not in out
    assert "due" not in out


def test_what_is_due_and_what_has_new_tests_is_said(demo, capsys):
    double = demo.one("double")
    solve(double, card=None)
    month_ago = datetime.now(UTC) - timedelta(days=30)
    review.solved(Progress(demo.root), double, started_over=True, now=month_ago)
    double.test.write_text(double.test.read_text("utf-8") + "\n", "utf-8")

    out = said(demo, capsys)

    assert "1 of 2 pass. 1 due: dojo review" in out
    assert "New tests: pytest katas/01_demo" in out


def test_when_all_pass_full_grading_is_what_is_left(demo, capsys):
    for kata in demo.katas:
        solve(kata)

    assert "Every kata passes: dojo check" in said(demo, capsys)


@pytest.mark.parametrize("busy", [False, True])
def test_eight_lines_of_forty_columns_are_enough_for_every_kata(course, monkeypatch, capsys, busy):
    class Busy(Progress):
        def passed(self, kata):
            return busy

        outdated = passed

    monkeypatch.chdir(course.root)
    monkeypatch.setattr(review, "due", lambda *_: [None] * 12 * busy)
    for kata in course.katas:
        monkeypatch.setattr(next_step, "coming", lambda *_, kata=kata: kata)

        lines = said(course, capsys, Busy(course.root)).splitlines()

        assert kata.name in " ".join(lines)
        assert sum(math.ceil(len(line) / NARROW) for line in lines) <= FEW, kata.id


def test_a_damaged_card_does_not_hide_the_next_step(demo, capsys):
    folder = demo.root / ".dojo"
    folder.mkdir()
    table = {"01_demo/double": {"card": {"due": 7}, "hints": 1}}
    (folder / "progress.json").write_text(json.dumps(table), "utf-8")

    assert "Next: double" in said(demo, capsys)


def test_paths_can_be_typed_wherever_one_is(demo, tmp_path_factory, monkeypatch, capsys):
    monkeypatch.chdir(demo.root / "katas" / "01_demo")
    assert "pytest test_double.py or" in said(demo, capsys)

    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert f"open  {demo.one('double').stub}" in said(demo, capsys)
