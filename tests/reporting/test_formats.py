"""Other tools can read what the grader writes, whatever a learner has put into it."""

from __future__ import annotations

import ast
import base64
import json
import re

import jsonschema
import junitparser
import pytest
import sarif_pydantic
from support.schemas import CLASSROOM, EXERCISM, GRADESCOPE

from dojo import cli
from dojo.course.catalogue import Course
from dojo.reporting import formats, report
from dojo.results import Advice, Outcome, Result, TestOutcome, Verdict
from dojo.util.sanitise import clean, command

LOUD = "\0\x1b[2J\r\n::error file=a::b\n<script>]]>&'\"%0A ,:\udcff é" + "x" * 100_000


def outcome_of(name: str, outcome: Outcome, text: str = "", kata: str = "double") -> TestOutcome:
    return TestOutcome(f"katas/01_demo/test_{kata}.py::{name}", outcome, text, seconds=0.5, cpu=0.1)


@pytest.fixture
def results(demo) -> list[Result]:
    """A kata that passed with advice, one that is as loud as can be, one that was broken off."""
    nodes = ast.walk(ast.parse(demo.one("double").test.read_text("utf-8")))
    names = [node.name for node in nodes if isinstance(node, ast.FunctionDef)]
    right = Result(
        "01_demo/double",
        Verdict.PASSED,
        tests=tuple(outcome_of(name, Outcome.PASSED) for name in names),
        advice=(Advice(3, "PERF401", LOUD[:50], "https://example.org/x"),),
        seconds=1.0,
    )
    loud = Result(
        "01_demo/triple",
        Verdict.WRONG,
        LOUD,
        tests=(
            outcome_of("test_a[1-x]", Outcome.PASSED, kata="triple"),
            outcome_of(names[-1], Outcome.MISSING, LOUD, kata="triple"),
        ),
        seconds=2.0,
    )
    broken = Result("01_demo/triple", Verdict.CRASHED, LOUD, seconds=2.0)
    return [right, loud, broken]


@pytest.fixture
def whole(results) -> dict:
    """The report of these three."""
    return report.report(results, "katas", 0)


def written(demo: Course, whole: dict, folder, *wanted: str) -> dict[str, str]:
    """Write the report and return the text of each file by its name."""
    report.write(folder, whole, demo, wanted)
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_nothing_but_report_and_junit_is_written_unless_wanted(demo, whole, tmp_path):
    assert set(written(demo, whole, tmp_path / "out")) == {"report.json", "junit.xml"}


def test_gradescope(demo, whole, tmp_path):
    told = json.loads(written(demo, whole, tmp_path / "out", "gradescope")["gradescope.json"])

    jsonschema.validate(told, GRADESCOPE)
    assert [test["score"] for test in told["tests"]] == [1, 0, 0]
    assert told["tests"][1]["output"] == f"wrong: {clean(LOUD)}"


def test_gradescope_is_told_of_a_refusal_too(demo, tmp_path):
    empty = report.report([], "submission", 0) | {"submission": {"refused": "a zip bomb"}}

    told = json.loads(written(demo, empty, tmp_path / "out", "gradescope")["gradescope.json"])

    jsonschema.validate(told, GRADESCOPE)
    assert told["score"] == 0
    assert "a zip bomb" in told["output"]


def test_exercism(demo, whole, results, tmp_path):
    files = written(demo, whole, tmp_path / "out", "exercism")
    right = json.loads(files["exercism/01_demo/double/results.json"])
    broken = json.loads(files["exercism/01_demo/triple/results.json"])
    wrong = formats.exercism(demo, results[1])

    for told in (right, wrong, broken):
        jsonschema.validate(told, EXERCISM)
    assert [right["status"], wrong["status"], broken["status"]] == ["pass", "fail", "error"]
    assert [test["status"] for test in wrong["tests"]] == ["pass", "error", "fail"]
    first = right["tests"][0]
    assert first["test_code"].startswith(f"def {first['name'].rpartition('::')[2]}(")


def test_github_classroom(demo, whole, tmp_path):
    line = written(demo, whole, tmp_path / "out", "classroom")["classroom.txt"]

    name, _, packed = line.partition("=")
    assert name == "result"
    assert re.fullmatch(r"[A-Za-z0-9+/]+=*\n", packed)
    told = json.loads(base64.b64decode(packed))
    jsonschema.validate(told, CLASSROOM)
    assert told["status"] == "fail"
    assert sum(test["score"] for test in told["tests"]) == 1
    assert told["max_score"] == 3
    test = demo.one("double").test.read_text("utf-8").splitlines()
    first = told["tests"][0]
    assert test[first["line_no"] - 1].startswith(f"def {first['name'].rpartition('::')[2]}")


def test_sarif_is_read_by_another_library(demo, whole, tmp_path):
    text = written(demo, whole, tmp_path / "out", "sarif")["advice.sarif"]

    log = sarif_pydantic.Sarif.model_validate_json(text)

    (found,) = log.runs[0].results
    assert found.rule_id == "PERF401"
    assert found.level.value == "note"
    place = found.locations[0].physical_location
    assert place.artifact_location.uri == "katas/01_demo/double.py"
    assert place.region.start_line == 3
    assert log.runs[0].tool.driver.rules[0].id == "PERF401"


def test_junit_is_read_by_another_library(demo, whole, tmp_path):
    written(demo, whole, tmp_path / "out")

    suites = list(junitparser.JUnitXml.fromfile(str(tmp_path / "out" / "junit.xml")))

    assert sum(suite.failures for suite in suites) == 3
    names = [case.name for suite in suites for case in suite]
    assert names.count("graded") == 3


def test_a_workflow_command_holds_no_other():
    told = command("error", LOUD, file="a,b:c\n::d", line=3)

    assert "\n" not in told
    assert "\r" not in told
    assert told.startswith("::error file=a%2Cb%3Ac%0A%3A%3Ad,line=3::")


def test_on_github_nothing_a_learner_wrote_is_obeyed(demo, monkeypatch, capsys):
    """Between the two tokens workflow commands are off; what stands outside them is ours."""
    kata = demo.one("double")
    stub = kata.stub.read_text("utf-8")
    kata.stub.write_text(
        stub.replace("raise NotImplementedError", 'raise ValueError("x\\n::set-env name=A::b")')
    )
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.chdir(demo.root)

    cli.main(["check", "double"])

    out = capsys.readouterr().out
    token = re.search(r"^::stop-commands::(\w{32})$", out, re.MULTILINE)
    before, shown = out.split(token[0])
    shown, after = shown.split(f"::{token[1]}::")
    assert "::set-env" in shown
    assert "::" not in before
    (line,) = after.strip().splitlines()
    assert line.startswith("::error file=katas/01_demo/test_double.py,line=")
    assert "%0AE   ::set-env" in line
