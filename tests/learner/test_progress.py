"""The progress file is read once, survives what happens to files, and holds what others wrote."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dojo import cli
from dojo.course.catalogue import Course
from dojo.learner.progress import Progress
from dojo.learner.record import credit


@pytest.fixture
def double(demo: Course):
    return demo.one("double")


@pytest.fixture
def progress(demo: Course) -> Progress:
    return Progress(demo.root)


@pytest.fixture
def reads(monkeypatch) -> list[Path]:
    """Every progress file that is read from now on."""
    found = []
    read_text = Path.read_text

    def read(file: Path, *arguments, **named) -> str:
        if file.name == "progress.json":
            found.append(file)
        return read_text(file, *arguments, **named)

    monkeypatch.setattr(Path, "read_text", read)
    return found


def solve_all(course: Course) -> None:
    progress = Progress(course.root)
    for kata in course.katas:
        kata.stub.write_text(kata.solution.read_text("utf-8"), "utf-8")
        credit(progress, kata, progress.digest(kata.stub), passed=True)


@pytest.mark.parametrize("words", [[], ["list"], ["review"]], ids=str)
def test_a_command_reads_it_once(demo, reads, monkeypatch, words):
    solve_all(demo)
    monkeypatch.chdir(demo.root)
    reads.clear()

    cli.main(words)

    assert len(reads) == 1


def test_it_is_read_again_only_if_another_process_wrote_it(double, progress, reads):
    progress.remember(double, hints=1)
    reads.clear()
    progress.refresh()
    assert progress.facts(double) == {"hints": 1}
    assert reads == []

    Progress(double.root).remember(double, hints=2)
    reads.clear()
    progress.refresh()

    assert progress.hints_shown(double) == 2
    assert len(reads) == 1


def test_what_others_wrote_meanwhile_stays(demo, double, progress):
    assert progress.facts(double) == {}
    Progress(demo.root).remember(demo.one("triple"), hints=1)

    progress.remember(double, hints=2)

    table = json.loads((demo.root / ".dojo" / "progress.json").read_text("utf-8"))
    assert table == {"01_demo/double": {"hints": 2}, "01_demo/triple": {"hints": 1}}


def test_many_processes_lose_nothing(demo):
    code = """
import sys
from dojo.course.catalogue import Course
from dojo.learner.progress import Progress

course = Course.find()
for number in range(20):
    Progress(course.root).remember(course.one("double"), **{sys.argv[1] + str(number): 1})
"""
    command = [sys.executable, "-c", code]
    runs = [subprocess.Popen([*command, name], cwd=demo.root) for name in "abc"]

    assert [run.wait() for run in runs] == [0, 0, 0]
    assert len(Progress(demo.root).facts(demo.one("double"))) == 60


def test_nothing_is_written_where_nothing_is_new(demo, double, progress):
    progress.remember(double, hints=1)
    file = demo.root / ".dojo" / "progress.json"
    before = file.stat().st_mtime_ns, file.stat().st_ino

    progress.remember(double, hints=1, card=None)

    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before


def test_a_pass_holds_until_the_file_changes(double, progress):
    credit(progress, double, progress.digest(double.stub), passed=True)
    assert progress.passed(double)

    text = double.stub.read_bytes()
    double.stub.write_bytes(text.swapcase())
    assert not progress.passed(double)
    double.stub.unlink()
    assert not progress.passed(double)
    double.stub.mkdir()
    assert not progress.passed(double)
    double.stub.rmdir()
    double.stub.write_bytes(text)
    assert progress.passed(double)


def test_other_tests_make_a_pass_outdated(double, progress):
    credit(progress, double, progress.digest(double.stub), passed=True)
    assert not progress.outdated(double)

    double.test.write_text(double.test.read_text("utf-8") + "\n", "utf-8")

    assert progress.passed(double)
    assert progress.outdated(double)


def test_a_file_is_hashed_once_until_it_changes(double, progress, monkeypatch):
    hour_ago = double.stub.stat().st_mtime - 3600
    os.utime(double.stub, (hour_ago, hour_ago))
    first = progress.digest(double.stub)
    monkeypatch.setattr(Path, "read_bytes", lambda file: pytest.fail("read again"))

    assert progress.digest(double.stub) == first


def test_a_damaged_file_is_put_aside(demo, double, progress):
    file = demo.root / ".dojo" / "progress.json"
    file.parent.mkdir()
    file.write_text("[1", "utf-8")

    assert progress.facts(double) == {}
    progress.remember(double, hints=1)

    assert file.with_suffix(".damaged").read_text("utf-8") == "[1"
    assert json.loads(file.read_text("utf-8")) == {"01_demo/double": {"hints": 1}}


def test_where_it_cannot_be_written_practice_goes_on(demo, double, progress):
    (demo.root / ".dojo").write_text("in the way", "utf-8")

    progress.remember(double, hints=1)

    assert progress.facts(double) == {"hints": 1}, "as long as this process runs"
    assert Progress(demo.root).facts(double) == {}


def test_where_nothing_is_remembered_a_command_says_so(demo, monkeypatch, capsys):
    monkeypatch.chdir(demo.root)
    (demo.root / ".dojo").write_text("in the way", "utf-8")

    cli.main(["list"])

    assert "nothing is remembered here" in capsys.readouterr().err
