"""`dojo start`: where on the path to begin, and what that changes."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import tomllib

import pytest
from support.courses import COURSE
from support.learners import solve

from dojo.cli import main
from dojo.course.catalogue import Course
from dojo.course.scaffold import make
from dojo.learner import next_step, start
from dojo.learner.progress import Progress

QUESTIONS = """
begin = "03_last"

[[question]]
asks = "Can you double?"
no = "01_demo"

[[question]]
asks = "Can you do more?"
no = "02_more"
"""

terminal = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


@pytest.fixture
def course(demo, monkeypatch) -> Course:
    """A course of three chapters; a kata of the second comes after one of the first."""
    for chapter, name in (("02_more", "more"), ("03_last", "last")):
        folder = demo.root / "katas" / chapter
        folder.mkdir()
        (folder / "chapter.toml").write_text('title = "more"\n', "utf-8")
        make(Course(demo.root), chapter, name)
    table = demo.root / "katas" / "02_more" / "chapter.toml"
    table.write_text(table.read_text("utf-8").replace("after = []", 'after = ["double"]'), "utf-8")
    (demo.root / "katas" / "placement.toml").write_text(QUESTIONS, "utf-8")
    monkeypatch.chdir(demo.root)
    return Course(demo.root)


def coming(course: Course) -> str:
    return next_step.coming(course, Progress(course.root)).name


def answered(course: Course, typed: str) -> tuple[int, str]:
    """Type into a terminal in which `dojo start` runs; return its status and the screen."""
    import pty

    ours, theirs = pty.openpty()
    os.write(ours, typed.encode())
    process = subprocess.Popen(
        [sys.executable, "-m", "dojo", "start"],
        cwd=course.root, stdin=theirs, stdout=theirs, stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    seen = b""
    try:
        while data := os.read(ours, 1024):
            seen += data
    except OSError:
        # Linux says so where others say that the end was reached.
        pass
    os.close(ours)
    return process.wait(60), seen.decode().replace("\r\n", "\n")


@terminal
@pytest.mark.parametrize(
    ("typed", "chapter", "first"),
    [("n\n", "01_demo", "double"), ("y\nNO\n", "02_more", "more"), ("Yes\ny\n", "03_last", "last")],
)
def test_the_first_no_says_where_to_begin(course, typed, chapter, first):
    status, seen = answered(course, typed)

    assert status == 0
    assert f"You begin with {chapter}. Now: dojo" in seen
    assert ("`dojo list` still shows what comes before" in seen) is (chapter != "01_demo")
    assert seen.count("[y/n]") == typed.count("\n")
    assert coming(course) == first


@terminal
def test_what_is_no_answer_is_asked_again(course):
    status, seen = answered(course, "maybe\n\ny\nn\n")

    assert status == 0
    assert seen.count("Can you double? [y/n]") == 3 and seen.count("y or n, please.") == 2
    assert coming(course) == "more"


@terminal
def test_who_ends_the_questions_changes_nothing(course):
    main(["start", "02_more"])

    status, seen = answered(course, "y\n\x04")

    assert status == 2
    assert "where you begin stays as it was" in seen
    assert coming(course) == "more"


def test_without_a_terminal_it_is_said_what_to_type(course, capsys):
    assert main(["start"]) == 2

    said = capsys.readouterr().err
    assert "`dojo start CHAPTER`" in said and "`dojo start --grade CHAPTER`" in said
    assert "01_demo, 02_more, 03_last" in said


@pytest.mark.parametrize(
    "damage",
    ["begin = ", "[[question]]\n", QUESTIONS.replace("02_more", "09_none"), "question = 7"],
)
def test_damaged_questions_are_told(course, damage, capsys):
    (course.root / "katas" / "placement.toml").write_text(damage, "utf-8")

    assert main(["start"]) == 2
    assert "placement.toml" in capsys.readouterr().err


def test_a_chapter_may_be_named_by_its_beginning_and_changed_later(course, capsys):
    assert main(["start", "03"]) == 0
    assert coming(course) == "last"

    assert main(["start", "02"]) == 0
    assert coming(course) == "more"

    assert main(["start", "01"]) == 0
    assert coming(course) == "double"
    assert not any("begin" in Progress(course.root).facts(kata) for kata in course.katas)


def test_what_comes_before_is_no_longer_next_but_stays_on_the_list(course, capsys):
    main(["start", "02_more"])
    capsys.readouterr()

    main(["next"])
    said = capsys.readouterr().out
    assert said.startswith("One kata at a time:\nNext: more")
    main(["list"])
    listed = capsys.readouterr().out
    assert ". double" in listed and "> more" in listed
    assert "0 of 4 pass, 40 min of core left from 02_more on." in listed
    main(["today"])
    assert "40 min of the core path left from 02_more on." in capsys.readouterr().out


def test_what_comes_before_is_next_when_the_rest_is_done(course):
    main(["start", "03_last"])
    progress, last = Progress(course.root), course.one("last")

    progress.remember(last, passed=progress.digest(last.stub))

    assert coming(course) == "double"


def test_a_capstone_that_passes_leads_behind_its_chapter(course, capsys):
    solve(course, "triple")

    assert main(["start", "--grade", "01_demo"]) == 0

    said = capsys.readouterr().out
    assert "triple passes: 01_demo may be skipped." in said
    assert "You begin with 02_more." in said
    assert coming(course) == "more"
    passed = Progress(course.root).done(course.katas)
    assert {kata.name for kata in passed} == {"triple"}, "only what was graded"


def test_a_capstone_that_is_wrong_leads_to_its_chapter(course, capsys):
    main(["start", "03_last"])
    kata = course.one("triple")
    kata.stub.write_text(kata.solution.read_text("utf-8").replace("3 *", "4 *"), "utf-8")

    assert main(["start", "--grade", "01_demo"]) == 0

    said = capsys.readouterr().out
    assert "triple: wrong, 1 of 2 tests pass. `dojo check triple` says more." in said
    assert coming(course) == "double"
    assert not Progress(course.root).done(course.katas)


def test_a_capstone_that_is_not_started_changes_nothing(course, capsys):
    main(["start", "02_more"])

    assert main(["start", "--grade", "01_demo"]) == 1

    assert "solve katas/01_demo/triple.py, and type this again" in capsys.readouterr().out
    assert coming(course) == "more"


def test_behind_the_last_chapter_is_nothing(course, capsys):
    kata = course.one("last")
    kata.stub.write_text(kata.solution.read_text("utf-8"), "utf-8")
    kata.stub.write_text(
        kata.stub.read_text("utf-8").replace("raise NotImplementedError", "return 2 * value")
    )
    kata.solution.write_text(kata.stub.read_text("utf-8"), "utf-8")

    assert main(["start", "--grade", "03_last"]) == 0
    assert "That was the last chapter" in capsys.readouterr().out
    assert coming(course) == "double"


def test_the_capstone_is_the_one_that_is_called_so():
    for chapter in COURSE.chapters:
        kata = start.capstone(COURSE, chapter)
        assert (kata.chapter, kata.level) == (chapter, "capstone")


def test_the_course_asks_three_questions_in_the_order_of_the_path():
    table = tomllib.loads((COURSE.root / "katas" / "placement.toml").read_text("utf-8"))

    chapters = [*(question["no"] for question in table["question"]), table["begin"]]
    places = [list(COURSE.chapters).index(chapter) for chapter in chapters]
    assert len(table["question"]) == 3 and places[0] == 0
    assert all(one < other for one, other in itertools.pairwise(places))
    assert all(question["asks"].endswith("?") for question in table["question"])
