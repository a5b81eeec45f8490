"""JUnit XML by pytest's own writer: a case for each visible test and each kata."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dojo.results import Outcome, Result, Verdict


def junit(results: Sequence[Result]) -> str:
    """Return the results as JUnit XML."""
    if not os.path.exists("/dev/fd"):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "junit.xml")
            _write(str(file), results)
            return file.read_text("utf-8")
    # A file without a name: if this process is killed, nothing is left behind.
    with tempfile.TemporaryFile() as stream:
        _write(f"/dev/fd/{stream.fileno()}", results)
        stream.seek(0)
        return stream.read().decode("utf-8")


def _write(name: str, results: Sequence[Result]) -> None:
    from _pytest.junitxml import LogXML

    log = LogXML(name, None, suite_name="dojo")
    log.pytest_sessionstart()
    for result in results:
        for test in result.tests:
            _log(log, test.id, test.outcome, test.text)
        text = f"{result.verdict}: {result.message}"
        _log(log, f"{result.kata}.py::graded", _outcome(result.verdict), text)
    log.pytest_sessionfinish()


def _outcome(verdict: Verdict) -> Outcome:
    match verdict:
        case Verdict.PASSED:
            return Outcome.PASSED
        case Verdict.SKIPPED:
            return Outcome.SKIPPED
        case _:
            return Outcome.FAILED


def _log(log: Any, test: str, outcome: Outcome, text: str) -> None:
    """Report one case as pytest would: as setup, call and teardown."""
    file, _, name = test.partition("::")
    reason: Any = text
    if outcome is Outcome.MISSING:
        outcome = Outcome.FAILED
    elif outcome is Outcome.SKIPPED:
        reason = (file, 0, f"Skipped: {text}")
    for when, state in (("setup", Outcome.PASSED), ("call", outcome), ("teardown", Outcome.PASSED)):
        told: Any = {
            "nodeid": test,
            "location": (file, 0, name),
            "keywords": {},
            "when": when,
            "outcome": state.value,
            "longrepr": None if state is Outcome.PASSED else reason,
        }
        log.pytest_runtest_logreport(pytest.TestReport(**told))
