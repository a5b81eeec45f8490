"""A class is graded on a Dask cluster, and a worker that is lost costs nothing but time."""

from __future__ import annotations

import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import dask
import pytest
from distributed import LocalCluster
from test_classroom import RIGHT, WRONG, hand_in, verdicts
from test_gallery import SHOW

from dojo import cli, cluster
from dojo.classroom import Handed, side_by_side
from dojo.course import CourseError


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


def test_a_worker_with_another_course_says_so_and_grades_nothing(demo):
    answer = demo.one("double").solution.read_bytes()
    handed = Handed("ada", {"01_demo/double": answer}, fingerprint="of another course")

    with pytest.raises(CourseError, match="other tests than the one that asks"):
        cluster.grade_there(str(demo.root), 0, False, False, handed)


def test_what_the_grader_could_not_do_is_no_verdict_on_a_learner():
    def grade(handed):
        raise CourseError("the worker's course is another")

    submissions = iter([Handed("ada", {"01_demo/double": b""}), Handed("bob", {"a/b": b""})])
    with ThreadPoolExecutor(1) as pool:
        seen = list(side_by_side(pool, grade, submissions, 1))

    assert [handed.name for handed, _ in seen] == ["ada", "bob"]
    for _, results in seen:
        assert [result["verdict"] for result in results] == ["grader fault"]
        assert "the worker's course is another" in results[0]["message"]


def test_nobody_at_the_address_is_told(demo, monkeypatch, capsys):
    hand_in(demo, "ada")
    monkeypatch.chdir(demo.root)
    monkeypatch.setattr("dojo.cluster.PATIENCE", 1)

    status = cli.main(["check", "--submissions", "class", "--scheduler", "tcp://127.0.0.1:9"])

    assert status == 2
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in capsys.readouterr().err
