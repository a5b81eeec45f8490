"""Whatever a verdict stands on changes its fingerprint, and nothing else does."""

from __future__ import annotations

import threading
import time

import pytest

from dojo.course.catalogue import Course
from dojo.grading import fingerprint
from dojo.grading.fingerprint import of_kata
from dojo.grading.forkserver import ForkServers
from dojo.grading.grader import Grader, StandBy
from dojo.grading.job import Job


def appended(file):
    with file.open("a", encoding="utf-8") as stream:
        stream.write("# another line\n")


CHANGES = {
    "test": lambda kata: appended(kata.test),
    "check": lambda kata: appended(kata.check),
    "reference": lambda kata: appended(kata.solution),
    "settings of pytest": lambda kata: replaced(
        kata.root / "pyproject.toml", "timeout = 5", "timeout = 6"
    ),
    "data": lambda kata: kata.root.joinpath("katas", "data", "more.csv").write_text("1", "utf-8"),
    "data in a folder": lambda kata: kata.root.joinpath("katas", "data", "in", "more.csv").touch(),
    "block": lambda kata: replaced(
        kata.stub.with_name("chapter.toml"), 'level = "core"', 'level = "stretch"'
    ),
}


def replaced(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_of_what_it_stands_on_changes_it(demo, name):
    (demo.root / "katas" / "data" / "in").mkdir(parents=True)
    before = of_kata(demo.one("double"))
    assert of_kata(demo.one("double")) == before

    CHANGES[name](demo.one("double"))

    assert of_kata(Course(demo.root).one("double")) != before


def test_the_grader_and_the_libraries_are_part_of_it(demo, monkeypatch):
    seen = {of_kata(demo.one("double"))}
    for name in ("grader_source", "versions"):
        monkeypatch.setattr(fingerprint, name, lambda: "another")
        seen.add(of_kata(demo.one("double")))

    assert len(seen) == 3


def test_another_kata_is_none_of_its_business(demo):
    before = of_kata(demo.one("double"))

    appended(demo.one("triple").test)

    assert of_kata(demo.one("double")) == before


def test_a_session_that_lives_through_an_update_grades_by_the_new_course(demo, monkeypatch):
    monkeypatch.setattr("dojo.grading.grader.LOOK_SECONDS", 0)
    kata = demo.one("double")
    kata.stub.write_text("def double(value):\n    return 2 * value\n", "utf-8")
    with Grader(demo) as grader:
        first = grader.grade(Job.of(kata, kata.stub))
        # The new reference imports what no server has imported, and gives something else.
        kata.solution.write_text(
            "import numpy as np\n\n\ndef double(value):\n    return value * int(np.int64(3))\n",
            "utf-8",
        )
        kata.test.write_text(kata.test.read_text("utf-8").replace("== 2", "== 3"), "utf-8")
        second = grader.grade(Job.of(kata, kata.stub))
        third = grader.grade(Job.of(kata, kata.solution))

    assert [first.verdict, second.verdict, third.verdict] == ["passed", "wrong", "passed"]
    assert first.fingerprint != second.fingerprint == third.fingerprint
    assert first.answer == second.answer != third.answer


def test_updates_while_an_answer_is_graded_cost_it_no_verdict(demo, monkeypatch):
    """Each ends the servers with their judges; three are more than the tries of a dying judge."""
    monkeypatch.setattr("dojo.grading.grader.LOOK_SECONDS", 0)
    kata, grade, left = demo.one("double"), StandBy.grade, [1, 2, 3]

    def grade_after_an_update(self, *args):
        if left:
            left.pop()
            appended(kata.check)
            grader.fingerprint(kata)
        return grade(self, *args)

    monkeypatch.setattr(StandBy, "grade", grade_after_an_update)
    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.solution))

    assert result.passed, result.message
    assert not left


def test_a_judge_that_hears_of_an_update_while_it_lasts_costs_no_verdict(demo, monkeypatch):
    """Its servers have ended by then, and there are no new ones yet."""
    monkeypatch.setattr("dojo.grading.grader.LOOK_SECONDS", 0)
    kata, grade, close = demo.one("double"), StandBy.grade, ForkServers.close
    updates: list[threading.Thread] = []

    def close_slowly(self):
        close(self)
        time.sleep(0.5)

    def grade_during_an_update(self, *args):
        if not updates:
            appended(kata.check)
            updates.append(threading.Thread(target=grader.fingerprint, args=(kata,)))
            updates[0].start()
            time.sleep(0.2)
        return grade(self, *args)

    monkeypatch.setattr(ForkServers, "close", close_slowly)
    monkeypatch.setattr(StandBy, "grade", grade_during_an_update)
    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.solution))
        updates[0].join()

    assert result.passed, result.message


def test_a_grader_whose_own_source_was_updated_says_so(demo, monkeypatch):
    monkeypatch.setattr("dojo.grading.grader.LOOK_SECONDS", 0)
    kata = demo.one("double")
    with Grader(demo) as grader:
        monkeypatch.setattr(fingerprint, "state_of_source", lambda: "newer")
        result = grader.grade(Job.of(kata, kata.solution))

    assert result.verdict == "grader fault"
    assert "start this command again" in result.message
