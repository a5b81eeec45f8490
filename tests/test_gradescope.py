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
from conftest import COURSE
from test_formats import GRADESCOPE

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
