"""Measure what the dojo costs, as ratios of one run: single times mean little on a busy machine."""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import os
import queue
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import dask
from distributed import LocalCluster
from rich.console import Console

from dojo.classroom import Book, Handed, here
from dojo.cluster import there
from dojo.course import Course, Kata
from dojo.desk import Desk
from dojo.grade import cores, grade
from dojo.job import Job
from dojo.pages import Page
from dojo.surface import Whole
from dojo.warm import Warm
from dojo.watch import Watch

COURSE = Course(Path(__file__).parents[1])

# Byte code is kept, as it is unless somebody forbids it: pytest else rewrites every test file anew,
# cold or warm.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

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


def in_turn(
    first: Callable[[], float], second: Callable[[], float], runs: int, before: int = 1
) -> list[float]:
    """Return the ratios first / second of ``runs`` pairs, each pair run one after the other.

    ``before`` pairs are run and forgotten: they fill the caches.
    """
    return [first() / second() for _ in range(before + runs)][before:]


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


#: For each library something small and typical to compute, some milliseconds long.
WORK = {
    "numpy": """import numpy as np


def itself(n):
    rng = np.random.default_rng(n)
    for _ in range(5):
        np.linalg.svd(rng.normal(size=(60, 60)))
    return n
""",
    "pandas": """import numpy as np
import pandas as pd


def itself(n):
    rng = np.random.default_rng(n)
    frame = pd.DataFrame({"key": rng.integers(9, size=2_000), "value": rng.normal(size=2_000)})
    frame.merge(frame.groupby("key").mean(), on="key").sort_values(["key", "value_x"])
    return n
""",
    "sklearn": """import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def itself(n):
    X = np.random.default_rng(n).normal(size=(200, 5))
    make_pipeline(StandardScaler(), LogisticRegression()).fit(X, X[:, 0] > 0).score(X, X[:, 0] > 0)
    return n
""",
    "torch": """import torch
from torch import nn


def itself(n):
    model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    X = torch.randn(64, 4)
    for _ in range(10):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X), (X[:, 0] > 0).long()).backward()
        optimizer.step()
    return n
""",
}

TESTS = "\n\n".join(
    f"def test_{n}():\n    assert itself({n}) == {n}, 'it gives back what it gets'\n"
    for n in (3, 0, 1, 12, 7, 40)
)

CHECK = """from hypothesis import strategies as st

from dojo.check import check


@check({"n": st.integers(0, 99)}, examples=1)
def numbers(kata, n):
    return kata.itself(n)
"""


def small_course(root: Path, each: int) -> Course:
    """Make ``each`` small katas a library, with six tests and a check of one input.

    One pytest runs no checks: a longer one would measure the check and not the walls.
    """
    for number, (library, solution) in enumerate(WORK.items()):
        katas, solutions = (root / top / f"{number:02}_{library}" for top in ("katas", "solutions"))
        katas.mkdir(parents=True)
        solutions.mkdir(parents=True)
        blocks = [f'title = "{library}"\n']
        for kata in (f"{library}_{i}" for i in range(each)):
            blocks.append(f'[[kata]]\nname = "{kata}"\ntitle = "{kata}"\n')
            (katas / f"{kata}.py").write_text("def itself(n):\n    raise NotImplementedError\n")
            (katas / f"test_{kata}.py").write_text(f"from .{kata} import itself\n\n\n{TESTS}")
            (solutions / f"{kata}.py").write_text(solution)
            (solutions / f"check_{kata}.py").write_text(CHECK)
        (katas / "chapter.toml").write_text("\n".join(blocks))
    shutil.copy(COURSE.root / "pyproject.toml", root)
    return Course(root)


def walled_against_unprotected(runs: int) -> None:
    """Sixty small katas: graded in full behind the walls, in one pytest, in a cold pytest each."""
    with tempfile.TemporaryDirectory() as folder:
        course = small_course(Path(folder), 15)
        pytest = [sys.executable, "-m", "pytest", "-q", "--solutions", "-p", "no:cacheprovider"]

        def ours() -> float:
            return timed([sys.executable, "-m", "dojo.cli", "check", "--solutions"], course.root)

        def one() -> float:
            return timed([*pytest, "katas"], course.root)

        def cold() -> float:
            start = time.perf_counter()
            with ThreadPoolExecutor(cores()) as pool:
                files = [[*pytest, str(kata.test)] for kata in course.katas]
                list(pool.map(lambda command: timed(command, course.root), files))
            return time.perf_counter() - start

        tell("60 katas: graded behind walls / one pytest", in_turn(ours, one, runs))
        tell("60 katas: a cold pytest each / graded behind walls", in_turn(cold, ours, 1, 0))
        overhead(course)


def overhead(course: Course) -> None:
    """What a submission costs beside what the learner's code computes."""
    with Warm(course.katas) as warm:
        katas = [kata for kata in course.katas for _ in range(3)]
        jobs = [Job(str(course.root), kata.id, str(kata.solution)) for kata in katas]
        for at_once in (1, cores()):
            # The first of each kata makes the paper that the others are asked.
            results = dict(grade(jobs, warm, at_once))
            assert {result["verdict"] for result in results.values()} == {"passed"}
            later = [results[i] for i in range(len(jobs)) if i % 3]
            beside = [1000 * (result["seconds"] - result["computing"]) for result in later]
            print(
                f"a submission, beside its computing, {at_once} at a time: "
                f"{statistics.median(beside):.0f} ms"
            )


class Stopwatch(Whole):
    """A terminal of 80 columns that notes when a verdict stood on it."""

    size = width, height = 80, 24

    def __init__(self) -> None:
        super().__init__(Console(file=io.StringIO(), force_terminal=True, width=80))
        self.drawn: queue.SimpleQueue[tuple[float, list[dict[str, Any]]]] = queue.SimpleQueue()
        self.watch: Watch | None = None

    def draw(self, page: Page, offset: int = 0) -> int:
        offset = super().draw(page, offset)
        if self.watch and self.watch.tests and not self.watch.result:
            self.drawn.put((time.perf_counter(), self.watch.tests))
        return offset


def saves(kata: Kata, number: int) -> None:
    """From a save to its tests' verdict on the screen, beside what the tests compute."""
    with tempfile.TemporaryDirectory() as folder:
        for part in ("katas", "solutions"):
            shutil.copytree(COURSE.root / part, Path(folder, part))
        shutil.copy(COURSE.root / "pyproject.toml", folder)
        course = Course(Path(folder).resolve())
        kata = course.one(kata.id)
        screen = Stopwatch()
        screen.watch = watch = Watch(course, kata, screen)
        begun = time.perf_counter()
        thread = threading.Thread(target=watch.run, args=(lambda _: contextlib.nullcontext(),))
        thread.start()
        solution = kata.solution.read_text("utf-8")
        kata.stub.write_text(f"{solution}\n# saved before the start\n", "utf-8")
        ready = screen.drawn.get()[0] - begun
        whole, beside = [], []
        for save in range(number):
            while watch.busy:
                time.sleep(0.01)
            time.sleep(0.3)
            saved = time.perf_counter()
            kata.stub.write_text(f"{solution}\n# save {save}\n", "utf-8")
            seen, tests = screen.drawn.get()
            whole.append(seen - saved)
            beside.append(seen - saved - sum(test["seconds"] for test in tests))
        watch.tell("key", "q")
        thread.join()
        cold = [timed([sys.executable, "-m", "pytest", str(kata.test)], course.root) for _ in "123"]
    middle, late = (statistics.quantiles(beside, n=20)[place] for place in (9, 18))
    times = statistics.median(cold) / statistics.median(whole)
    print(
        f"{kata.id}: first verdict after {ready:.1f} s; a save, beside its tests: median "
        f"{1000 * middle:.0f} ms, p95 {1000 * late:.0f} ms; {times:.1f} times as fast as a cold "
        "pytest FILE"
    )


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


#: What a class of the bench hands in.
ELEVEN = (
    *("clean_text", "count_words", "batches", "sliding_windows", "merge_sorted", "memoise"),
    *("standardise", "one_hot", "top_k", "softmax", "share_of_total"),
)


def handed_in(number: int) -> Iterator[Handed]:
    """Yield submissions of eleven katas, right and wrong answers mixed."""
    ways = {
        kata.id: [kata.solution, *sorted(kata.answers.glob("*_*.py"))]
        for kata in (COURSE.one(name) for name in ELEVEN)
    }
    desk = desk_of(COURSE)
    for place in range(number):
        answers = {kata: files[place % len(files)] for kata, files in ways.items()}
        contents = {kata: file.read_bytes() for kata, file in answers.items()}
        yield Handed(f"{place:05}", contents, fingerprint=desk.fingerprint(contents))


def desk_of(course: Course) -> Desk:
    return Desk(course, seed=0, all_walls=False, draws=False)


def submissions(number: int = 1000) -> None:
    """A class on this machine: is the time linear, the memory flat, is every core busy?"""
    with tempfile.TemporaryDirectory() as folder, desk_of(COURSE) as desk:
        book = Book(COURSE, Path(folder), 0, ())
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = time.perf_counter()
        seconds, memory = [], []
        for handed, results in here(desk, book, handed_in(number)):
            book.write(handed, results)
            seconds.append(time.perf_counter() - begun)
            memory.append(memory_now())
        while multiprocessing.active_children():
            time.sleep(0.1)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    slope, start = statistics.linear_regression(range(1, number + 1), seconds)
    off = [abs(start + slope * place - second) for place, second in enumerate(seconds, 1)]
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    wall = seconds[-1]
    print(
        f"{number} submissions of {len(ELEVEN)} katas in {wall:.0f} s: {slope:.3f} s each, "
        f"{start:+.1f} s to begin with, never more than {max(off):.1f} s "
        f"({100 * max(off) / wall:.1f} % of the whole) from that line\n"
        f"memory of the process that grades: {memory[number // 4]:.0f} MB after a quarter, "
        f"{memory[-1]:.0f} MB at the end\n"
        f"cores busy: {busy / wall:.2f} of {cores()}; 100,000 submissions would take "
        f"{busy / number * 100_000 / 3600:.0f} core-hours"
    )


def memory_now() -> float:
    """Return what this process holds in memory now (MB)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def cluster(number: int = 60) -> None:
    """Two Dask workers against one, on the same submissions."""
    times = []
    with dask.config.set({"distributed.worker.daemon": False}):
        for workers in (1, 2):
            with LocalCluster(workers, threads_per_worker=1, dashboard_address=None) as local:
                address = local.scheduler_address
                # The first ones wait for imports.
                for count in (4 * workers, number):
                    begun = time.perf_counter()
                    found = list(there(address, desk_of(COURSE), handed_in(count)))
                    assert len(found) == count
                times.append(time.perf_counter() - begun)
    ratio = times[0] / times[1]
    print(f"{number} submissions on two Dask workers: {ratio:.2f} times as fast as on one")


def everything() -> None:
    plugin_against_bare_pytest()
    walled_against_unprotected(3)
    grading_against_cold_pytest()
    references()
    for chapter in COURSE.chapters:
        saves(next(kata for kata in COURSE.katas if kata.chapter == chapter), 50)
    submissions()
    cluster()


if __name__ == "__main__":
    # `bench.py submissions 100` measures one thing.
    what, *sizes = sys.argv[1:] or ["everything"]
    {"everything": everything, "submissions": submissions, "cluster": cluster}[what](
        *map(int, sizes)
    )
