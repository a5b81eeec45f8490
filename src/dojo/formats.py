"""The report of a grading in the forms that other tools read.

A page for a browser, Gradescope's results.json, Exercism's results.json (version 3), the step
output that GitHub Classroom reads, and SARIF 2.1.0 for advice. Each is made from the report's plain
data. A kata is worth one point, for a pass.
"""

from __future__ import annotations

import ast
import base64
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from dojo.course import Course, Kata
from dojo.harmless import as_json, command
from dojo.page import page

#: The most that Exercism takes of a message (characters).
MESSAGE = 65_535

Report = dict[str, Any]


def gradescope(course: Course, whole: Report) -> dict[str, Any]:
    """Return what Gradescope reads from ``results/results.json``: a test for each kata."""
    tests = []
    for number, result in enumerate(whole["katas"], 1):
        right = result["verdict"] == "passed"
        tests.append(
            {
                "name": result["kata"],
                "name_format": "text",
                "number": str(number),
                "score": float(right),
                "max_score": 1.0,
                "status": "passed" if right else "failed",
                "output": _said(result) or result["verdict"],
                "output_format": "text",
                "visibility": "visible",
            }
        )
    refused = whole.get("submission", {}).get("refused")
    if not tests:
        # Without tests a score is asked for.
        return {"score": 0.0, "output": f"Not graded: {refused}", "output_format": "text"}
    return {
        "execution_time": round(sum(result["seconds"] for result in whole["katas"]), 3),
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": tests,
    }


def exercism(course: Course, result: dict[str, Any]) -> dict[str, Any]:
    """Return what Exercism's website reads: one kata, a test for each of its tests."""
    tests = [_without_lines(test) for test in _tests(course, result)]
    if result["verdict"] == "passed" or result["tests"]:
        status = "pass" if result["verdict"] == "passed" else "fail"
        return {"version": 3, "status": status, "tests": tests}
    # A run that was broken off, or never began, has no tests to tell of.
    return {"version": 3, "status": "error", "message": _said(result)[:MESSAGE], "tests": []}


def classroom(course: Course, whole: Report) -> dict[str, Any]:
    """Return what GitHub Classroom's reporter reads: all tests of all katas, with their points."""
    tests = [test for result in whole["katas"] for test in _tests(course, result)]
    right = all(result["verdict"] in ("passed", "skipped") for result in whole["katas"])
    return {
        "version": 3,
        "status": "pass" if right and tests else "fail",
        "max_score": len(whole["katas"]),
        "tests": tests,
    }


def sarif(course: Course, whole: Report) -> dict[str, Any]:
    """Return the advice on idiom as SARIF: notes at lines, each with its rule's page."""
    rules: dict[str, dict[str, Any]] = {}
    results = []
    for result in whole["katas"]:
        for advice in result["advice"]:
            rules[advice["code"]] = {"id": advice["code"], "helpUri": advice["url"]}
            place = {
                "artifactLocation": {"uri": f"katas/{result['kata']}.py"},
                "region": {"startLine": advice["line"]},
            }
            results.append(
                {
                    "ruleId": advice["code"],
                    "level": "note",
                    "message": {"text": advice["message"]},
                    "locations": [{"physicalLocation": place}],
                }
            )
    driver = {"name": "ml-dojo", "version": whole["dojo"], "rules": list(rules.values())}
    run = {"tool": {"driver": driver}, "results": results}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }


def failures(course: Course, whole: Report) -> list[str]:
    """Return workflow commands by which GitHub shows each failure at the test that found it."""
    told = []
    for result in whole["katas"]:
        if result["verdict"] in ("passed", "skipped", "not started"):
            continue
        kata = course.one(result["kata"])
        failed = (test for test in result["tests"] if test["outcome"] != "passed")
        name = next(failed, {"id": ""})["id"].partition("::")[2]
        found = _functions(kata.test).get(_function(name))
        file, number = (kata.test, found[0]) if found else (kata.stub, 1)
        told.append(command("error", _said(result), file=_inside(kata, file), line=number))
    return told


def files(
    course: Course, whole: Report, name: str, pictures: Mapping[str, dict[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Yield the files that the format called ``name`` consists of, each with its text."""
    if name == "exercism":
        for result in whole["katas"]:
            yield f"exercism/{result['kata']}/results.json", as_json(exercism(course, result))
    elif name == "classroom":
        packed = base64.b64encode(as_json(classroom(course, whole)).encode()).decode()
        yield "classroom.txt", f"result={packed}\n"
    elif name == "gradescope":
        yield "gradescope.json", as_json(gradescope(course, whole))
    elif name == "sarif":
        yield "advice.sarif", as_json(sarif(course, whole))
    elif name == "html":
        yield "report.html", page(course, whole, pictures)


NAMES = ("html", "gradescope", "exercism", "classroom", "sarif")


def _tests(course: Course, result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a kata's tests in the order of its file, and last its grading, which has the point."""
    kata = course.one(result["kata"])
    lines = _functions(kata.test)
    statuses = {"passed": "pass", "failed": "fail", "skipped": "fail", "missing": "error"}
    for test in result["tests"]:
        name = test["id"].partition("::")[2]
        number, source = lines.get(_function(name), (1, ""))
        told = {
            "name": f"{kata.id}::{name}",
            "status": statuses[test["outcome"]],
            "test_code": source,
            "filename": _inside(kata, kata.test),
            "line_no": number,
            "duration": round(test["seconds"], 6),
            "score": 0,
        }
        yield told if test["outcome"] == "passed" else told | {"message": test["text"][:MESSAGE]}
    right = result["verdict"] == "passed"
    told = {
        "name": f"{kata.id}: full grading",
        "status": "pass" if right else "fail",
        "test_code": "",
        "filename": _inside(kata, kata.stub),
        "line_no": 1,
        "duration": round(result["seconds"], 6),
        "score": int(right),
    }
    yield told if right else told | {"message": _said(result)[:MESSAGE]}


def _without_lines(test: dict[str, Any]) -> dict[str, Any]:
    return {key: test[key] for key in ("name", "status", "test_code", "message") if key in test}


def _said(result: dict[str, Any]) -> str:
    if result["verdict"] == "passed":
        return ""
    return f"{result['verdict']}: {result['message']}" if result["message"] else result["verdict"]


@lru_cache(maxsize=256)
def _functions(test: Path) -> dict[str, tuple[int, str]]:
    """Return the line and the source of each test function in a file."""
    source = test.read_text(encoding="utf-8")
    return {
        node.name: (node.lineno, ast.get_source_segment(source, node) or "")
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
    }


def _function(test: str) -> str:
    return test.partition("[")[0].rpartition("::")[2]


def _inside(kata: Kata, file: Path) -> str:
    return file.relative_to(kata.root).as_posix()
