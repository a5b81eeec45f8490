"""What a grading run leaves behind: a table on the terminal, report.json and junit.xml."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dojo import formats, walls
from dojo.course import Course
from dojo.files import replace
from dojo.harmless import as_json, clean

#: Of the JSON report; `report.schema.json` describes it. A change that breaks readers raises it.
VERSION = 1

#: From this ratio of times on, the terminal says so of an answer that passed.
SLOW = 5

COLORS = {"passed": "green", "not started": "dim", "skipped": "yellow", "slow": "yellow"}
LIBRARIES = ("numpy", "pandas", "scikit-learn", "torch", "pytest", "hypothesis")


def report(results: Sequence[dict[str, Any]], graded: str, seed: int) -> dict[str, Any]:
    """Return the whole report as plain data, as `report.schema.json` describes it."""
    return {
        "version": VERSION,
        "dojo": importlib.metadata.version("ml-dojo"),
        "graded": graded,
        "seed": seed,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "libraries": {name: version for name in LIBRARIES if (version := _version(name))},
        "walls": {wall: wall not in missing_walls(results) for wall in walls.WALLS},
        "totals": dict(Counter(result["verdict"] for result in results)),
        "katas": list(results),
    }


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def missing_walls(results: Sequence[dict[str, Any]]) -> list[str]:
    """Return the walls that did not stand around some answer that was graded."""
    stood = [result["walls"] for result in results if result["verdict"] != "grader fault"]
    return [wall for wall in walls.WALLS if any(wall not in around for around in stood)]


def passed(results: Sequence[dict[str, Any]]) -> bool:
    """Whether something passed and nothing failed; what needs a GPU may have been skipped."""
    verdicts = {result["verdict"] for result in results}
    return "passed" in verdicts and verdicts <= {"passed", "skipped"}


def write(
    folder: Path,
    whole: dict[str, Any],
    course: Course,
    wanted: Sequence[str] = (),
    pictures: Mapping[str, dict[str, Any]] = MappingProxyType({}),
) -> None:
    """Write into ``folder`` junit.xml, the formats of `dojo.formats` that are wanted, report.json.

    The last one says that the others are there. ``pictures``, as `dojo.gallery.take` returns them,
    are for the page.
    """
    replace(folder / "junit.xml", junit(whole["katas"]))
    for name in wanted:
        for file, text in formats.files(course, whole, name, pictures):
            replace(folder / file, text)
    replace(folder / "report.json", as_json(whole))


def junit(results: Sequence[dict[str, Any]]) -> str:
    """Return the results as JUnit XML, by pytest's own writer: a case per test and per kata."""
    from _pytest.junitxml import LogXML

    handle, name = tempfile.mkstemp(suffix=".xml")
    os.close(handle)
    try:
        log = LogXML(name, None, suite_name="dojo")
        log.pytest_sessionstart()
        for result in results:
            outcomes = [(test["id"], test["outcome"], test["text"]) for test in result["tests"]]
            verdict = {"passed": "passed", "skipped": "skipped"}.get(result["verdict"], "failed")
            text = f"{result['verdict']}: {result['message']}"
            for test, outcome, said in [*outcomes, (f"{result['kata']}.py::graded", verdict, text)]:
                _log(log, test, outcome, said)
        log.pytest_sessionfinish()
        return Path(name).read_text(encoding="utf-8")
    finally:
        os.unlink(name)


def _log(log: Any, test: str, outcome: str, text: str) -> None:
    file, _, name = test.partition("::")
    known = outcome if outcome in ("passed", "skipped") else "failed"
    longrepr: Any = (file, 0, f"Skipped: {text}") if known == "skipped" else text
    for when, state in (("setup", "passed"), ("call", known), ("teardown", "passed")):
        said: Any = {"outcome": state, "longrepr": longrepr if state != "passed" else None}
        where: Any = {"nodeid": test, "location": (file, 0, name), "keywords": {}, "when": when}
        log.pytest_runtest_logreport(pytest.TestReport(**where, **said))


def show(console: Console, course: Course, results: Sequence[dict[str, Any]], folder: str) -> None:
    """Print the table of verdicts, the reasons of those that failed, and what comes next."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("kata", "verdict", "tests", "time"):
        table.add_column(column, justify="right" if column == "time" else "left", no_wrap=True)
    for result in results:
        good = sum(test["outcome"] == "passed" for test in result["tests"])
        tests = f"{good} of {len(result['tests'])}" if result["tests"] else ""
        color = COLORS.get(result["verdict"], "red")
        table.add_row(
            escape(result["kata"]),
            f"[{color}]{result['verdict']}[/]",
            tests,
            _ratio(result),
        )
    console.print(table)
    for result in results:
        if result["verdict"] not in ("passed", "not started"):
            console.print()
            console.rule(f"{escape(result['kata'])}: {result['verdict']}", align="left")
            console.print(clean(result["message"]), markup=False, highlight=False, soft_wrap=True)
    advice = [line for result in results for line in _advice(result)]
    if advice:
        console.print()
        console.print("For another time:", style="bold")
    for line in advice:
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    console.print()
    for line in _closing(course, results, folder):
        console.print(line, highlight=False, soft_wrap=True)


def _advice(result: dict[str, Any]) -> list[str]:
    """Say in a line or two what could be better in an answer that passed."""
    if result["verdict"] != "passed":
        return []
    name = result["kata"].rpartition("/")[2]
    lines = []
    if any(timing["ratio"] is None or timing["ratio"] >= SLOW for timing in result["speed"]):
        lines.append(f"  {name}: {_ratio(result)}. What takes the time: dojo diff {name}")
    if found := result["advice"]:
        first = found[0]
        more = f" And {len(found) - 1} more: dojo diff {name}" if len(found) > 1 else ""
        lines.append(f"  {name}, line {first['line']}: {first['message']} ({first['code']}).{more}")
    return lines


def _ratio(result: dict[str, Any]) -> str:
    """Show the answer's time on the large input against the reference's."""
    if not result["speed"]:
        return ""
    ratios = [timing["ratio"] for timing in result["speed"]]
    return "no end in time" if None in ratios else f"{max(ratios):.1f} x the reference"


def _closing(course: Course, results: Sequence[dict[str, Any]], folder: str) -> list[str]:
    totals = Counter(result["verdict"] for result in results)
    counts = ", ".join(f"{number} {verdict}" for verdict, number in totals.items())
    faults = [result for result in results if result["verdict"] == "grader fault"]
    lines = [f"{totals['passed']} of {len(results)} passed ({counts})."]
    if totals["skipped"]:
        lines.append("What was skipped needs a GPU and stays unproven on this machine.")
    if missing := missing_walls(results):
        few = ", ".join(missing)
        lines.append(f"Walls that did not stand here: {few}. Grade only code that you trust.")
    elif len(faults) < len(results):
        lines.append(f"All walls stood: {', '.join(walls.WALLS)}.")
    unfinished = [result for result in results if result["verdict"] not in ("passed", "skipped")]
    if unfinished and totals["not started"] == len(unfinished) == len(results) - totals["skipped"]:
        lines.append("Nothing is solved yet: everybody starts here.")
    if faults:
        lines.append("A grader fault is not yours: please report it, with the message above.")
        unfinished = [result for result in unfinished if result not in faults]
    if unfinished:
        kata = course.one(unfinished[0]["kata"])
        lines.append(
            f"Next: open {kata.stub.relative_to(course.root).as_posix()}, and run "
            f"pytest {kata.test.relative_to(course.root).as_posix()} until it is green."
        )
    elif totals["passed"] and not faults:
        lines.append("Every kata that was graded passed.")
    if folder:
        lines.append(f"Details: {folder}")
    return lines
