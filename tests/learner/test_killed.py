"""Whatever is killed, and whenever: nothing is lost, half written or left running."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are found through /proc")

CHECK = [sys.executable, "-m", "dojo.cli", "check", "--output", "report"]


def start(course) -> subprocess.Popen[bytes]:
    with told(course).open("wb") as log:
        return subprocess.Popen(
            CHECK,
            cwd=course.root,
            env=os.environ | {"TMPDIR": str(folder_for_temporary_files(course))},
            stdout=log,
            stderr=log,
        )


def told(course) -> Path:
    """What a run says on its screen, for a test that fails."""
    return course.root / "told.txt"


def folder_for_temporary_files(course) -> Path:
    folder = course.root / "tmp"
    folder.mkdir(exist_ok=True)
    return folder


def processes(course) -> Iterator[int]:
    """Yield the ids of the processes of a run that still live: they work in its folder or below."""
    for path in Path("/proc").glob("[0-9]*"):
        try:
            folder = (path / "cwd").readlink()
            state = (path / "stat").read_text().rpartition(") ")[2][0]
        except OSError:
            continue
        if folder.is_relative_to(course.root) and state != "Z":
            yield int(path.name)


def wait_for_none(course, seconds: float = 10) -> list[int]:
    stop = time.monotonic() + seconds
    while (left := list(processes(course))) and time.monotonic() < stop:
        time.sleep(0.05)
    return left


def slow(course) -> None:
    """Let double take its time, and start a child that would outlive it."""
    course.one("double").stub.write_text(
        "import subprocess, sys, time\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'],\n"
        "                 start_new_session=True)\n"
        "time.sleep(1.5)\n\n\ndef double(value):\n    return 2 * value\n",
        "utf-8",
    )


@pytest.mark.parametrize("seed", range(5))
def test_a_killed_grader_leaves_nothing_running_and_nothing_half_written(demo, seed):
    slow(demo)
    report = demo.root / "report" / "report.json"
    report.parent.mkdir()
    report.write_text('{"old": true}', "utf-8")

    run = start(demo)
    time.sleep(random.Random(seed).uniform(0.1, 4))
    run.send_signal(random.Random(seed).choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
    run.wait()

    assert wait_for_none(demo) == []
    assert list(folder_for_temporary_files(demo).iterdir()) == []
    assert json.loads(report.read_text("utf-8"))
    assert [path.name for path in report.parent.iterdir() if path.suffix == ".tmp"] == []
    assert "time.sleep(1.5)" in demo.one("double").stub.read_text("utf-8")


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_judge_or_worker_costs_its_own_kata_only(demo, seed):
    slow(demo)
    demo.one("triple").stub.write_bytes(demo.one("triple").solution.read_bytes())
    chance = random.Random(seed)

    run = start(demo)
    while not (descendants := [pid for pid in processes(demo) if judges_or_workers(pid, run.pid)]):
        time.sleep(0.02)
    time.sleep(chance.uniform(0, 0.5))
    victim = chance.choice(descendants)
    try:
        os.kill(victim, signal.SIGKILL)
    except ProcessLookupError:
        pytest.skip("it was faster than we")
    run.wait()

    assert wait_for_none(demo) == []
    assert list(folder_for_temporary_files(demo).iterdir()) == []
    report = demo.root / "report" / "report.json"
    assert report.is_file(), f"status {run.returncode}: {told(demo).read_text('utf-8')}"
    whole = json.loads(report.read_text("utf-8"))
    assert len(whole["katas"]) == 2
    assert {kata["verdict"] for kata in whole["katas"]} <= {"passed", "crashed", "grader fault"}


def judges_or_workers(pid: int, run: int) -> bool:
    """Whether ``pid`` is two steps or more below ``run``: neither it nor its server."""
    try:
        parent = int(Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()[1])
        grandparent = int(Path(f"/proc/{parent}/stat").read_text().rpartition(") ")[2].split()[1])
    except (OSError, ValueError):
        return False
    return run not in (pid, parent) and grandparent != os.getpid()
