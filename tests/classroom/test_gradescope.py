"""The scripts that Gradescope runs leave a results.json that it can read, whatever happens."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from support.courses import COURSE
from support.schemas import GRADESCOPE

from dojo.classroom import katas_file

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="Gradescope has bash")

SCRIPTS = COURSE.root / "docs" / "gradescope"


@pytest.fixture
def autograder(demo, tmp_path) -> Path:
    """Gradescope's folders, with the course in its place and a right answer to double."""
    home = tmp_path / "autograder"
    (home / "submission").mkdir(parents=True)
    shutil.copy(demo.one("double").solution, home / "submission" / "double.py")
    course = home / "source" / "course"
    course.mkdir(parents=True)
    for name in ("katas", "solutions", "tests"):
        shutil.copytree(demo.root / name, course / name)
    shutil.copy(demo.root / "pyproject.toml", course)
    return home


def run(home: Path) -> dict:
    """Run the script as Gradescope does, and read what it left."""
    subprocess.run(
        ["bash", str(SCRIPTS / "run_autograder")],
        env=os.environ | {"AUTOGRADER": str(home), "PYTHON": sys.executable},
        capture_output=True,
        check=True,
    )
    told = json.loads((home / "results" / "results.json").read_text("utf-8"))
    jsonschema.validate(told, GRADESCOPE)
    return told


def test_a_right_answer_has_its_point(autograder):
    told = run(autograder)

    (test,) = told["tests"]
    assert (test["name"], test["score"], test["max_score"]) == ("01_demo/double", 1, 1)


def test_katas_that_were_not_handed_in_count_if_the_teacher_names_them(autograder):
    (autograder / "source" / "katas.txt").write_text("01_demo\n")

    told = run(autograder)

    assert [(test["name"], test["score"]) for test in told["tests"]] == [
        ("01_demo/double", 1),
        ("01_demo/triple", 0),
    ]
    assert "not handed in" in told["tests"][1]["output"]


WRITTEN = {
    "one line": b"01_demo/double triple\n",
    "several lines": b"01_demo/double\ntriple\n",
    "a blank first line": b"\n\n01_demo/double\n\ntriple",
    "Windows": b"01_demo/double\r\ntriple\r\n",
    "old Macs": b"01_demo/double\rtriple\r",
    "a mark at the beginning": b"\xef\xbb\xbf01_demo/double\ntriple\n",
    "two bytes a letter": "01_demo/double\ntriple\n".encode("utf-16"),
    "comments": b"# both of them\n01_demo/double # the first\n#\ntriple#\n# 02_numpy",
    "tabs and other white space": "\t01_demo/double\u00a0\u2003triple\f\v\n".encode(),
    "commas": b"01_demo/double, triple;",
    "a comment in another encoding": "# \u017b\n01_demo/double triple".encode("cp1250"),
    "a chapter": b"01_demo",
}


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN.keys())
def test_the_katas_are_read_however_an_editor_writes_them(
    demo, tmp_path, monkeypatch, capsys, written
):
    file = tmp_path / "katas.txt"
    file.write_bytes(written)
    monkeypatch.chdir(demo.root)

    assert katas_file.main([str(file)]) == 0

    assert capsys.readouterr().out.split() == ["01_demo/double", "01_demo/triple"]


@pytest.mark.parametrize("written", [b"", b"\n", b"# none", b"\xef\xbb\xbf", b" \r\n\t"])
def test_a_file_that_names_no_kata_names_none(demo, tmp_path, monkeypatch, capsys, written):
    file = tmp_path / "katas.txt"
    file.write_bytes(written)
    monkeypatch.chdir(demo.root)

    assert katas_file.main([str(file)]) == 0
    assert capsys.readouterr().out == ""


def test_lines_of_windows_grade_what_they_name(autograder):
    (autograder / "source" / "katas.txt").write_bytes(
        b"\xef\xbb\xbf# two\r\ndouble\r\n\r\ntriple\r\n"
    )

    told = run(autograder)

    assert [test["name"] for test in told["tests"]] == ["01_demo/double", "01_demo/triple"]


def set_up(home: Path, tools: Path) -> subprocess.CompletedProcess[str]:
    """Run setup.sh where apt-get, venv and pip do nothing."""
    tools.mkdir()
    python = (
        "#!/bin/bash\n"
        'if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; exit; fi\n'
        'if [ "$2" = pip ]; then exit; fi\n'
        f'exec "{sys.executable}" "$@"\n'
    )
    for name, text in {"apt-get": "#!/bin/bash\n", "python3.11": python}.items():
        (tools / name).write_text(text)
        (tools / name).chmod(0o755)
    return subprocess.run(
        ["bash", str(SCRIPTS / "setup.sh")],
        env=os.environ | {"AUTOGRADER": str(home), "PATH": f"{tools}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_unknown_kata_fails_when_the_autograder_is_built(autograder, tmp_path):
    (autograder / "source" / "katas.txt").write_text("double\ntripel\n")

    done = set_up(autograder, tmp_path / "tools")

    assert done.returncode != 0
    assert "no kata or chapter is called 'tripel'. Did you mean 01_demo/triple" in done.stderr


def test_what_counts_is_told_when_the_autograder_is_built_and_a_seed_is_drawn(autograder, tmp_path):
    (autograder / "source" / "katas.txt").write_text("double\n")

    done = set_up(autograder, tmp_path / "tools")

    assert done.returncode == 0, done.stderr
    assert "Graded are: 01_demo/double" in done.stdout
    seed = int((autograder / "source" / "seed.txt").read_text())
    assert 0 <= seed < 2**31
    assert [test["score"] for test in run(autograder)["tests"]] == [1]


@pytest.mark.parametrize("written", [None, "", "# none yet\n"])
def test_without_names_whatever_is_handed_in_counts(autograder, tmp_path, written):
    if written is not None:
        (autograder / "source" / "katas.txt").write_text(written)

    assert set_up(autograder, tmp_path / "tools").returncode == 0
    assert [test["name"] for test in run(autograder)["tests"]] == ["01_demo/double"]


def test_what_is_refused_is_told(autograder):
    (autograder / "submission" / "double.py").unlink()
    (autograder / "submission" / "double.py").symlink_to("/etc/passwd")

    told = run(autograder)

    assert told["score"] == 0
    assert "a link to /etc/passwd" in told["output"]


def test_a_grader_that_fails_leaves_a_result_all_the_same(autograder):
    (autograder / "source" / "course" / "katas" / "01_demo" / "chapter.toml").write_text("[")

    told = run(autograder)

    assert told["score"] == 0
    assert "not your fault" in told["output"]


def test_the_scripts_are_sound_bash():
    for name in ("setup.sh", "run_autograder"):
        subprocess.run(["bash", "-n", str(SCRIPTS / name)], check=True)
