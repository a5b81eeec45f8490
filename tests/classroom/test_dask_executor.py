"""A class is graded on a Dask cluster, and a worker that is lost costs nothing but time."""

from __future__ import annotations

import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import dask
import pytest
from distributed import LocalCluster
from support.classroom import PARTS, RIGHT, WRONG, change, hand_in, verdicts
from support.pictures import SHOW

from dojo import cli
from dojo.classroom import dask_executor
from dojo.classroom.executors import graded_as_they_come
from dojo.classroom.grade_submission import SubmissionGrader
from dojo.classroom.submissions import Submission
from dojo.course.catalogue import Course, CourseError
from dojo.grading.grader import Grader
from dojo.results import Verdict


@pytest.fixture
def two_workers(tmp_path):
    """Two workers, each a process of its own, allowed to start others."""
    settings = {
        # A daemonic process may have no children, and a judge is one.
        "distributed.worker.daemon": False,
        "temporary-directory": str(tmp_path / "dask"),
    }
    with (
        dask.config.set(settings),
        LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as local,
    ):
        yield local


def test_a_worker_lost_in_the_middle_costs_no_submission(demo, two_workers, monkeypatch, capsys):
    names = [f"{number:02}" for number in range(24)]
    for number, name in enumerate(names):
        answer = hand_in(demo, name, WRONG if number % 3 else RIGHT)
        answer.write_text(f"{answer.read_text()}\n\nimport time\n\ntime.sleep(0.1)\n")
    demo.one("double").show.write_text(SHOW, "utf-8")
    monkeypatch.chdir(demo.root)
    victim = next(iter(two_workers.workers.values())).pid

    def kill_when_some_are_done() -> None:
        while not (done := list(demo.root.glob("report/submissions/*/report.json"))):
            time.sleep(0.02)
        assert len(done) < len(names)
        os.kill(victim, signal.SIGKILL)

    killer = threading.Thread(target=kill_when_some_are_done)
    killer.start()
    command = ["check", "--submissions", "class", "--html", "--scheduler"]
    command.append(two_workers.scheduler_address)
    status = cli.main(command)
    killer.join()

    assert status == 0, capsys.readouterr().out
    right = {name: "wrong" if number % 3 else "passed" for number, name in enumerate(names)}
    assert verdicts(demo) == right
    for page in demo.root.glob("report/submissions/*/report.html"):
        assert "data:image/webp;base64," in page.read_text("utf-8"), page
    assert cli.main(command) == 0
    assert "has changed: 24." in capsys.readouterr().out


def submission(course: Course, **conditions: bool) -> Submission:
    """Return a right answer to double, with its fingerprint here."""
    answers = {"01_demo/double": course.one("double").solution.read_bytes()}
    with Grader(course) as grader:
        digest = SubmissionGrader(grader, 0, all_walls=False, draws=False).fingerprint(answers)
    return Submission("ada", answers, fingerprint=digest)


@pytest.fixture
def on_worker(demo):
    """Grade as a worker does that has graded nothing yet."""
    where = (str(demo.root), 0, False, False)
    yield partial(dask_executor.grade_on_worker, *where)
    dask_executor.worker_grader(*where).close()


def test_a_worker_with_the_same_course_grades(demo, on_worker):
    (result,) = on_worker(submission(demo)).results

    assert result.verdict is Verdict.PASSED


@pytest.mark.parametrize("part", PARTS)
def test_a_worker_that_would_grade_in_another_way_says_so_and_grades_nothing(
    demo, on_worker, monkeypatch, part
):
    handed_in = submission(demo)
    change(demo, part, monkeypatch)

    with pytest.raises(CourseError, match="than the one that asks"):
        on_worker(handed_in)


def test_a_worker_that_lives_through_an_update_of_the_course_grades_by_the_new_one(
    demo, on_worker, monkeypatch
):
    monkeypatch.setattr("dojo.grading.grader.LOOK_SECONDS", 0)
    on_worker(submission(demo))
    for part in ("tests", "chapter.toml", "data"):
        change(demo, part, monkeypatch)

    (result,) = on_worker(submission(Course(demo.root))).results

    assert result.verdict is Verdict.PASSED


def test_what_the_grader_could_not_do_is_no_verdict_on_a_learner():
    def grade(submission):
        raise CourseError("the worker's course is another")

    submissions = iter(
        [Submission("ada", {"01_demo/double": b""}), Submission("bob", {"a/b": b""})]
    )
    with ThreadPoolExecutor(1) as pool:
        seen = list(graded_as_they_come(pool, grade, submissions, 1))

    assert [submission.name for submission, _ in seen] == ["ada", "bob"]
    for _, graded in seen:
        (result,) = graded.results
        assert result.verdict is Verdict.GRADER_FAULT
        assert "the worker's course is another" in result.message
        assert "in grade" in result.traceback


def test_nobody_at_the_address_is_told(demo, monkeypatch, capsys):
    hand_in(demo, "ada")
    monkeypatch.chdir(demo.root)
    monkeypatch.setattr(dask_executor, "CONNECT_TIMEOUT", 1)

    status = cli.main(["check", "--submissions", "class", "--scheduler", "tcp://127.0.0.1:9"])

    assert status == 2
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in capsys.readouterr().err
