"""A class is graded whole, the same each time, and goes on where it was stopped."""

from __future__ import annotations

import csv
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import jsonschema
import pandas as pd
import pytest
from attack import ATTACKS
from conftest import COURSE
from test_gallery import SHOW
from test_killed import folder_for_temporary_files, wait_for_none
from test_report import SCHEMA

from dojo import cli
from dojo.course import Course

RIGHT, WRONG = "return 2 * value", "return 3 * value"


@pytest.fixture
def dojo(monkeypatch, capsys):
    """Run ``dojo`` in a course; return its exit status and what it printed."""

    def run(course: Course, *arguments: str) -> tuple[int, str]:
        monkeypatch.chdir(course.root)
        status = cli.main([*arguments])
        said = capsys.readouterr()
        return status, said.out + said.err

    return run


def hand_in(course: Course, name: str, body: str = RIGHT) -> Path:
    """Put a submission to double into the folder ``class``."""
    folder = course.root / "class" / name
    folder.mkdir(parents=True)
    stub = course.one("double").stub.read_text("utf-8")
    folder.joinpath("double.py").write_text(stub.replace("raise NotImplementedError", body))
    return folder / "double.py"


def reports(course: Course, output: str = "report") -> dict[str, dict]:
    """Return every submission's report by name; each keeps to the schema."""
    found = {}
    for file in sorted((course.root / output / "submissions").glob("*/report.json")):
        whole = json.loads(file.read_text("utf-8"))
        jsonschema.validate(whole, SCHEMA)
        found[file.parent.name] = whole
    return found


def verdicts(course: Course, output: str = "report") -> dict[str, str]:
    return {
        name: whole["submission"]["refused"] or "+".join(k["verdict"] for k in whole["katas"])
        for name, whole in reports(course, output).items()
    }


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


@pytest.mark.parametrize("change", ["tests", "seed", "fault"])
def test_a_report_is_believed_only_if_nothing_it_stands_on_has_changed(demo, dojo, change):
    hand_in(demo, "ada")
    dojo(demo, "check", "--submissions", "class")
    file = demo.root / "report" / "submissions" / "ada" / "report.json"
    if change == "tests":
        test = demo.one("double").test
        test.write_text(test.read_text("utf-8") + "\n# other tests\n", "utf-8")
    if change == "fault":
        whole = json.loads(file.read_text("utf-8"))
        whole["katas"][0]["verdict"] = "grader fault"
        file.write_text(json.dumps(whole), "utf-8")
    seed = ["--seed", "1"] if change == "seed" else []

    _, out = dojo(demo, "check", "--submissions", "class", *seed)

    assert "Not graded again" not in out
    assert verdicts(demo) == {"ada": "passed"}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"submission": 3}', b'{"a": 1}'])
def test_a_damaged_report_is_made_anew(demo, dojo, content):
    hand_in(demo, "ada")
    dojo(demo, "check", "--submissions", "class")
    file = demo.root / "report" / "submissions" / "ada" / "report.json"
    file.write_bytes(content)

    dojo(demo, "check", "--submissions", "class")

    assert verdicts(demo) == {"ada": "passed"}


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
    with (demo.root / "report" / "class.csv").open(encoding="utf-8", newline="") as stream:
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


def start(course: Course) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dojo.cli", "check", "--submissions", "class"],
        cwd=course.root,
        env=os.environ | {"TMPDIR": str(folder_for_temporary_files(course))},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


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
        assert list(folder_for_temporary_files(demo).iterdir()) == []
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


#: What would take long a hundred times: it is tried often enough in test_attacks.
PATIENT = {"timed out", "out of memory"}


def two_hundred(folder: Path) -> dict[str, set[str]]:
    """Make 200 submissions out of answers and attacks; return which verdicts are right for each."""
    chance = random.Random(0)
    expected: dict[str, set[str]] = {}
    kinds = [kata for kata in COURSE.katas if not kata.libraries & {"torch", "sklearn"}]
    answers = [file for kata in kinds for file in sorted(kata.answers.glob("*_*.py"))]
    for number, answer in enumerate(chance.sample(answers, 170)):
        kata = COURSE.one(f"{answer.parts[-3]}/{answer.parts[-2]}")
        name = f"{number:03}_{kata.name}.py" if number % 3 else f"{number:03}"
        if number % 3 == 0:
            place = folder / name / "katas" / kata.chapter / f"{kata.name}.py"
            place.parent.mkdir(parents=True)
            shutil.copy(answer, place)
        elif number % 3 == 1:
            shutil.copy(answer, folder / name)
        else:
            name = f"{number:03}.zip"
            with zipfile.ZipFile(folder / name, "w") as archive:
                archive.write(answer, f"{kata.name}.py")
        expected[name] = {"passed"} if answer.name.startswith("right_") else {"no pass"}
    function = COURSE.one("03_pandas/share_of_total")
    attacks = [a for a in ATTACKS.values() if isinstance(a.content, str) and not a.needs]
    quick = [attack for attack in attacks if not PATIENT & set(attack.verdicts)]
    for attack in chance.sample([a for a in quick if function.id in a.katas], 30):
        attack.submit(function, folder / f"attack_{attack.name}")
        expected[f"attack_{attack.name}"] = set(attack.verdicts)
    return expected


@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform != "linux", reason="some attacks need every wall to stand")
def test_two_hundred_submissions_hostile_ones_among_them_twice_the_same(tmp_path, dojo):
    folder = tmp_path / "class"
    folder.mkdir()
    expected = two_hundred(folder)
    assert len(expected) == 200

    seen = []
    for output in ("first", "second"):
        status, _ = dojo(
            COURSE, "check", "--submissions", str(folder), "--output", str(tmp_path / output)
        )
        assert status == 0
        seen.append(verdicts(Course(tmp_path), output))

    assert seen[0] == seen[1]
    wrong = {
        name: (seen[0][name], right)
        for name, right in expected.items()
        if not ({seen[0][name]} <= right or ("no pass" in right and seen[0][name] != "passed"))
    }
    assert wrong == {}
