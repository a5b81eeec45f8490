"""An answer is one file, and pytest, watch, check and a class say so in the same words."""

from __future__ import annotations

import os
import py_compile
import queue
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from support.classroom import reports
from support.learners import run_pytest, solve

from dojo.cli import main
from dojo.course.catalogue import Course
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.grading.protocol import Load, Observe, Prepare
from dojo.grading.worker_client import Failed, WorkerClient
from dojo.learner.watch.events import Event, Judged
from dojo.learner.watch.file_watcher import saves
from dojo.learner.watch.live_grader import LiveGrader
from dojo.sandbox import limits
from dojo.sandbox.codec import encode

RULE = (
    "is not part of the answer. An answer is one file; beside it there are only libraries, "
    "katas/data and what its tests hand over. Put what it needs into double.py."
)

#: Answers that reach for another file: the text, the line, and what they reach for.
REACHING = {
    "a module beside it": (
        "from .mine import two\n\n\ndef double(value):\n    return two() * value\n",
        *(1, ".mine"),
    ),
    "a module, when it is called": (
        "def double(value):\n    from . import mine\n    return mine.two() * value\n",
        *(2, ".mine"),
    ),
    "another kata": (
        "from .triple import triple\n\n\ndef double(value):\n    return triple(value) - value\n",
        *(1, ".triple"),
    ),
    "another kata, by its name": (
        "import importlib\n\nkata = importlib.import_module('katas.01_demo.triple')\n\n\n"
        "def double(value):\n    return kata.triple(value) - value\n",
        *(3, "katas/01_demo/triple.py"),
    ),
    "a module of the course's folder": (
        "import sys\n\nsys.path.insert(0, '.')\nfrom mine import two\n\n\n"
        "def double(value):\n    return two() * value\n",
        *(4, "mine.py"),
    ),
    "a text": (
        "from pathlib import Path\n\n\n"
        "def double(value):\n    return int(Path('katas/01_demo/two.txt').read_text()) * value\n",
        *(5, "katas/01_demo/two.txt"),
    ),
    "a file to write": (
        "def double(value):\n    print(value, file=open('seen.txt', 'w'))\n    return 2 * value\n",
        *(2, "seen.txt"),
    ),
}


def by_pytest(course: Course) -> tuple[bool, str]:
    done = run_pytest(course, str(course.one("double").test.relative_to(course.root)))
    return done.returncode == 0, done.stdout


def by_watch(course: Course) -> tuple[bool, str]:
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    with LiveGrader(course, events.put) as grader:
        grader.want(course.one("double"))
        while not isinstance(event := events.get(timeout=60), Judged):
            pass
    return event.result.passed, event.result.message


def by_check(course: Course) -> tuple[bool, str]:
    with Grader(course) as grader:
        result = grader.grade(Job.of(course.one("double"), course.one("double").stub))
    return result.passed, result.message


def by_class(course: Course) -> tuple[bool, str]:
    stub = course.one("double").stub
    handed_in = course.root / "class" / "ada"
    handed_in.mkdir(parents=True)
    for file in (stub, *stub.parent.glob("mine.py"), *stub.parent.glob("two.txt")):
        shutil.copy(file, handed_in, follow_symlinks=False)
    main(["check", "--submissions", "class"])
    whole = reports(course)["ada"]
    if refused := whole["submission"]["refused"]:
        return False, refused
    (kata,) = whole["katas"]
    return kata["verdict"] == "passed", kata["message"]


DOORS = (by_pytest, by_watch, by_check, by_class)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
@pytest.mark.parametrize("case", REACHING)
def test_an_answer_that_reaches_for_another_file_is_told_the_rule(demo, case, door, monkeypatch):
    monkeypatch.chdir(demo.root)
    solve(demo, "triple")
    kata = demo.one("double")
    text, line, what = REACHING[case]
    kata.stub.write_text(text, "utf-8")
    kata.stub.with_name("two.txt").write_text("2")
    for folder in (kata.stub.parent, demo.root):
        folder.joinpath("mine.py").write_text("def two():\n    return 2\n")

    passed, said = door(demo)

    assert not passed
    assert f"{what} {RULE}" in said
    assert f"katas/01_demo/double.py:{line}:" in said
    assert "PermissionError" not in said
    assert not (demo.root / "seen.txt").exists()


def test_another_kata_is_refused_also_when_its_own_tests_have_imported_it(demo):
    """pytest imports all answers into one process."""
    solve(demo, "triple")
    table = demo.one("double").stub.with_name("chapter.toml")
    head, double, triple = table.read_text("utf-8").split("[[kata]]")
    table.write_text(f"{head}[[kata]]{triple}\n[[kata]]{double}", "utf-8")
    demo.one("double").stub.write_text(REACHING["another kata"][0], "utf-8")

    done = run_pytest(demo, "katas")

    assert f".triple {RULE}" in done.stdout
    assert "triple  passed" in done.stdout


def test_byte_code_that_pytest_left_opens_no_other_module(demo):
    """The tests' own may be read, so that their asserts need not be rewritten for each answer."""
    kata = demo.one("double")
    mine = kata.stub.with_name("mine.py")
    mine.write_text("def two():\n    return 2\n", "utf-8")
    kata.stub.write_text(
        f"import sys\n\nsys.path.insert(0, {str(mine.parent)!r})\nimport mine\n\n\n"
        "def double(value):\n    return mine.two() * value\n",
        "utf-8",
    )
    py_compile.compile(str(mine))

    assert by_check(demo)[0] is False


def test_what_is_handed_over_and_what_is_installed_stays_open(demo):
    """Data, a temporary folder, a module that nobody has imported yet, the answer's own text."""
    kata = demo.one("double")
    demo.data.mkdir()
    demo.data.joinpath("two.txt").write_text("2")
    kata.stub.write_text(
        "import tempfile\n"
        "from pathlib import Path\n\n\n"
        "def double(value):\n"
        "    import wave\n\n"
        "    assert wave.__name__ in Path(__file__).read_text()\n"
        "    with tempfile.TemporaryFile('w+') as file:\n"
        "        file.write(Path('katas/data/two.txt').read_text())\n"
        "        file.seek(0)\n"
        "        return int(file.read()) * value\n",
        "utf-8",
    )

    for door in (by_pytest, by_watch, by_check):
        passed, said = door(demo)
        assert passed, (door.__name__, said)


links = pytest.mark.skipif(os.name != "posix", reason="Windows makes no links without rights")


def _linked_file(course: Course, elsewhere: Path) -> None:
    elsewhere.mkdir()
    stub = course.one("double").stub
    stub.rename(elsewhere / "my_double.py")
    stub.symlink_to(elsewhere / "my_double.py")


def _linked_file_within(course: Course, elsewhere: Path) -> None:
    stub = course.one("double").stub
    (course.root / "answers").mkdir()
    stub.rename(course.root / "answers" / "d.py")
    stub.symlink_to("../../answers/d.py")


def _linked_chapter(course: Course, elsewhere: Path) -> None:
    chapter = course.one("double").stub.parent
    chapter.rename(elsewhere)
    chapter.symlink_to(elsewhere)


def _linked_katas(course: Course, elsewhere: Path) -> None:
    katas = course.root / "katas"
    katas.rename(elsewhere)
    katas.symlink_to(elsewhere)


LINKS = (_linked_file, _linked_file_within, _linked_chapter, _linked_katas)
Link = Callable[[Course, Path], None]


@links
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
@pytest.mark.parametrize("link", LINKS, ids=lambda link: link.__name__)
def test_a_link_of_the_learners_is_followed_and_one_that_is_handed_in_is_not(
    demo, tmp_path_factory, link: Link, door, monkeypatch
):
    monkeypatch.chdir(demo.root)
    solve(demo, "double")
    link(demo, tmp_path_factory.mktemp("away") / "elsewhere")

    passed, said = door(demo)

    if door is by_class and demo.one("double").stub.is_symlink():
        assert "a link" in said
        assert "hand in the file itself" in said
    else:
        assert passed, said


@links
@pytest.mark.parametrize("door", DOORS[:3], ids=lambda door: door.__name__)
@pytest.mark.parametrize("link", LINKS, ids=lambda link: link.__name__)
def test_a_linked_answer_that_reaches_for_a_file_is_told_the_same(
    demo, tmp_path_factory, link: Link, door
):
    demo.one("double").stub.write_text(REACHING["a text"][0], "utf-8")
    demo.one("double").stub.with_name("two.txt").write_text("2")
    link(demo, tmp_path_factory.mktemp("away") / "elsewhere")

    passed, said = door(demo)

    assert not passed
    assert f"katas/01_demo/two.txt {RULE}" in said


@links
@pytest.mark.parametrize("link", LINKS, ids=lambda link: link.__name__)
def test_a_save_through_a_link_is_heard(demo, tmp_path_factory, link: Link):
    link(demo, tmp_path_factory.mktemp("away") / "elsewhere")
    stub = demo.one("double").stub
    heard: queue.SimpleQueue[Path] = queue.SimpleQueue()

    with saves(demo.root / "katas", heard.put):
        while heard.empty():
            # The watcher takes a moment to begin.
            stub.resolve().write_text("changed\n", "utf-8")
            with_a_pause(heard)

    assert heard.get() == stub


def with_a_pause(heard: queue.SimpleQueue[Path]) -> None:
    try:
        heard.put(heard.get(timeout=0.2))
    except queue.Empty:
        return


@links
def test_a_reset_writes_where_the_link_leads(demo, tmp_path_factory, monkeypatch, capsys):
    monkeypatch.chdir(demo.root)
    stub = demo.one("double").stub.read_text("utf-8")
    monkeypatch.setattr("dojo.learner.git.pristine", lambda kata: stub)
    solve(demo, "double")
    _linked_file(demo, tmp_path_factory.mktemp("away") / "elsewhere")

    assert main(["reset", "double"]) == 0

    assert demo.one("double").stub.is_symlink()
    assert demo.one("double").stub.read_text("utf-8") == stub
    assert "Your answer is kept" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform != "linux", reason="the worker is forked from this test")
def test_where_a_wall_is_missing_the_worker_keeps_the_rule(demo, monkeypatch):
    """As on macOS and Windows."""
    monkeypatch.setattr(limits, "apply", lambda *_, **__: ["wall time"])
    # The process that it is forked from has loaded another kata's check.
    monkeypatch.setitem(sys.modules, "check", ModuleType("check"))
    kata = demo.one("double")
    kata.stub.with_name("two.txt").write_text("2")
    fields: dict[str, Any] = dict.fromkeys(
        ("draw", "warnings_are_errors", "all_walls", "benchmark"), False
    )
    prepared = Prepare(
        kata.id, str(kata.stub), "", seed=0, threads=1, order=None, timeout=9, **fields
    )

    with WorkerClient(kata, prepared, gpu=False) as client:
        assert client.walls() == ("wall time",)
        client.begin(REACHING["a text"][0].encode())
        client.ask(Load(False))
        with pytest.raises(Failed) as failed:
            client.ask(Observe("values", encode({"value": 1})))

    assert f"katas/01_demo/two.txt {RULE}, at line 5" in failed.value.message
