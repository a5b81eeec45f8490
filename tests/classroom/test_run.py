"""A class is graded whole, the same each time, and goes on where it was stopped."""

from __future__ import annotations

import base64
import csv
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest
from support.classroom import PARTS, RIGHT, WRONG, change, hand_in, reports, verdicts
from support.courses import COURSE
from support.hostile_class import hostile_class, unexpected
from support.pictures import SHOW
from support.processes import folder_for_temporary_files, wait_for_none

from dojo import cli
from dojo.classroom import run, store
from dojo.classroom.grade_submission import SubmissionGrader
from dojo.course.catalogue import Course, CourseError
from dojo.grading.grader import Grader


@pytest.fixture
def dojo(monkeypatch, capsys):
    """Run ``dojo`` in a course; return its exit status and what it printed."""

    def run(course: Course, *arguments: str) -> tuple[int, str]:
        monkeypatch.chdir(course.root)
        status = cli.main([*arguments])
        said = capsys.readouterr()
        return status, said.out + said.err

    return run


def test_each_submission_has_its_report_and_the_class_a_table(demo, dojo):
    hand_in(demo, "ada")
    hand_in(demo, "bob", WRONG)
    (demo.root / "class" / "eve.zip").write_bytes(b"no archive")

    status, out = dojo(demo, "check", "--submissions", "class")

    assert status == 0
    assert "ada         1 of 1 passed" in out
    assert "bob         0 of 1 passed, 1 wrong" in out
    assert "eve.zip     refused: it cannot be read" in out
    assert "3 submissions:" in out
    table = pd.read_csv(demo.root / "report" / "class.csv").set_index("submission")
    assert table["verdict"].to_dict() == {"ada": "passed", "bob": "wrong", "eve.zip": "refused"}
    assert table.loc["ada", "tests_passed"] == table.loc["ada", "tests"] == 2
    assert "on this input" in table.loc["bob", "message"] or "==" in table.loc["bob", "message"]
    graded = demo.root / "report" / "submissions" / "bob" / "answers" / "01_demo" / "double.py"
    assert WRONG in graded.read_text("utf-8")


def test_only_the_named_katas_are_graded(demo, dojo):
    answer = hand_in(demo, "ada")
    shutil.copy(demo.one("triple").solution, answer.parent / "triple.py")

    hand_in(demo, "bob")
    dojo(demo, "check", "triple", "--submissions", "class")

    (kata,) = reports(demo)["ada"]["katas"]
    assert (kata["kata"], kata["verdict"]) == ("01_demo/triple", "passed")
    assert "called like a kata that is graded, such as 01_demo/triple.py" in verdicts(demo)["bob"]


def test_a_named_kata_that_was_not_handed_in_is_not_started(demo, dojo):
    hand_in(demo, "ada")
    dojo(demo, "check", "--submissions", "class")

    _, out = dojo(demo, "check", "double", "triple", "--submissions", "class")

    assert "1 of 2 passed, 1 not started" in out
    assert verdicts(demo) == {"ada": "passed+not started"}
    assert reports(demo)["ada"]["katas"][1]["message"] == "it was not handed in"


def test_a_second_run_grades_only_what_is_new_or_changed(demo, dojo):
    hand_in(demo, "ada")
    changed = hand_in(demo, "bob", WRONG)
    dojo(demo, "check", "--submissions", "class")
    before = {name: whole["katas"][0]["seconds"] for name, whole in reports(demo).items()}
    changed.write_text(changed.read_text().replace("3 *", "2 *"))
    hand_in(demo, "carl")

    _, out = dojo(demo, "check", "--submissions", "class")

    assert "Not graded again, for nothing about them has changed: 1." in out
    after = {name: whole["katas"][0]["seconds"] for name, whole in reports(demo).items()}
    assert after["ada"] == before["ada"]
    assert after["bob"] != before["bob"]
    assert verdicts(demo) == dict.fromkeys(["ada", "bob", "carl"], "passed")


def test_a_page_of_a_submission_shows_what_its_answer_did(demo, dojo):
    demo.one("double").show.write_text(SHOW, "utf-8")
    hand_in(demo, "ada")
    hand_in(demo, "bob", "raise NotImplementedError")
    dojo(demo, "check", "--submissions", "class")

    _, out = dojo(demo, "check", "--submissions", "class", "--html")

    assert "Not graded again" not in out, "nobody has drawn them yet"
    folder = demo.root / "report" / "submissions"
    pages = {name: (folder / name / "report.html").read_text("utf-8") for name in ("ada", "bob")}
    assert pages["ada"].count("data:image/webp;base64,") == 1
    assert "Doubled numbers, as a line. Left: your answer." in pages["ada"]
    assert "data:image" not in pages["bob"], "there is nothing to see of what was not begun"
    assert set(reports(demo)) == {"ada", "bob"}

    _, out = dojo(demo, "check", "--submissions", "class", "--html")

    assert "has changed: 2." in out
    assert (folder / "ada" / "report.html").read_text("utf-8") == pages["ada"]


def graded_again(dojo, course: Course, *arguments: str) -> bool:
    """Whether the one submission is graded again, and passes."""
    _, out = dojo(course, "check", "--submissions", "class", *arguments)
    assert verdicts(course) == {"ada": "passed"}
    return "Not graded again" not in out


@pytest.mark.parametrize("part", PARTS)
def test_a_report_is_believed_only_if_nothing_it_stands_on_has_changed(
    demo, dojo, monkeypatch, part
):
    hand_in(demo, "ada")
    assert graded_again(dojo, demo)
    assert not graded_again(dojo, demo)

    change(demo, part, monkeypatch)

    assert graded_again(dojo, demo)
    assert not graded_again(dojo, demo)


@pytest.mark.parametrize("condition", [["--seed", "1"], ["--strict"]])
def test_a_report_of_other_conditions_is_not_believed(demo, dojo, condition):
    hand_in(demo, "ada")
    dojo(demo, "check", "--submissions", "class")

    assert graded_again(dojo, demo, *condition)


def test_a_grader_fault_is_graded_again(demo, dojo):
    hand_in(demo, "ada")
    dojo(demo, "check", "--submissions", "class")
    file = demo.root / "report" / "submissions" / "ada" / "report.json"
    whole = json.loads(file.read_text("utf-8"))
    whole["katas"][0]["verdict"] = "grader fault"
    file.write_text(json.dumps(whole), "utf-8")

    assert graded_again(dojo, demo)


DAMAGES = {
    "empty": lambda content: b"",
    "cut off": lambda content: content[:200],
    "a list": lambda content: b"[]",
    "a number for a submission": lambda content: b'{"submission": 3}',
    "no submission": lambda content: b'{"a": 1}',
    "another version": lambda content: content.replace(b'"version": 2', b'"version": 1'),
    "a field of an older version": lambda content: content.replace(b'"tests"', b'"checks"'),
    "a verdict that is none": lambda content: content.replace(b'"passed"', b'"fine"'),
    "a number for a message": lambda content: content.replace(b'"message": ""', b'"message": 3'),
    "no platform": lambda content: content.replace(b'"platform"', b'"place"'),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_report_is_made_anew(demo, dojo, damage):
    hand_in(demo, "ada")
    dojo(demo, "check", "--submissions", "class")
    file = demo.root / "report" / "submissions" / "ada" / "report.json"
    before = file.read_bytes()
    file.write_bytes(damage(before))
    assert file.read_bytes() != before

    assert graded_again(dojo, demo)


def test_what_was_read_is_graded_whatever_happens_to_the_files(demo, dojo, monkeypatch):
    """Neither the file that was handed in nor the teacher's copy of it counts after reading."""
    answer = hand_in(demo, "ada")
    copy = demo.root / "report" / "submissions" / "ada" / "answers" / "01_demo" / "double.py"
    copy.parent.mkdir(parents=True)
    copy.write_text("raise SystemExit")
    right = answer.read_text("utf-8")
    read = SubmissionGrader.grade

    def change_and_grade(self, submission):
        answer.write_text("raise SystemExit")
        return read(self, submission)

    monkeypatch.setattr(SubmissionGrader, "grade", change_and_grade)

    dojo(demo, "check", "--submissions", "class")

    assert verdicts(demo) == {"ada": "passed"}
    assert copy.read_text("utf-8") == right
    (kata,) = reports(demo)["ada"]["katas"]
    assert kata["answer"] == hashlib.sha256(right.encode()).hexdigest()


def test_a_course_that_changes_before_the_grading_gives_no_verdict(demo, dojo, monkeypatch):
    hand_in(demo, "ada")
    grade = Grader.grade

    def change_and_grade(self, job, hear=None):
        change(demo, "tests", monkeypatch)
        return grade(self, job, hear)

    with monkeypatch.context() as patched:
        patched.setattr("dojo.grading.grader.LOOK_SECONDS", 0)
        patched.setattr(Grader, "grade", change_and_grade)
        status, _ = dojo(demo, "check", "--submissions", "class")

    assert status == 1
    assert verdicts(demo) == {"ada": "grader fault"}
    assert graded_again(dojo, demo)


HOSTILE = {
    "=1+cmd|'/C calc'!A0": "a formula for a name",
    "[bold]x[/]": "markup for a name",
    "a\x1b[31m\nb": "a terminal's commands for a name",
    "-rf": "an option for a name",
    "é\udcff": "bytes that are no text for a name",
}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
def test_no_text_of_a_learners_breaks_the_table_or_the_screen(demo, dojo):
    loud = 'raise ValueError("=1+1\\n::error::x\\x1b[2J\\r\\n,\\"\\x00")'
    for name in HOSTILE:
        hand_in(demo, name, loud)

    status, out = dojo(demo, "check", "--submissions", "class", "--format", "sarif")

    assert status == 0
    assert "\x1b" not in out
    with (demo.root / "report" / "class.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert len(rows) == 1 + len(HOSTILE)
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows[1:] for value in row)
    assert not any(ord(letter) < 32 for row in rows for value in row for letter in value)


def test_what_cannot_be_combined_is_told(demo, dojo):
    hand_in(demo, "ada")

    for extra in (["--solutions"], ["--file", "x.py"]):
        status, out = dojo(demo, "check", "--submissions", "class", *extra)
        assert status == 2
        assert "take away --file" in out
    status, out = dojo(demo, "check", "--scheduler", "tcp://127.0.0.1:1")
    assert status == 2
    assert "--submissions" in out


def test_a_disk_that_takes_no_report_is_told_and_costs_nothing(demo, dojo):
    hand_in(demo, "ada")
    (demo.root / "report").write_text("a file where a folder should be")

    status, out = dojo(demo, "check", "--submissions", "class")

    assert status == 2
    assert "could not be written" in out


def test_a_report_that_cannot_be_written_is_the_trouble_of_one_submission(demo, dojo):
    for name in ("ada", "bob", "carl"):
        hand_in(demo, name, WRONG if name == "bob" else RIGHT)
    blocked = demo.root / "report" / "submissions" / "bob"
    blocked.parent.mkdir(parents=True)
    blocked.write_text("a file where a folder should be")

    status, out = dojo(demo, "check", "--submissions", "class")

    assert status == 1
    assert "its report could not be written: " in out
    assert "Traceback" not in out
    assert verdicts(demo) == {"ada": "passed", "carl": "passed"}
    table = read_table(demo)
    assert table["verdict"].to_dict() == {"ada": "passed", "bob": "wrong", "carl": "passed"}
    assert "could not be written" in table.loc["bob", "notes"]

    blocked.unlink()
    status, out = dojo(demo, "check", "--submissions", "class")

    assert status == 0
    assert "has changed: 2." in out
    assert verdicts(demo)["bob"] == "wrong"


def test_any_fault_of_a_report_is_the_trouble_of_one_submission(demo, dojo, monkeypatch):
    hand_in(demo, "ada")
    hand_in(demo, "bob")
    write = store.report.write

    def fail(folder, *arguments):
        if folder.name == "ada":
            raise RecursionError("too deep")
        write(folder, *arguments)

    monkeypatch.setattr(store.report, "write", fail)

    status, out = dojo(demo, "check", "--submissions", "class")

    assert status == 1
    assert "ada         1 of 1 passed, its report could not be written: too deep" in out
    assert read_table(demo)["verdict"].to_dict() == {"ada": "passed", "bob": "passed"}


def test_a_report_that_cannot_be_replaced_leaves_no_old_one(demo, dojo, monkeypatch):
    """An old verdict on another answer must not be taken for this one's."""
    answer = hand_in(demo, "ada")
    dojo(demo, "check", "--submissions", "class")
    answer.write_text(answer.read_text("utf-8").replace(RIGHT, WRONG), "utf-8")
    (demo.root / "report" / "submissions" / "ada" / "junit.xml").unlink()
    (demo.root / "report" / "submissions" / "ada" / "junit.xml").mkdir()

    status, out = dojo(demo, "check", "--submissions", "class")

    assert status == 1
    assert "0 of 1 passed, 1 wrong, its report could not be written" in out
    assert verdicts(demo) == {}
    assert read_table(demo)["verdict"].to_dict() == {"ada": "wrong"}


def test_a_disk_that_takes_no_report_at_all_ends_the_run_and_shows_what_is_known(demo, dojo):
    for number in range(9):
        hand_in(demo, f"{number}")
    (demo.root / "report").mkdir()
    (demo.root / "report" / "submissions").write_text("a file where a folder should be")

    status, out = dojo(demo, "check", "--submissions", "class")

    assert status == 2
    assert "a report could not be written into report" in out
    assert "Traceback" not in out
    assert read_table(demo)["verdict"].to_list() == ["passed"]
    assert "\n1 submission: 1 passed." in out


def test_a_table_that_cannot_be_written_costs_no_verdict(demo, dojo):
    hand_in(demo, "ada")
    (demo.root / "report" / "class.csv").mkdir(parents=True)

    status, out = dojo(demo, "check", "--submissions", "class")

    assert status == 2
    assert "ada         1 of 1 passed" in out
    assert "the rows are in report/new-class.csv" in out.replace("\n", " ")
    assert "Traceback" not in out
    assert verdicts(demo) == {"ada": "passed"}
    (demo.root / "report" / "class.csv").rmdir()
    status, out = dojo(demo, "check", "--submissions", "class")
    assert status == 0
    assert "has changed: 1." in out
    assert read_table(demo)["verdict"].to_dict() == {"ada": "passed"}


def read_table(course: Course) -> pd.DataFrame:
    return pd.read_csv(course.root / "report" / "class.csv", dtype=str).set_index("submission")


def test_each_person_has_a_row_of_points(demo, dojo):
    hand_in(demo, "ada")
    answer = hand_in(demo, "tmp")
    shutil.move(answer, demo.root / "class" / "bob_1_2_double-1.py")
    shutil.copy(demo.one("triple").solution, demo.root / "class" / "bob_1_3_triple.py")
    answer.parent.rmdir()

    status, out = dojo(demo, "check", "--submissions", "class")

    assert status == 0
    assert "gradebook.csv" in out.replace("\n", "")
    book = pd.read_csv(demo.root / "report" / "gradebook.csv").set_index("student")
    assert book[["points", "of"]].to_dict("index") == {
        "ada": {"points": 1, "of": 2},
        "bob_1": {"points": 2, "of": 2},
    }


def test_nothing_printed_stops_a_report(demo):
    """Żaneta has no place in cp1252, in which an editor on Windows reads what is printed."""
    hand_in(demo, "Żaneta")
    hand_in(demo, "日本", r'raise ValueError("\u017b \u2713 \udcff")')

    done = subprocess.run(
        [sys.executable, "-m", "dojo.cli", "check", "--submissions", "class"],
        cwd=demo.root,
        env=os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert b"\\u017baneta" in done.stdout
    assert set(verdicts(demo)) == {"Żaneta", "日本"}
    assert read_table(demo).loc["Żaneta", "verdict"] == "passed"


def test_the_tables_are_there_before_anything_is_shown(demo, dojo, monkeypatch):
    hand_in(demo, "ada")

    def fail(self, console):
        raise OSError("the terminal has gone")

    monkeypatch.setattr("dojo.classroom.summary.ClassSummary.show", fail)

    with pytest.raises(OSError, match="has gone"):
        dojo(demo, "check", "--submissions", "class")

    assert read_table(demo)["verdict"].to_dict() == {"ada": "passed"}


TELLING = """
import os, sys, tempfile
raise ValueError(f"{__file__} {os.getcwd()} {sys.path} {sys.prefix} {tempfile.gettempdir()}")
"""


def test_no_path_of_the_teachers_stands_in_a_report(demo, dojo):
    hand_in(demo, "ada", TELLING.strip().replace("\n", "\n    "))
    hand_in(demo, "bob", 'print(__file__); open("/nowhere/at/all")')
    formats = ("html", "gradescope", "exercism", "classroom", "sarif")

    dojo(
        *(demo, "check", "--submissions", "class"),
        *(word for name in formats for word in ("--format", name)),
    )

    assert verdicts(demo) == {"ada": "wrong", "bob": "wrong"}
    secrets = {str(demo.root), str(COURSE.root), sys.prefix, str(Path.home())}
    files = [path for path in (demo.root / "report" / "submissions").rglob("*") if path.is_file()]
    assert len(files) >= 12
    for file in files:
        text = file.read_text("utf-8")
        if file.name == "classroom.txt":
            text = base64.b64decode(text.partition("=")[2]).decode()
        for secret in secrets:
            assert secret not in text, file


def seed_of(course: Course, output: str = "report") -> int:
    return int((course.root / output / "seed.txt").read_text())


def test_a_class_has_a_seed_of_its_own_that_nobody_knows(demo):
    hand_in(demo, "ada")
    folder, katas = demo.root / "class", demo.katas
    outputs = [demo.root / name for name in ("report", "other", "report")]

    for output in outputs:
        assert run.run(demo, katas, folder, output) == 0

    assert seed_of(demo) != seed_of(demo, "other")
    assert reports(demo)["ada"]["seed"] == seed_of(demo)


def test_a_seed_is_kept_and_the_run_goes_on_with_it(demo, capsys):
    hand_in(demo, "ada")
    folder, output = demo.root / "class", demo.root / "report"

    for given, seed, again in ((4711, 4711, True), (None, 4711, False), (12, 12, True)):
        assert run.run(demo, demo.katas, folder, output, seed=given) == 0
        assert seed_of(demo) == reports(demo)["ada"]["seed"] == seed
        assert ("Not graded again" not in capsys.readouterr().out) == again


@pytest.mark.parametrize("content", ["", "a word", "1 2"])
def test_a_damaged_seed_is_told(demo, content):
    hand_in(demo, "ada")
    (demo.root / "report").mkdir()
    (demo.root / "report" / "seed.txt").write_text(content)

    with pytest.raises(CourseError, match="it holds no number"):
        run.run(demo, demo.katas, demo.root / "class", demo.root / "report")


def test_what_is_not_graded_is_told(demo, dojo):
    for name in ("ada", "../class/.hidden"):
        hand_in(demo, name)

    _, out = dojo(demo, "check", "--submissions", "class", "--output", "class/report")

    assert "Skipped: .hidden: its name begins with a dot." in out
    _, out = dojo(demo, "check", "--submissions", "class", "--output", "class/report")
    assert "Skipped: report: it is the folder for the reports." in out
    assert "has changed: 1." in out
    assert verdicts(demo, "class/report") == {"ada": "passed"}


def start(course: Course) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dojo.cli", "check", "--submissions", "class"],
        cwd=course.root,
        env=os.environ | {"TMPDIR": str(folder_for_temporary_files(course))},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_for_empty(folder: Path, seconds: float = 10) -> list[Path]:
    """Wait until nothing is left in a folder; return what is left all the same."""
    stop = time.monotonic() + seconds
    while (left := list(folder.iterdir())) and time.monotonic() < stop:
        time.sleep(0.05)
    return left


@pytest.mark.skipif(sys.platform != "linux", reason="processes are found through /proc")
@pytest.mark.parametrize("seed", range(3))
def test_a_killed_run_goes_on_and_grades_nothing_twice(demo, seed):
    names = [f"{number:02}" for number in range(16)]
    for number, name in enumerate(names):
        answer = hand_in(demo, name, WRONG if number % 3 else RIGHT)
        answer.write_text(f"{answer.read_text()}\n\nimport time\n\ntime.sleep(0.2)\n")
    chance = random.Random(seed)
    done: dict[str, int] = {}
    for _ in range(3):
        run = start(demo)
        time.sleep(chance.uniform(0.5, 4))
        run.send_signal(chance.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
        run.wait()
        assert wait_for_none(demo) == []
        assert wait_for_empty(folder_for_temporary_files(demo)) == []
        files = (demo.root / "report" / "submissions").glob("*/report.json")
        now = {file.parent.name: json.loads(file.read_text("utf-8")) for file in files}
        seconds = {name: whole["katas"][0]["seconds"] for name, whole in now.items()}
        assert done.items() <= seconds.items()
        done = seconds

    assert start(demo).wait() == 0

    right = {name: "wrong" if number % 3 else "passed" for number, name in enumerate(names)}
    assert verdicts(demo) == right
    after = {name: whole["katas"][0]["seconds"] for name, whole in reports(demo).items()}
    assert done.items() <= after.items()
    assert list((demo.root / "report").rglob("*.tmp")) == []


@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform != "linux", reason="some attacks need every wall to stand")
def test_two_hundred_submissions_hostile_ones_among_them_twice_the_same(tmp_path, dojo):
    folder = tmp_path / "class"
    folder.mkdir()
    expected = hostile_class(folder)
    assert len(expected) == 200

    seen = []
    for output, seed in (("first", "1"), ("second", "2")):
        words = ["--submissions", str(folder), "--output", str(tmp_path / output), "--seed", seed]
        status, _ = dojo(COURSE, "check", *words)
        assert status == 0
        seen.append(verdicts(Course(tmp_path), output))

    assert seen[0] == seen[1]
    assert unexpected(seen[0], expected) == {}
