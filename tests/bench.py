"""Measure what the dojo costs, as ratios of one run: single times mean little on a busy machine."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dojo.course import Course
from dojo.grade import cores, grade
from dojo.job import Job

COURSE = Course(Path(__file__).parents[1])

#: Run by a bare interpreter: one kata's check on its reference, timed and weighed.
ALONE = """
import resource, sys, time
from pathlib import Path
from dojo.course import Course
from dojo.serve import load
kata = Course(Path(sys.argv[1])).one(sys.argv[2])
module = load(kata.module, kata.solution)
from dojo.check import checks_of
import numpy
rows = []
for check in checks_of(load("check", kata.check)):
    if check.speed:
        inputs = dict(check.speed.make(numpy.random.default_rng(0)))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        check.observe(module, **inputs)
        seconds = time.perf_counter() - start
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        rows.append(f"{check.name} {1000 * seconds:.1f} ms, {grown / 1024:.0f} MB")
print("; ".join(rows) or "no large input")
"""


def timed(command: list[str], folder: Path = COURSE.root) -> float:
    """Return the wall time of a command (s)."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return time.perf_counter() - start


def in_turn(first: Callable[[], float], second: Callable[[], float], runs: int) -> list[float]:
    """Return the ratios first / second of ``runs`` pairs, each pair run one after the other."""
    first(), second()
    return [first() / second() for _ in range(runs)]


def tell(what: str, ratios: list[float]) -> None:
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
    print(f"{what}: {statistics.median(ratios):.2f} (median of {len(ratios)}; {spread})")


def plugin_against_bare_pytest() -> None:
    """The plugin's cost on a test that does nothing."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "test_empty.py").write_text("def test_empty(): pass\n")
        pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        bare = [*pytest, "-p", "no:dojo", "-p", "no:hypothesispytest"]
        ours = [*pytest, "-p", "no:hypothesispytest"]
        where = Path(folder)
        ratios = in_turn(lambda: timed(ours, where), lambda: timed(bare, where), 31)
    tell("pytest with the plugin / without it", ratios)


def grading_against_cold_pytest() -> None:
    """All references graded in full, against one cold pytest a kata, as many at once."""
    katas = [kata for kata in COURSE.katas if "gpu" not in kata.name]

    def ours() -> float:
        start = time.perf_counter()
        jobs = [Job(str(COURSE.root), kata.id, str(kata.solution)) for kata in katas]
        verdicts = [result["verdict"] for _, result in grade(jobs)]
        assert set(verdicts) == {"passed"}, verdicts
        return time.perf_counter() - start

    def cold() -> float:
        start = time.perf_counter()
        pytest = [sys.executable, "-m", "pytest", "-q", "--solutions"]
        with ThreadPoolExecutor(cores()) as pool:
            list(pool.map(lambda kata: timed([*pytest, str(kata.test)]), katas))
        return time.perf_counter() - start

    tell("full grading / cold pytest FILE each, tests alone", in_turn(ours, cold, 3))


def references() -> None:
    """Each reference's own time and memory on its large input."""
    for kata in COURSE.katas:
        done = subprocess.run(
            [sys.executable, "-c", ALONE, str(COURSE.root), kata.id],
            capture_output=True,
            text=True,
            env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
            check=False,
        )
        print(f"{kata.id}: {done.stdout.strip() or done.stderr.strip().splitlines()[-1]}")


if __name__ == "__main__":
    plugin_against_bare_pytest()
    grading_against_cold_pytest()
    references()
