"""A process of the grader's that dies costs nobody a verdict."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.processes import wait_for

from dojo.course.loader import Source
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.sandbox import cgroups

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks its judges")


def children(pid: int) -> list[int]:
    found = [table.read_text() for table in Path(f"/proc/{pid}/task").glob("*/children")]
    return [int(child) for text in found for child in text.split()]


def running(pid: int) -> list[int]:
    """Return the descendants of a process, but for those that ended and were not noticed yet."""
    heirs = [heir for child in children(pid) for heir in (child, *running(child))]
    return [heir for heir in heirs if runs(heir)]


def runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] not in "ZX"
    except OSError:
        return False


def servers(grader: Grader) -> list[int]:
    """Return the first process of the grader's, and the servers below it."""
    first = [
        pid
        for pid in children(os.getpid())
        if b"forkserver" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
    return [first[-1], *children(first[-1])]


@pytest.mark.parametrize("which", [0, -1], ids=["the first process", "a library server"])
def test_a_server_that_died_is_started_again(demo, which):
    kata = demo.one("double")
    with Grader(demo) as grader:
        assert grader.grade(Job.of(kata, kata.solution)).passed
        os.kill(servers(grader)[which], signal.SIGKILL)
        time.sleep(0.2)
        results = [grader.grade(Job.of(kata, kata.solution)) for _ in range(2)]

    assert [result.verdict for result in results] == ["passed", "passed"], results[0].message


def test_threads_that_miss_one_server_share_the_next(demo):
    """One that comes late must not end what another has started already."""
    kata = demo.one("double")
    with Grader(demo) as grader, ThreadPoolExecutor(6) as pool:
        for _ in range(8):
            grader.servers.judge(kata).close()
            os.kill(servers(grader)[-1], signal.SIGKILL)
            judges = list(pool.map(grader.servers.judge, [kata] * 6))
            assert not any(judge.closed for judge in judges)
            for judge in judges:
                judge.close()


def test_no_group_of_processes_is_left_behind(demo):
    kata = demo.one("double")
    kata.stub.write_text(
        "import subprocess, sys\n\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'],\n"
        "                 start_new_session=True)\n\n\n"
        "def double(value):\n    return 2 * value\n",
        "utf-8",
    )
    with Grader(demo) as grader:
        standing = grader.stand_by(kata)
        result = standing.grade(Source.read(kata.stub))

    assert result.passed, result.message
    assert standing.pid
    assert not [home for home in cgroups.HOMES if (home / f"dojo-{standing.pid}").exists()]


def test_a_killed_judge_takes_all_that_it_started_along(demo):
    kata = demo.one("double")
    with Grader(demo) as grader:
        assert grader.grade(Job.of(kata, kata.solution)).passed
        server = servers(grader)[-1]
        assert wait_for(lambda: not running(server))
        standing = grader.stand_by(kata)
        # The judge, its worker, and where processes are hidden the first that the worker sees.
        assert wait_for(lambda: len(running(server)) > 1)
        time.sleep(0.5)
        os.kill(running(server)[0], signal.SIGKILL)
        assert wait_for(lambda: len(running(server)) < 2)
        assert standing.pid is None

        # What is left of it goes when the next judge is asked for.
        for _ in range(2):
            assert grader.grade(Job.of(kata, kata.solution)).passed
        assert wait_for(lambda: not running(server))


def test_a_judge_that_was_killed_is_replaced(demo):
    kata = demo.one("double")
    kata.stub.write_text(
        "import time\n\ntime.sleep(1)\n\n\ndef double(value):\n    return 2 * value\n", "utf-8"
    )
    with Grader(demo) as grader:
        grader.grade(Job.of(kata, kata.solution))

        def kill() -> None:
            time.sleep(0.5)
            for server in servers(grader)[1:]:
                for judge in children(server):
                    os.kill(judge, signal.SIGKILL)

        thread = threading.Thread(target=kill)
        thread.start()
        result = grader.grade(Job.of(kata, kata.stub))
        thread.join()

    assert result.passed, result.message
