"""An answer whose order follows from hashes is right by luck alone."""

from __future__ import annotations

import sys

import pytest
from support.replays import replayed

from dojo.grading.grader import Grader
from dojo.grading.hash_seed import may_depend
from dojo.grading.job import Job

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no process is forked here")


@pytest.mark.parametrize(
    "source",
    ["set(x)", "{1, 2}", "{a for a in x}", "hash(x)", "frozenset()", "x.keys() & y", "x.items()"],
)
def test_what_makes_a_set_may_depend_on_hashes(source):
    assert may_depend(source.encode())


@pytest.mark.parametrize("source", [b"sorted(x)", b"{1: 2}", b"def f(:", b"", None, b"\0"])
def test_all_else_costs_nothing(source):
    assert not may_depend(source)


def graded(demo, body, head=""):
    kata = demo.one("double")
    kata.stub.write_text(f"import sys\n{head}\n\ndef double(value):\n    {body}\n", "utf-8")
    with Grader(demo) as grader:
        return kata, grader.grade(Job.of(kata, kata.stub))


def test_an_answer_that_only_makes_a_set_passes(demo):
    _, result = graded(demo, "return sum({value}) * 2")

    assert result.passed
    assert result.tests


def test_another_process_hashes_otherwise(demo, monkeypatch):
    # What differs between the two for certain is how Python was started.
    body = "return 2 * value + (not sys.flags.ignore_environment) * (value not in (0, 1))"

    kata, result = graded(demo, body, "seen = {1}")

    assert result.verdict == "wrong"
    assert result.message.startswith("right, until Python hashed text otherwise: PYTHONHASHSEED=")
    assert "on this input" in result.message
    assert not result.failures
    monkeypatch.chdir(demo.root)
    assert replayed(kata, kata.stub, result.replay)
    assert replayed(kata, kata.solution, result.replay) is None


def test_a_check_may_leave_it_out(demo):
    kata = demo.one("double")
    text = kata.check.read_text("utf-8")
    left_out = '@check({"value": st.integers()}, without={"hash seed": "free"})'
    kata.check.write_text(text.replace('@check({"value": st.integers()})', left_out), "utf-8")
    body = "return 2 * value + (not sys.flags.ignore_environment) * (value not in (0, 1))"

    _, result = graded(demo, body, "seen = {1}")

    assert result.passed, result.message
