"""What a grading run leaves behind can be read by others."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from importlib.resources import files

import jsonschema
from conftest import COURSE

from dojo import judge, report

SCHEMA = json.loads(files("dojo").joinpath("report.schema.json").read_text("utf-8"))


def result(verdict: str, **parts: object) -> dict:
    return judge.result_of(verdict, "") | {"kata": "01_demo/double", "seconds": 0.1} | parts


def entry(outcome: str, text: str = "") -> dict:
    return {
        "id": "a/test_x.py::test_y",
        "outcome": outcome,
        "seconds": 0.1,
        "cpu": 0.1,
        "text": text,
        "kind": "",
    }


def test_the_report_keeps_to_its_schema(tmp_path):
    speed = {"check": "c", "ratio": 2.0, "at_most": None, "yours": 2.0, "reference": 1.0}
    results = [
        result("passed", tests=[entry("passed")], checks=[{"name": "c", "inputs": 9}]),
        result("slow", speed=[speed]),
    ]
    whole = report.report(results, "katas", 0)

    report.write(tmp_path, whole, COURSE)

    read = json.loads((tmp_path / "report.json").read_text("utf-8"))
    jsonschema.validate(read, SCHEMA)
    assert read["totals"] == {"passed": 1, "slow": 1}


def test_the_schema_lists_the_judges_verdicts():
    kata = SCHEMA["properties"]["katas"]["items"]["properties"]

    assert tuple(kata["verdict"]["enum"]) == judge.VERDICTS


def test_junit_has_a_case_for_each_test_and_each_kata():
    tests = [entry("passed"), entry("failed", "0.5 is 30/60")]

    suite = ElementTree.fromstring(report.junit([result("wrong", tests=tests)]))[0]

    assert [case.get("name") for case in suite.iter("testcase")] == ["test_y", "test_y", "graded"]
    assert suite.get("failures") == "2"
    assert "0.5 is 30/60" in ElementTree.tostring(suite, encoding="unicode")


def test_text_of_a_learner_cannot_break_the_xml():
    hostile = "\0\x1b[31m ]]> <failure/> & \ud800 é"

    suite = ElementTree.fromstring(
        report.junit([result("wrong", tests=[entry("failed", hostile)])])
    )

    assert len(list(suite.iter("failure"))) == 2


def test_success_needs_a_pass_and_no_failure():
    assert report.passed([result("passed"), result("skipped")])
    assert not report.passed([result("passed"), result("wrong")])
    assert not report.passed([result("skipped")])
    assert not report.passed([])
    for verdict in set(judge.VERDICTS) - {"passed", "skipped"}:
        assert not report.passed([result("passed"), result(verdict)])
