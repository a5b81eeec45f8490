"""Promise 5: tests and check together refuse whatever somebody's slip makes of the solution."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from support.mutants import mutants, unchanged

from dojo.course.catalogue import Kata
from dojo.grading.job import Job
from dojo.results import Verdict
from dojo.testing.hooks import NO_CUDA

pytestmark = pytest.mark.timeout(600)


def equivalents(kata: Kata) -> dict[tuple[str, str], str]:
    """Map (line, what it becomes) to the reason why it does the same."""
    file = kata.answers / "equivalent.toml"
    blocks = tomllib.loads(file.read_text("utf-8"))["equivalent"] if file.is_file() else []
    return {(block["line"], block["becomes"]): block["reason"] for block in blocks}


def test_mutants_of_the_solution_are_refused(kata, grade_all, due, tmp_path: Path):
    """A survivor is a hole in the tests, unless it is listed with a reason; the control passes."""
    source = kata.solution.read_text(encoding="utf-8")
    made, listed = list(mutants(source)), equivalents(kata)
    known = due(kata, made)
    control = tmp_path / "control.py"
    control.write_text(unchanged(source), encoding="utf-8")
    files = [control]
    for number, mutant in enumerate(known):
        files.append(tmp_path / f"mutant_{number}.py")
        files[-1].write_text(mutant.source, encoding="utf-8")
    # A slip may make an endless loop; nobody needs to wait long for that.
    jobs = [Job.of(kata, file, timeout=8.0) for file in files]

    control_result, *results = grade_all(jobs)

    if control_result.verdict is Verdict.SKIPPED:
        pytest.skip(f"{kata.id}: {NO_CUDA}")
    assert control_result.passed, f"control: {control_result.message}"
    faults = [result for result in results if result.verdict is Verdict.GRADER_FAULT]
    assert not faults, f"{kata.id}: {faults[0].message}"
    survivors = {
        (mutant.line, mutant.becomes)
        for mutant, result in zip(known, results, strict=True)
        if result.passed
    }
    holes = "\n".join(f"  {line}\n    -> {becomes}" for line, becomes in survivors - set(listed))
    assert not holes, (
        f"{kata.id}: these mutants pass tests and check. Close the hole, or list each with a "
        f"reason in {kata.answers / 'equivalent.toml'}:\n{holes}"
    )
    stale = set(listed) - survivors if known is made else set()
    assert not stale, f"{kata.id}: equivalent.toml lists what is refused or never made: {stale}"
    refused = 1 - len(survivors) / len(known)
    assert all(listed.values()), f"{kata.id}: equivalent.toml gives no reason for a survivor"
    print(f"{kata.id}: {refused:.0%} of {len(known)} mutants refused")
