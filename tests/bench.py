"""Measure what the dojo costs, as ratios of one run: single times mean little on a busy machine."""

from __future__ import annotations

import contextlib
import io
import itertools
import multiprocessing
import os
import queue
import random
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

import dask
from distributed import LocalCluster
from rich.console import Console
from support.classroom import verdicts
from support.hostile_class import hostile_class, unexpected

from dojo.classroom.dask_executor import on_cluster
from dojo.classroom.executors import on_this_machine
from dojo.classroom.grade_submission import SubmissionGrader
from dojo.classroom.store import ReportStore
from dojo.classroom.submissions import Submission
from dojo.course.catalogue import Course, Kata
from dojo.course.loader import Source
from dojo.grading.grader import Grader, cores
from dojo.grading.job import Job
from dojo.learner.notebook import Session
from dojo.learner.progress import Progress
from dojo.learner.watch import events
from dojo.learner.watch.controller import Watch
from dojo.learner.watch.display import FullScreen
from dojo.learner.watch.views import Page
from dojo.results import Result, TestOutcome

COURSE = Course(Path(__file__).parents[1])

# Byte code is kept, as it is unless somebody forbids it: pytest else rewrites every test file anew,
# cold or warm.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

#: Run by a bare interpreter: one kata's check on its reference, timed and weighed.
ALONE = """
import resource, sys, time
from pathlib import Path
from dojo.course.catalogue import Course
from dojo.course.loader import load_file as load
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
        jobs = [Job.of(kata, kata.solution) for kata in katas]
        with Grader(COURSE) as grader:
            verdicts = [result.verdict for _, result in grader.grade_all(jobs)]
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
            return timed([sys.executable, "-m", "dojo", "check", "--solutions"], course.root)

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
    with Grader(course) as grader:
        jobs = [Job.of(kata, kata.solution) for kata in course.katas for _ in range(3)]
        for at_once in (1, cores()):
            # The first of each kata makes the plan that the others are asked.
            results = dict(grader.grade_all(jobs, at_once))
            assert {result.verdict for result in results.values()} == {"passed"}
            later = [results[i] for i in range(len(jobs)) if i % 3]
            beside = [1000 * (result.seconds - result.computing) for result in later]
            print(
                f"a submission, beside its computing, {at_once} at a time: "
                f"{statistics.median(beside):.0f} ms"
            )


#: When the tests' verdict was drawn, and the tests.
Shown = tuple[float, tuple[TestOutcome, ...]]


class Stopwatch(FullScreen):
    """A terminal of 80 columns that notes when a verdict stood on it."""

    size = width, height = 80, 24

    def __init__(self) -> None:
        super().__init__(Console(file=io.StringIO(), force_terminal=True, width=80))
        self.drawn: queue.SimpleQueue[Shown] = queue.SimpleQueue()
        #: When a result of full grading stood there, and which.
        self.graded: queue.SimpleQueue[tuple[float, Result]] = queue.SimpleQueue()
        self.watch: Watch | None = None

    def draw(self, page: Page, offset: int = 0) -> int:
        offset = super().draw(page, offset)
        session = self.watch and self.watch.session
        if session and session.result:
            self.graded.put((time.perf_counter(), session.result))
        elif session and session.tests:
            self.drawn.put((time.perf_counter(), session.tests))
        return offset


@contextlib.contextmanager
def a_course() -> Iterator[Course]:
    """Make a course of stubs and references that is deleted afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        for part in ("katas", "solutions"):
            shutil.copytree(COURSE.root / part, Path(folder, part))
        shutil.copy(COURSE.root / "pyproject.toml", folder)
        yield Course(Path(folder).resolve())


@contextlib.contextmanager
def watching(course: Course, kata: Kata) -> Iterator[Stopwatch]:
    """Run `dojo watch` in a thread, before a terminal that notes the time."""
    screen = Stopwatch()
    screen.watch = watch = Watch(course, Progress(course.root), kata, screen)
    thread = threading.Thread(target=watch.run, args=(lambda _: contextlib.nullcontext(),))
    thread.start()
    yield screen
    watch.tell(events.KeyPressed("q"))
    thread.join()


def rest(watch: Watch | None) -> None:
    """Wait as a person does who has read a verdict."""
    while watch and watch.session.busy:
        time.sleep(0.01)
    time.sleep(0.3)


def saves(kata: Kata, number: int) -> None:
    """From a save to its tests' verdict on the screen, beside what the tests compute."""
    with a_course() as course:
        kata = course.one(kata.id)
        solution = kata.solution.read_text("utf-8")
        begun = time.perf_counter()
        with watching(course, kata) as screen:
            kata.stub.write_text(f"{solution}\n# saved before the start\n", "utf-8")
            ready = screen.drawn.get()[0] - begun
            whole, beside = [], []
            for save in range(number):
                rest(screen.watch)
                saved = time.perf_counter()
                kata.stub.write_text(f"{solution}\n# save {save}\n", "utf-8")
                seen, tests = screen.drawn.get()
                whole.append(seen - saved)
                beside.append(seen - saved - sum(test.seconds for test in tests))
        cold = [timed([sys.executable, "-m", "pytest", str(kata.test)], course.root) for _ in "123"]
    middle, late = (statistics.quantiles(beside, n=20)[place] for place in (9, 18))
    times = statistics.median(cold) / statistics.median(whole)
    print(
        f"{kata.id}: first verdict after {ready:.1f} s; a save, beside its tests: median "
        f"{1000 * middle:.0f} ms, p95 {1000 * late:.0f} ms; {times:.1f} times as fast as a cold "
        "pytest FILE"
    )


#: Katas without a picture, which a notebook shows after the verdict.
CELLS = ("01_python/clean_text", "03_pandas/select_flights", "06_torch/masked_mean")


def cells(number: int = 15) -> None:
    """From a cell of a notebook to the verdict of full grading, against a save in `dojo watch`."""
    for name in CELLS:
        with a_course() as course, a_course() as other:
            ratios = list(cell_by_save(course.one(name), other, number + 1))
        tell(f"{name}: a cell of a notebook / a save in dojo watch", ratios[1:])


def cell_by_save(kata: Kata, other: Course, number: int) -> Iterator[float]:
    """Yield time of a cell, in the course ``other``, by that of a save of the same text."""
    solution = kata.solution.read_text("utf-8")
    with (
        watching(Course(kata.root), kata) as screen,
        contextlib.closing(Session(other, os.system, begin=str)) as session,
    ):
        for count in range(number):
            text = f"{solution}\n# answer {count}\n"
            rest(screen.watch)
            saved = time.perf_counter()
            kata.stub.write_text(text, "utf-8")
            digest = Source.read(kata.stub).digest
            while (graded := screen.graded.get())[1].answer != digest:
                pass
            rest(screen.watch)
            begun = time.perf_counter()
            with contextlib.redirect_stdout(io.StringIO()) as told:
                session.kata(kata.name, text)
            assert "passed" in told.getvalue()
            yield (time.perf_counter() - begun) / (graded[0] - saved)


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


def handed_in(number: int, grader: SubmissionGrader) -> Iterator[Submission]:
    """Yield submissions of eleven katas, right and wrong answers mixed."""
    ways = {
        kata.id: [kata.solution, *sorted(kata.answers.glob("*_*.py"))]
        for kata in (COURSE.one(name) for name in ELEVEN)
    }
    for place in range(number):
        answers = {kata: files[place % len(files)] for kata, files in ways.items()}
        contents = {kata: file.read_bytes() for kata, file in answers.items()}
        yield Submission(f"{place:05}", contents, fingerprint=grader.fingerprint(contents))


@contextlib.contextmanager
def submission_grader() -> Iterator[SubmissionGrader]:
    with Grader(COURSE) as grader:
        yield SubmissionGrader(grader, seed=0, all_walls=False, draws=False)


def submissions(number: int = 1000) -> None:
    """A class on this machine: is the time linear, the memory flat, is every core busy?"""
    with tempfile.TemporaryDirectory() as folder, submission_grader() as grader:
        store = ReportStore(COURSE, Path(folder), 0, ())
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = time.perf_counter()
        seconds, memory = [], []
        for submission, graded in on_this_machine(grader, handed_in(number, grader)):
            store.write(submission, graded)
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


def stopped(number: int = 200) -> None:
    """A class, hostile answers among them: three runs that are killed and resumed.

    The last two of them go on at once. All have to come to the same verdicts, and to right ones.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.joinpath("class").mkdir()
        expected = hostile_class(root / "class", number, needing=True)
        begun = time.perf_counter()
        with ThreadPoolExecutor(2) as pool:
            kills = [killed_and_resumed(root, "first", 0)]
            others = [pool.submit(killed_and_resumed, root, *each) for each in RUNS_AT_ONCE]
            kills += [other.result() for other in others]
        seconds = time.perf_counter() - begun
        first, *later = [
            verdicts(Course(root), name) for name in ("first", *(name for name, _ in RUNS_AT_ONCE))
        ]
    differing = {
        name: [seen.get(name) for seen in (first, *later)]
        for name in expected
        if any(seen.get(name) != first.get(name) for seen in later)
    }
    counted = Counter(first.values())
    print(
        f"{len(expected)} submissions, {len(first)} reports, three runs in {seconds:.0f} s, "
        f"killed {' + '.join(map(str, kills))} times\n"
        f"verdicts: {', '.join(f'{number} {word}' for word, number in counted.most_common())}\n"
        f"that differ between the runs: {differing or 'none'}\n"
        f"that are not right: {unexpected(first, expected) or 'none'}"
    )
    assert not differing
    assert not unexpected(first, expected)


#: Names and seeds of the runs that go on side by side.
RUNS_AT_ONCE = (("second", 1), ("third", 2))


def killed_and_resumed(root: Path, output: str, seed: int) -> int:
    """Grade the class in ``root``, and kill that at random until it ends; return how often."""
    chance = random.Random(seed)
    command = [sys.executable, "-m", "dojo", "check", "--submissions", str(root / "class")]
    for kills in itertools.count():
        run = subprocess.Popen(
            [*command, "--output", str(root / output), "--seed", "1"],
            cwd=COURSE.root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        reports = root / output / "submissions"
        enough = sum(1 for _ in reports.glob("*/report.json")) + chance.randrange(1, 50)
        while run.poll() is None and sum(1 for _ in reports.glob("*/report.json")) < enough:
            time.sleep(0.1)
        time.sleep(chance.uniform(0, 1))
        run.send_signal(chance.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
        status = run.wait()
        assert status != 1, "the grader was at fault"
        if status == 0:
            return kills
    raise AssertionError


def memory_now() -> float:
    """Return what this process holds in memory now (MB)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def cluster(number: int = 60) -> None:
    """Two Dask workers against one, on the same submissions."""
    times = []
    with dask.config.set({"distributed.worker.daemon": False}), submission_grader() as grader:
        for workers in (1, 2):
            with LocalCluster(workers, threads_per_worker=1, dashboard_address=None) as local:
                address = local.scheduler_address
                # The first ones wait for imports.
                for count in (4 * workers, number):
                    begun = time.perf_counter()
                    found = list(on_cluster(address, grader, handed_in(count, grader)))
                    assert len(found) == count
                times.append(time.perf_counter() - begun)
    ratio = times[0] / times[1]
    print(f"{number} submissions on two Dask workers: {ratio:.2f} times as fast as on one")


@dataclass(frozen=True)
class Usage:
    """What a command took: computing and wall time (s)."""

    cpu: float
    wall: float


def usage(command: list[str], folder: Path, source: Path) -> Usage:
    """Run a command with the modules of another checkout, and wait for all that it started."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(source / "src")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, spent = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Usage(spent.ru_utime + spent.ru_stime, time.perf_counter() - start)


def against(other: str, runs: str = "5", *katas: str) -> None:
    """Time commands of this build against another checkout's, in turn, as ratios.

    ``python tests/bench.py against FOLDER [RUNS] [KATA...]``. Both work on the course in FOLDER,
    where references stand for answers. This build runs twice: without plans, and with them.
    """
    course = Course(Path(other).resolve())
    for kata in course.katas:
        shutil.copy(kata.solution, kata.stub)
    pytest = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "--solutions"]
    tests = [str(course.one(kata).test) for kata in katas] or ["katas"]
    commands = {
        "dojo list": ["-m", "dojo.cli", "list"],
        "dojo": ["-m", "dojo.cli"],
        "dojo check --solutions": ["-m", "dojo.cli", "check", "--solutions", *katas],
        "pytest --solutions": [*pytest, *tests],
    }
    for name, command in commands.items():
        first, again, theirs = [], [], []
        for _ in range(1 + int(runs)):
            shutil.rmtree(course.root / ".dojo" / "plans", ignore_errors=True)
            first.append(usage(command, course.root, COURSE.root))
            theirs.append(usage(command, course.root, course.root))
            again.append(usage(command, course.root, COURSE.root))
        for what, ours in (("here", first), ("here, once more", again)):
            for time_of in (attrgetter("cpu"), attrgetter("wall")):
                pairs = zip(ours, theirs, strict=True)
                times = [time_of(one) / time_of(two) for one, two in pairs]
                middle = statistics.median(map(time_of, ours[1:]))
                tell(f"{name}, {what} ({middle:.2f} s) / there", times[1:])


def everything() -> None:
    plugin_against_bare_pytest()
    walled_against_unprotected(3)
    grading_against_cold_pytest()
    references()
    for chapter in COURSE.chapters:
        saves(next(kata for kata in COURSE.katas if kata.chapter == chapter), 50)
    cells()
    submissions()
    cluster()


if __name__ == "__main__":
    # `bench.py submissions 100` measures one thing.
    what, *sizes = sys.argv[1:] or ["everything"]
    if what == "against":
        against(*sizes)
    else:
        parts = {
            "everything": everything,
            "submissions": submissions,
            "stopped": stopped,
            "cluster": cluster,
            "cells": cells,
        }
        parts[what](*map(int, sizes))
