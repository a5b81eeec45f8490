"""A plan is made once, kept out of reach, and asked of every answer."""

from __future__ import annotations

import os
import sys

import pytest

from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.grading.test_plan import MAX_PLANS, PlanStore, Question, TestPlan
from dojo.sandbox import landlock

PLAN = TestPlan(("a::b", "a::c"), ("a::c",), {"values": (Question(b"in", b"out"),)})


def test_a_plan_is_read_as_it_was_kept(tmp_path):
    store = PlanStore(tmp_path)
    store.save("01_demo/double", "f", PLAN)

    assert store.load("01_demo/double", "f") == PLAN
    assert store.load("01_demo/double", "g") is None
    assert store.load("01_demo/triple", "f") is None


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_damaged_plan_is_made_anew(tmp_path, damage):
    store = PlanStore(tmp_path)
    store.save("double", "f", PLAN)
    (file,) = tmp_path.rglob("*.plan")
    file.write_bytes(file.read_bytes()[:-1] if damage is None else damage)

    assert store.load("double", "f") is None


def test_only_the_newest_plans_of_a_kata_are_kept(tmp_path):
    store = PlanStore(tmp_path)
    for number in range(MAX_PLANS + 3):
        store.save("double", str(number), PLAN)
        os.utime(next(tmp_path.rglob(f"{number}.plan")), (number, number))

    assert len(list(tmp_path.rglob("*.plan"))) == MAX_PLANS
    assert store.load("double", str(MAX_PLANS + 2)) == PLAN


def test_the_second_grading_draws_nothing(demo):
    """Questions come from the plan: with one that asks too little, a wrong answer gets by."""
    kata = demo.one("double")
    kata.stub.write_text("def double(value):\n    return 2 * abs(value)\n", "utf-8")
    with Grader(demo) as grader:
        assert grader.grade(Job.of(kata, kata.stub)).verdict == "wrong"
        (file,) = (demo.root / ".dojo" / "plans").rglob("*.plan")
        store = PlanStore(demo.root / ".dojo" / "plans")
        plan = store.load(kata.id, file.stem)
        store.save(kata.id, file.stem, TestPlan(plan.tests, plan.gpu, {"values": ()}))
        assert grader.grade(Job.of(kata, kata.stub)).verdict == "passed"


def test_nothing_of_the_tools_behind_it_is_left_where_it_was_called(demo, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    kata = demo.one("double")
    with Grader(demo) as grader:
        assert grader.grade(Job.of(kata, kata.solution)).passed

    assert list(elsewhere.iterdir()) == []
    assert not (demo.root / ".hypothesis").exists()


def test_another_seed_has_a_plan_of_its_own(demo):
    kata = demo.one("double")
    with Grader(demo) as grader:
        for seed in (0, 1):
            grader.grade(Job.of(kata, kata.solution, seed=seed))

    assert len(list((demo.root / ".dojo" / "plans").rglob("*.plan"))) == 2


@pytest.mark.skipif(
    sys.platform != "linux" or not landlock.version(), reason="the file system is open here"
)
def test_an_answer_cannot_read_the_plans(demo):
    kata = demo.one("double")
    with Grader(demo) as grader:
        grader.grade(Job.of(kata, kata.solution))
        (plan,) = (demo.root / ".dojo").rglob("*.plan")
        kata.stub.write_text(
            "def double(value):\n"
            "    try:\n"
            f"        open({str(plan)!r}).close()\n"
            "    except OSError:\n"
            "        return 2 * value\n",
            "utf-8",
        )
        result = grader.grade(Job.of(kata, kata.stub))

    assert result.passed, "the plan was opened"


def test_a_course_that_cannot_be_written_is_graded_all_the_same(demo, monkeypatch):
    (demo.root / ".dojo").write_text("in the way", "utf-8")
    kata = demo.one("double")
    with Grader(demo) as grader:
        verdicts = [grader.grade(Job.of(kata, kata.solution)).verdict for _ in range(2)]

    assert verdicts == ["passed", "passed"]
