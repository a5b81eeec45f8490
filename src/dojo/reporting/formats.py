"""The report of a grading in the forms that other tools read.

A page for a browser, Gradescope's results.json, Exercism's results.json (version 3), the step
output that GitHub Classroom reads, and SARIF 2.1.0 for advice. A kata is worth one point, for a
pass.
"""

from __future__ import annotations

import ast
import base64
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dojo.course.catalogue import Course, Kata
from dojo.reporting.html import page
from dojo.reporting.study import Work
from dojo.results import Outcome, Picture, Result, TestOutcome, Verdict
from dojo.util.sanitise import as_json, command

#: What `files` can write.
NAMES = ("html", "gradescope", "exercism", "classroom", "sarif")

#: Exercism takes no longer message (characters).
MAX_MESSAGE = 65_535

#: What Exercism and GitHub Classroom call the outcome of a test.
STATUSES = {
    Outcome.PASSED: "pass",
    Outcome.FAILED: "fail",
    Outcome.SKIPPED: "fail",
    Outcome.MISSING: "error",
}


def files(
    name: str,
    course: Course,
    whole: Mapping[str, Any],
    results: Sequence[Result],
    pictures: Mapping[str, Picture],
    work: Mapping[str, Work] = MappingProxyType({}),
) -> Iterator[tuple[str, str]]:
    """Yield the files that the format called ``name`` consists of, each with its text.

    Parameters
    ----------
    name : str
        One of `NAMES`.
    course : Course
    whole : mapping
        The report.
    results : sequence of Result
        Those of the report.
    pictures : mapping of str to Picture
        By the kata's id.
    work : mapping of str to Work
        By the kata's id: see `dojo.reporting.html.page`.
    """
    match name:
        case "html":
            yield "report.html", page(course, whole, results, pictures, work)
        case "gradescope":
            refused = whole.get("submission", {}).get("refused", "")
            yield "gradescope.json", as_json(gradescope(results, refused))
        case "exercism":
            for result in results:
                yield f"exercism/{result.kata}/results.json", as_json(exercism(course, result))
        case "classroom":
            packed = base64.b64encode(as_json(classroom(course, results)).encode()).decode()
            yield "classroom.txt", f"result={packed}\n"
        case "sarif":
            yield "advice.sarif", as_json(sarif(results, whole["dojo"]))


def gradescope(results: Sequence[Result], refused: str = "") -> dict[str, Any]:
    """Return what Gradescope reads from ``results/results.json``: a test for each kata.

    Parameters
    ----------
    results : sequence of Result
    refused : str
        Why the submission was not graded, if it was not.
    """
    if not results:
        # Without tests a score is asked for.
        return {"score": 0.0, "output": f"Not graded: {refused}", "output_format": "text"}
    return {
        "execution_time": round(sum(result.seconds for result in results), 3),
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [
            {
                "name": result.kata,
                "name_format": "text",
                "number": str(number),
                "score": float(result.passed),
                "max_score": 1.0,
                "status": "passed" if result.passed else "failed",
                "output": _reason(result) or result.verdict,
                "output_format": "text",
                "visibility": "visible",
            }
            for number, result in enumerate(results, 1)
        ],
    }


def exercism(course: Course, result: Result) -> dict[str, Any]:
    """Return what Exercism's website reads: one kata, a test for each of its tests."""
    if not result.passed and not result.tests:
        # A run that was broken off, or never began, has no tests to report.
        message = _reason(result)[:MAX_MESSAGE]
        return {"version": 3, "status": "error", "message": message, "tests": []}
    tests = [_without_lines(test) for test in _tests(course, result)]
    return {"version": 3, "status": "pass" if result.passed else "fail", "tests": tests}


def classroom(course: Course, results: Sequence[Result]) -> dict[str, Any]:
    """Return what GitHub Classroom's reporter reads: all tests of all katas, with their points."""
    tests = [test for result in results for test in _tests(course, result)]
    right = all(result.verdict in (Verdict.PASSED, Verdict.SKIPPED) for result in results)
    return {
        "version": 3,
        "status": "pass" if right and tests else "fail",
        "max_score": len(results),
        "tests": tests,
    }


def sarif(results: Sequence[Result], version: str) -> dict[str, Any]:
    """Return the linter's advice as SARIF: notes at lines, each with its rule's page.

    Parameters
    ----------
    results : sequence of Result
    version : str
        Of the grader.
    """
    rules: dict[str, dict[str, Any]] = {}
    notes = []
    for result in results:
        for advice in result.advice:
            rules[advice.code] = {"id": advice.code, "helpUri": advice.url}
            place = {
                "artifactLocation": {"uri": f"katas/{result.kata}.py"},
                "region": {"startLine": advice.line},
            }
            notes.append(
                {
                    "ruleId": advice.code,
                    "level": "note",
                    "message": {"text": advice.message},
                    "locations": [{"physicalLocation": place}],
                }
            )
    driver = {"name": "ml-dojo", "version": version, "rules": list(rules.values())}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": notes}],
    }


def failures(course: Course, results: Sequence[Result]) -> list[str]:
    """Return workflow commands by which GitHub shows each failure at the test that found it."""
    return [
        _annotation(course.one(result.kata), result)
        for result in results
        if result.verdict not in (Verdict.PASSED, Verdict.SKIPPED, Verdict.NOT_STARTED)
    ]


def _annotation(kata: Kata, result: Result) -> str:
    """Return the command for one kata: at its first test that failed, else at the stub's top."""
    file, line = kata.stub, 1
    for test in result.failures[:1]:
        if found := _functions(kata.test).get(_function(test)):
            file, (line, _) = kata.test, found
    return command("error", _reason(result), file=_inside(kata, file), line=line)


def _tests(course: Course, result: Result) -> Iterator[dict[str, Any]]:
    """Yield a kata's tests in the order of its file, and last its grading, which has the point."""
    kata = course.one(result.kata)
    functions = _functions(kata.test)
    for test in result.tests:
        line, source = functions.get(_function(test), (1, ""))
        told = {
            "name": f"{kata.id}::{test.name}",
            "status": STATUSES[test.outcome],
            "test_code": source,
            "filename": _inside(kata, kata.test),
            "line_no": line,
            "duration": round(test.seconds, 6),
            "score": 0,
        }
        yield told if test.passed else told | {"message": test.text[:MAX_MESSAGE]}
    told = {
        "name": f"{kata.id}: full grading",
        "status": "pass" if result.passed else "fail",
        "test_code": "",
        "filename": _inside(kata, kata.stub),
        "line_no": 1,
        "duration": round(result.seconds, 6),
        "score": int(result.passed),
    }
    yield told if result.passed else told | {"message": _reason(result)[:MAX_MESSAGE]}


def _without_lines(test: dict[str, Any]) -> dict[str, Any]:
    return {key: test[key] for key in ("name", "status", "test_code", "message") if key in test}


def _reason(result: Result) -> str:
    """Say why it is no pass; nothing if it is one."""
    if result.passed:
        return ""
    return f"{result.verdict}: {result.message}" if result.message else result.verdict


@lru_cache(maxsize=256)
def _functions(test: Path) -> dict[str, tuple[int, str]]:
    """Return the line and the source of each test function in a file."""
    source = test.read_text(encoding="utf-8")
    return {
        node.name: (node.lineno, ast.get_source_segment(source, node) or "")
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
    }


def _function(test: TestOutcome) -> str:
    """Return the name of the test's function, without its class and its parameters."""
    return test.name.partition("[")[0].rpartition("::")[2]


def _inside(kata: Kata, file: Path) -> str:
    return file.relative_to(kata.root).as_posix()
