"""Two runs never write into one folder."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time

import pytest
from support.classroom import hand_in, verdicts

from dojo import cli
from dojo.classroom import lock
from dojo.course.catalogue import CourseError


def test_a_second_one_is_told_who_holds_the_folder(tmp_path):
    with lock.held(tmp_path / "out"), pytest.raises(CourseError) as told:
        lock.held(tmp_path / "out").__enter__()

    assert f"process {os.getpid()} on {platform.node()}, since 20" in str(told.value)
    assert "--output" in str(told.value)
    with lock.held(tmp_path / "out"):
        pass


@pytest.mark.parametrize("content", ["", "[", "[]", '{"host": 1}'])
def test_a_holder_that_has_not_said_who_it_is_holds_all_the_same(tmp_path, content):
    with lock.held(tmp_path):
        (tmp_path / lock.HOLDER).write_text(content)
        with pytest.raises(CourseError, match="not said yet"):
            lock.held(tmp_path).__enter__()


def test_an_error_lets_go_of_the_folder(tmp_path):
    with pytest.raises(ZeroDivisionError), lock.held(tmp_path):
        raise ZeroDivisionError
    assert not (tmp_path / lock.HOLDER).exists()
    with lock.held(tmp_path):
        pass


def test_where_nothing_can_be_written_nothing_is_graded(tmp_path):
    (tmp_path / "file").touch()

    for output in (tmp_path / "file", tmp_path / "file" / "deeper"):
        with pytest.raises(CourseError, match="could not be written"), lock.held(output):
            pass


def test_a_second_run_stops_at_once_and_the_reports_of_the_first_are_right(
    demo, monkeypatch, capsys
):
    for name in ("ada", "bob"):
        answer = hand_in(demo, name)
        answer.write_text(f"import time\n\ntime.sleep(3)\n{answer.read_text('utf-8')}")
    # Of the same names, and other answers.
    hand_in(demo, "../others/ada", "return None")
    monkeypatch.chdir(demo.root)
    command = [sys.executable, "-m", "dojo.cli", "check", "--submissions", "class"]
    first = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while not (demo.root / "report" / lock.HOLDER).exists():
        assert first.poll() is None
        time.sleep(0.02)

    start = time.monotonic()
    status = cli.main(["check", "--submissions", "others"])

    assert time.monotonic() - start < 3
    assert first.poll() is None
    assert status == 2
    assert f"another run is writing into report: process {first.pid} on" in capsys.readouterr().err
    assert first.wait() == 0
    assert verdicts(demo) == {"ada": "passed", "bob": "passed"}
    assert cli.main(["check", "--submissions", "others"]) == 0
    assert verdicts(demo)["ada"] == "wrong"
