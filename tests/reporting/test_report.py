"""What a grading run leaves behind can be read by others, and by us."""

from __future__ import annotations

import dataclasses
import io
import json
import xml.etree.ElementTree as ElementTree

import jsonschema
import pytest
from rich.console import Console
from support.courses import COURSE
from support.schemas import REPORT

from dojo.course.packages import INSTALL, missing_package
from dojo.reporting import report
from dojo.reporting.junit import junit
from dojo.results import (
    Advice,
    Benchmark,
    Comparison,
    Growth,
    HotLine,
    Memory,
    Outcome,
    Result,
    TestOutcome,
    Timing,
    Verdict,
)
from dojo.sandbox.limits import WALLS
from dojo.util.schema import SchemaError


def result(verdict: Verdict, **parts: object) -> Result:
    return dataclasses.replace(Result("01_demo/double", verdict, seconds=0.1), **parts)


def outcome_of(outcome: Outcome, text: str = "") -> TestOutcome:
    return TestOutcome("a/test_x.py::test_y", outcome, text, seconds=0.1, cpu=0.1)


#: A result in which every field says something.
FULL = Result(
    "01_demo/double",
    Verdict.SLOW,
    "too slow",
    answer="0" * 64,
    fingerprint="of the kata",
    tests=(
        outcome_of(Outcome.PASSED),
        TestOutcome("t.py::x", Outcome.FAILED, "no", Verdict.TIMED_OUT, 1.0, 0.5),
    ),
    comparisons=(Comparison("same", 99),),
    timings=(Timing("large", 2.0, 1.0, 1.5), Timing("huge", None, 1.0, None)),
    benchmarks=(
        Benchmark("large", Growth((10, 100), 2.0, None), HotLine(3, 0.9), Memory(300, 100)),
        Benchmark("huge"),
    ),
    advice=(Advice(1, "PERF401", "a comprehension", "https://example.org"),),
    walls=tuple(WALLS),
    seconds=3.0,
    computing=2.5,
    traceback="Traceback",
)


def test_the_report_keeps_to_its_schema_and_is_read_back_the_same(tmp_path):
    results = [
        result(
            Verdict.PASSED,
            tests=(outcome_of(Outcome.PASSED),),
            comparisons=(Comparison("c", 9),),
        ),
        FULL,
    ]
    whole = report.report(results, "katas", 0)

    report.write(tmp_path, whole, COURSE)

    read = json.loads((tmp_path / "report.json").read_text("utf-8"))
    jsonschema.validate(read, REPORT)
    assert read["totals"] == {"passed": 1, "slow": 1}
    assert read["katas"][1]["timings"][0]["ratio"] == 2.0
    assert read["katas"][1]["timings"][1]["ratio"] is None
    assert report.results_of(read) == results


def test_the_schema_lists_the_verdicts_and_the_fields_of_a_result():
    parts = REPORT["$defs"]

    assert parts["verdict"]["enum"] == list(Verdict)
    assert parts["test"]["properties"]["outcome"]["enum"] == list(Outcome)
    for kind, name in ((Result, "result"), (TestOutcome, "test"), (Benchmark, "benchmark")):
        fields = [field.name for field in dataclasses.fields(kind)]
        assert parts[name]["required"] == fields
        assert list(parts[name]["properties"]) == fields
    assert REPORT["properties"]["version"]["const"] == report.VERSION


DAMAGES = {
    "another version": lambda whole: whole | {"version": 1},
    "no platform": lambda whole: {key: whole[key] for key in whole if key != "platform"},
    "a verdict of its own": lambda whole: (
        whole | {"katas": [whole["katas"][0] | {"verdict": "ok"}]}
    ),
    "no message": lambda whole: whole | {"katas": [{"kata": "a/b", "verdict": "passed"}]},
    "katas that are none": lambda whole: whole | {"katas": [3]},
    "katas in a table": lambda whole: whole | {"katas": {}},
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_report_that_does_not_fit_its_schema_is_not_read(damage):
    whole = report.report([FULL], "katas", 0)

    with pytest.raises(SchemaError):
        report.results_of(damage(whole))


def test_junit_has_a_case_for_each_test_and_each_kata():
    tests = (outcome_of(Outcome.PASSED), outcome_of(Outcome.FAILED, "0.5 is 30/60"))

    suite = ElementTree.fromstring(junit([result(Verdict.WRONG, tests=tests)]))[0]

    assert [case.get("name") for case in suite.iter("testcase")] == ["test_y", "test_y", "graded"]
    assert suite.get("failures") == "2"
    assert "0.5 is 30/60" in ElementTree.tostring(suite, encoding="unicode")


def test_text_of_a_learner_cannot_break_the_xml():
    hostile = "\0\x1b[31m ]]> <failure/> & \ud800 é"

    suite = ElementTree.fromstring(
        junit([result(Verdict.WRONG, tests=(outcome_of(Outcome.FAILED, hostile),))])
    )

    assert len(list(suite.iter("failure"))) == 2


def test_nothing_is_wrong_until_something_that_was_started_is():
    fine = [result(Verdict.PASSED), result(Verdict.SKIPPED), result(Verdict.NOT_STARTED)]

    assert report.nothing_wrong(fine)
    assert report.nothing_wrong([])
    for verdict in set(Verdict) - {one.verdict for one in fine}:
        assert not report.nothing_wrong([*fine, result(verdict)])


def test_a_wall_is_missing_if_any_answer_ran_without_it():
    around = result(Verdict.WRONG, walls=tuple(WALLS))
    without = result(Verdict.PASSED, walls=tuple(wall for wall in WALLS if wall != "network"))

    assert report.missing_walls([around, without]) == ["network"]
    assert report.report([around, without], "katas", 0)["walls"]["network"] is False


def test_what_never_ran_needs_no_wall():
    around = result(Verdict.PASSED, walls=tuple(WALLS))
    not_handed_in, fault = result(Verdict.NOT_STARTED), result(Verdict.GRADER_FAULT)

    assert report.missing_walls([around, not_handed_in, fault]) == []
    assert report.missing_walls([result(Verdict.PASSED)]) == list(WALLS)


def shown(*results: Result, debug: bool = False, width: int = 100) -> str:
    console = Console(width=width, color_system=None, file=io.StringIO())
    report.show(console, COURSE, results, "report", debug=debug)
    return console.file.getvalue()


def test_the_terminal_shows_ratios_and_counts_of_tests():
    tests = (outcome_of(Outcome.PASSED), outcome_of(Outcome.FAILED))
    kata = COURSE.katas[0].id
    slow = Result(kata, Verdict.SLOW, tests=tests, timings=(Timing("c", 9.0, 1.0, 2.0),))
    endless = Result(kata, Verdict.SLOW, timings=(Timing("c", None, 1.0, 2.0),))

    out = shown(slow, endless)

    assert "1 of 2" in out
    assert "time/reference" in out
    assert " 9 x\n" in out
    assert "no end in time" in out


def test_in_eighty_columns_every_kata_has_one_line():
    timings = (Timing("c", 1.0, 1.0, 1.0),)
    results = [
        Result(kata.id, Verdict.PASSED, tests=(outcome_of(Outcome.PASSED),) * 43, timings=timings)
        for kata in COURSE.katas
    ]

    out = shown(*results, width=80)

    for kata in COURSE.katas:
        assert any(
            line.startswith(f"{kata.id} ") and line.endswith("about as fast")
            for line in out.splitlines()
        )


def test_a_narrow_terminal_shows_every_verdict():
    tests = (outcome_of(Outcome.PASSED),) * 43
    timings = (Timing("large", 1.0, 1.0, 1.0),)
    kata = COURSE.katas[0].id
    results = [Result(kata, verdict, tests=tests, timings=timings) for verdict in Verdict]

    lines = shown(*results, width=40).splitlines()

    for verdict in Verdict:
        assert any(f" {verdict} " in line and "43 of 43" in line for line in lines), verdict


def test_a_narrow_terminal_breaks_names_between_their_words():
    long = Result("07_algorithms/discriminant_analysis", Verdict.PASSED)

    lines = [line.split() for line in shown(long, width=40).splitlines()]

    assert ["discriminant_", "passed"] in lines
    assert ["analysis"] in lines


def test_the_next_step_is_what_is_wrong_before_what_is_not_started():
    first, second, *_ = COURSE.katas
    waiting, wrong = Result(first.id, Verdict.NOT_STARTED), Result(second.id, Verdict.WRONG)

    assert f"Next: open katas/{second.id}.py" in shown(waiting, wrong)
    assert f"Next: open katas/{first.id}.py" in shown(waiting)


def test_what_is_not_installed_is_nothing_to_report():
    error = ModuleNotFoundError("No module named 'torch'", name="torch")
    missing = Result(COURSE.katas[0].id, Verdict.GRADER_FAULT, missing_package(error))
    broken = Result(COURSE.katas[1].id, Verdict.GRADER_FAULT, "it broke")

    assert f"torch is not installed. In the course's folder: {INSTALL}" in shown(missing)
    assert "please report it" not in shown(missing)
    assert "please report it" in shown(missing, broken)


def test_a_traceback_of_the_grader_is_shown_to_who_debugs_only():
    fault = Result(
        COURSE.katas[0].id, Verdict.GRADER_FAULT, "it broke", traceback="in judge.py, line 3"
    )

    assert "it broke" in shown(fault)
    assert "in judge.py, line 3" not in shown(fault)
    assert "in judge.py, line 3" in shown(fault, debug=True)
