"""The command line, as somebody types it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from dojo import progress
from dojo.cli import main
from dojo.course import Course, CourseError


@pytest.fixture
def dojo(demo, monkeypatch, capsys):
    """Run a command in the demonstration course; return its exit status and what it printed."""
    monkeypatch.chdir(demo.root)

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def test_check_on_a_fresh_clone_is_kind_and_says_where_to_start(dojo):
    status, out, _ = dojo("check")

    assert status == 1
    assert "0 of 2 passed (2 not started)" in out
    assert "everybody starts here" in out
    assert "open katas/01_demo/double.py" in out


def test_check_of_the_solutions_gives_full_marks(dojo, demo):
    status, out, _ = dojo("check", "--solutions")

    assert status == 0
    assert "2 of 2 passed" in out
    read = json.loads((demo.root / "report" / "report.json").read_text("utf-8"))
    assert read["graded"] == "solutions"
    assert (demo.root / "report" / "junit.xml").is_file()


@pytest.mark.parametrize(
    ("word", "count"),
    [("01_demo", 2), ("double", 1), ("01_demo/double", 1), ("katas/01_demo/test_double.py", 1)],
)
def test_a_part_is_graded_by_chapter_kata_or_path(dojo, word, count):
    assert f"of {count} passed" in dojo("check", word, "--solutions")[1]


def test_without_references_there_is_nothing_to_grade_against(dojo, demo):
    shutil.rmtree(demo.root / "solutions")

    status, _, err = dojo("check")

    assert status == 2
    assert "get the whole course" in err


def test_one_file_is_graded_as_a_kata(dojo, tmp_path):
    answer = tmp_path / "answer.py"
    answer.write_text("def double(value):\n    return value + 1\n", "utf-8")

    status, out, _ = dojo("check", "double", "--file", str(answer))

    assert status == 1
    assert "wrong" in out
    assert "test_of_nothing_is_nothing" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "doubel"], "Did you mean 01_demo/double"),
        (["hint", "nonesuch"], "`dojo list` shows all"),
        (["check", "--file", "nonesuch.py"], "takes a file that exists"),
        (["new", "09_none", "x"], "there is no chapter '09_none'"),
        (["new", "01_demo", "not-a-name"], "cannot be a kata's name"),
        (["new", "01_demo", "double"], "exists already; nothing was made"),
    ],
)
def test_a_mistyped_command_says_what_to_do(dojo, arguments, said):
    status, _, err = dojo(*arguments)

    assert status == 2
    assert said in err


def test_outside_a_course_the_installed_one_is_found(tmp_path):
    assert Course.find(tmp_path).katas


def test_next_and_list_follow_what_passed(dojo, demo):
    assert "open  katas/01_demo/double.py" in dojo()[1]

    kata = demo.one("double")
    kata.stub.write_text(kata.solution.read_text("utf-8"), "utf-8")
    dojo("check")

    assert "open  katas/01_demo/triple.py" in dojo("next")[1]
    assert "+ double" in dojo("list")[1]
    assert "1 of 2 pass" in dojo("list")[1]


def test_next_waits_for_what_comes_before(dojo, demo):
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    text = table.read_text("utf-8").replace("after = []", 'after = ["triple"]', 1)
    table.write_text(text, "utf-8")

    assert "open  katas/01_demo/triple.py" in dojo("next")[1]


def test_hints_come_one_rung_at_a_time(dojo, demo):
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    table.write_text(table.read_text("utf-8").replace('["", "", ""]', '["a?", "b", "c"]'), "utf-8")

    assert [dojo("hint", "double")[1].count("\n") for _ in range(4)] == [2, 3, 4, 4]


def test_a_damaged_memory_is_no_memory(dojo, demo):
    (demo.root / ".dojo").mkdir()
    (demo.root / ".dojo" / "progress.json").write_text("{damaged", "utf-8")

    assert dojo("list")[0] == 0
    progress.next_hint(demo.one("double"))
    assert json.loads((demo.root / ".dojo" / "progress.json").read_text("utf-8"))


def test_new_makes_everything_failing(dojo, demo):
    assert dojo("new", "01_demo", "quadruple")[0] == 0

    assert "not started" in dojo("check", "quadruple")[1]
    assert dojo("check", "quadruple", "--solutions")[0] == 1
    kata = Course(demo.root).one("quadruple")
    for path in (kata.stub, kata.test, kata.solution, kata.check, kata.answers):
        assert path.exists()


def test_a_damaged_chapter_is_named(demo):
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    table.write_text("title = ", "utf-8")

    with pytest.raises(CourseError, match=r"chapter\.toml"):
        assert Course(demo.root).katas

    table.write_text('[[kata]]\nname = "x"\nlevle = "core"\n', "utf-8")
    with pytest.raises(CourseError, match="unknown key 'levle'"):
        assert Course(demo.root).katas


def test_a_report_that_cannot_be_written_does_not_hide_the_verdicts(dojo, demo):
    (demo.root / "report").write_text("in the way", "utf-8")

    status, out, _ = dojo("check", "--solutions")

    assert status == 0
    assert "could not be written" in out
    assert "2 of 2 passed" in out


def test_the_command_is_installed():
    done = subprocess.run(
        [sys.executable, "-m", "dojo.cli", "list"], capture_output=True, text=True, check=True
    )

    assert "katas" in done.stdout or "min" in done.stdout


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_who_reads_only_the_first_lines_sees_no_traceback(unbuffered):
    code = "import sys; from dojo.cli import main; sys.exit(main(['list']))"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        run.stdout.close()
        said = run.stderr.read()

    assert said == b""
