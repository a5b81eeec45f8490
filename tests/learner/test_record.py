"""A pass belongs to the text that was judged, and to no other."""

from __future__ import annotations

import pytest
from support.learners import run_pytest

from dojo import cli
from dojo.course.catalogue import Course
from dojo.course.loader import Source
from dojo.grading.grader import Grader
from dojo.learner.progress import Progress
from dojo.learner.record import credit, credit_result
from dojo.results import UNPROVEN, Result, Verdict


@pytest.fixture
def double(demo: Course):
    kata = demo.one("double")
    kata.stub.write_text(kata.solution.read_text("utf-8"), "utf-8")
    return kata


@pytest.fixture
def progress(demo: Course) -> Progress:
    return Progress(demo.root)


def test_an_answer_that_changed_since_it_was_judged_has_not_passed(double, progress):
    judged = progress.digest(double.stub)
    double.stub.write_text("# begun anew\n", "utf-8")

    credit(progress, double, judged, passed=True)

    assert progress.facts(double)["passed"] == judged
    assert not progress.passed(double)


def test_an_edit_during_a_check_is_not_credited(double, progress, monkeypatch):
    """Though it was saved before the verdict was there."""
    judged = Source.read(double.stub).digest
    grade_all = Grader.grade_all

    def edited_meanwhile(grader, jobs):
        double.stub.write_text("def double(value):\n    return 7\n", "utf-8")
        return grade_all(grader, jobs)

    monkeypatch.setattr(Grader, "grade_all", edited_meanwhile)
    monkeypatch.chdir(double.root)

    assert cli.main(["check", "double"]) == 0

    assert progress.facts(double)["passed"] == judged
    assert not progress.passed(double)


def test_an_edit_during_a_run_of_pytest_is_not_credited(double, progress):
    judged = Source.read(double.stub).digest
    edit = f"\n\ndef test_last():\n    open({str(double.stub)!r}, 'a').write('# more')\n"
    double.test.write_text(double.test.read_text("utf-8") + edit, "utf-8")

    assert run_pytest(Course(double.root), str(double.test)).returncode == 0

    assert progress.facts(double)["passed"] == judged
    assert not progress.passed(double)


def test_a_text_that_nobody_read_is_not_credited(double, progress):
    assert credit(progress, double, "", passed=True) == ""

    assert progress.facts(double) == {}


def test_tests_that_changed_since_they_judged_are_not_those_that_passed(double, progress):
    tests = progress.digest(double.test)
    double.test.write_text(double.test.read_text("utf-8") + "\n# more\n", "utf-8")

    credit(progress, double, progress.digest(double.stub), passed=True, tests=tests)

    assert progress.outdated(double)


def test_a_failure_takes_back_the_pass_of_the_same_text_only(double, progress):
    answer = progress.digest(double.stub)
    credit(progress, double, answer, passed=True)

    credit(progress, double, "another text", passed=False)
    assert progress.passed(double)
    credit(progress, double, answer, passed=False)
    assert not progress.passed(double)


@pytest.mark.parametrize("verdict", sorted(UNPROVEN))
def test_what_proves_nothing_changes_nothing(double, progress, verdict):
    answer = progress.digest(double.stub)
    credit(progress, double, answer, passed=True)

    credit_result(progress, double, Result(double.id, Verdict(verdict), answer=answer))

    assert progress.passed(double)


def test_a_kata_that_was_begun_again_is_told_once(double, progress):
    progress.remember(double, again="2026-02-01T10:00:00+00:00", first="2026-01-31T10:00:00+00:00")
    answer = progress.digest(double.stub)

    assert credit(progress, double, answer, passed=False) == ""
    told = credit(progress, double, answer, passed=True)

    assert "double passes again: first on 2026-01-31, now on " in told
    assert credit(progress, double, answer, passed=True) == ""
