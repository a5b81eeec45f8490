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

from dojo import cli, formats, judge, report
from dojo.course import Course
from dojo.harmless import command

#: What https://gradescope-autograders.readthedocs.io/en/latest/specs/ says of results.json.
GRADESCOPE = {
    "type": "object",
    "additionalProperties": False,
    "anyOf": [{"required": ["score"]}, {"required": ["tests"]}],
    "properties": {
        "score": {"type": "number"},
        "execution_time": {"type": "number"},
        "output": {"type": "string"},
        "output_format": {"$ref": "#/$defs/format"},
        "visibility": {"$ref": "#/$defs/visibility"},
        "stdout_visibility": {"$ref": "#/$defs/visibility"},
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["name", "score", "max_score", "status"],
                "properties": {
                    "score": {"type": "number"},
                    "max_score": {"type": "number", "exclusiveMinimum": 0},
                    "status": {"enum": ["passed", "failed"]},
                    "name": {"type": "string"},
                    "name_format": {"$ref": "#/$defs/format"},
                    "number": {"type": "string"},
                    "output": {"type": "string"},
                    "output_format": {"$ref": "#/$defs/format"},
                    "visibility": {"$ref": "#/$defs/visibility"},
                },
            },
        },
    },
    "$defs": {
        "format": {"enum": ["text", "html", "simple_format", "md", "ansi"]},
        "visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]},
    },
}

TEST = {
    "type": "object",
    "required": ["name", "status", "test_code"],
    "properties": {
        "name": {"type": "string", "minLength": 1},
        "status": {"enum": ["pass", "fail", "error"]},
        "test_code": {"type": "string"},
        "message": {"type": "string", "minLength": 1, "maxLength": 65_535},
    },
    "if": {"properties": {"status": {"const": "pass"}}},
    "else": {"required": ["message"]},
}

#: What https://exercism.org/docs/building/tooling/test-runners/interface says of version 3.
EXERCISM = {
    "type": "object",
    "required": ["version", "status", "tests"],
    "properties": {
        "version": {"const": 3},
        "status": {"enum": ["pass", "fail", "error"]},
        "message": {"type": "string", "minLength": 1, "maxLength": 65_535},
        "tests": {"type": "array", "items": TEST},
    },
    "if": {"properties": {"status": {"const": "error"}}},
    "then": {"required": ["message"]},
    "else": {"properties": {"tests": {"minItems": 1}}},
}

#: As the reporter of GitHub Classroom reads it: Exercism's form, and points and places.
CLASSROOM = {
    "type": "object",
    "required": ["version", "status", "max_score", "tests"],
    "properties": {
        "version": {"const": 3},
        "status": {"enum": ["pass", "fail", "error"]},
        "max_score": {"type": "integer"},
        "tests": {
            "type": "array",
            "items": {
                "allOf": [TEST],
                "required": ["filename", "line_no", "duration", "score"],
                "properties": {
                    "filename": {"type": "string"},
                    "line_no": {"type": "integer", "minimum": 1},
                    "duration": {"type": "number", "minimum": 0},
                    "score": {"type": "integer"},
                },
            },
        },
    },
}

LOUD = "\0\x1b[2J\r\n::error file=a::b\n<script>]]>&'\"%0A ,:\udcff é" + "x" * 100_000


def entry(name: str, outcome: str, text: str = "") -> dict:
    facts = {"outcome": outcome, "seconds": 0.5, "cpu": 0.1, "text": text, "kind": ""}
    return {"id": f"katas/01_demo/test_double.py::{name}", **facts}


@pytest.fixture
def whole(demo) -> dict:
    """The report of a kata that passed with advice, and of one that is as loud as can be."""
    nodes = ast.walk(ast.parse(demo.one("double").test.read_text("utf-8")))
    names = [node.name for node in nodes if isinstance(node, ast.FunctionDef)]
    advice = {"line": 3, "code": "PERF401", "message": LOUD[:50], "url": "https://example.org/x"}
    right = judge.result_of("passed", "") | {
        "kata": "01_demo/double",
        "seconds": 1.0,
        "advice": [advice],
        "tests": [entry(name, "passed") for name in names],
    }
    loud = judge.result_of("wrong", LOUD) | {"kata": "01_demo/triple", "seconds": 2.0}
    loud["tests"] = [
        entry("test_a[1-x]", "passed") | {"id": "katas/01_demo/test_triple.py::test_a[1-x]"},
        entry("", "missing", LOUD) | {"id": "katas/01_demo/test_triple.py::" + names[-1]},
    ]
    broken = judge.result_of("crashed", LOUD) | {"kata": "01_demo/triple", "seconds": 2.0}
    return report.report([right, loud, broken], "katas", 0)


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
    assert told["tests"][1]["output"] == f"wrong: {LOUD}".replace("\udcff", "?")


def test_gradescope_is_told_of_a_refusal_too(demo):
    empty = report.report([], "submission", 0) | {"submission": {"refused": "a zip bomb"}}

    told = formats.gradescope(demo, empty)

    jsonschema.validate(told, GRADESCOPE)
    assert told["score"] == 0
    assert "a zip bomb" in told["output"]


def test_exercism(demo, whole, tmp_path):
    files = written(demo, whole, tmp_path / "out", "exercism")
    right = json.loads(files["exercism/01_demo/double/results.json"])
    broken = json.loads(files["exercism/01_demo/triple/results.json"])
    wrong = formats.exercism(demo, whole["katas"][1])

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
