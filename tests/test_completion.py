"""The Tab key, through the protocol that the shells speak."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.fixture
def completed(demo, tmp_path):
    """Press Tab at the end of a line; return what is offered."""

    def press(line: str) -> list[str]:
        offered = tmp_path / "offered"
        offered.unlink(missing_ok=True)
        asked = {
            "_ARGCOMPLETE": "1",
            "_ARGCOMPLETE_IFS": "\n",
            "_ARGCOMPLETE_STDOUT_FILENAME": str(offered),
            "_ARGCOMPLETE_SUPPRESS_SPACE": "1",
            "COMP_LINE": line,
            "COMP_POINT": str(len(line)),
            "COMP_TYPE": "9",
        }
        done = subprocess.run(
            [sys.executable, "-m", "dojo.cli"],
            cwd=demo.root,
            env=os.environ | asked,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stdout == ""
        return offered.read_text("utf-8").split("\n") if done.returncode == 0 else []

    return press


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("dojo rev", ["review"]),
        ("dojo hint ", ["double", "triple", "-h", "--help"]),
        ("dojo hint tr", ["triple"]),
        ("dojo check 0", ["01_demo/"]),
        ("dojo check 01_demo/", ["01_demo/double", "01_demo/triple"]),
        ("dojo check d", ["double"]),
        ("dojo check double 01_demo/t", ["01_demo/triple"]),
        ("dojo list ", ["double", "triple", "01_demo/", "-h", "--help"]),
        ("dojo new ", ["01_demo", "-h", "--help"]),
        ("dojo start ", ["01_demo", "--grade", "-h", "--help"]),
        ("dojo check --sol", ["--solutions"]),
        ("dojo hint nonesuch", [""]),
    ],
)
def test_names_and_options_are_completed(completed, line, offered):
    assert sorted(completed(line)) == sorted(offered)


def test_a_damaged_course_offers_nothing_and_runs_nothing(completed, demo):
    (demo.root / "katas" / "01_demo" / "chapter.toml").write_text("title =", "utf-8")

    assert completed("dojo hint ") == []


def test_without_a_shell_that_asks_nothing_is_imported_for_it(demo):
    code = (
        "import sys; from dojo.cli import main; main(['list']); print('argcomplete' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=demo.root, capture_output=True, text=True, check=True
    )

    assert done.stdout.endswith("False\n")


def test_shells_that_complete_every_program_find_the_marker(course):
    text = (course.root / "src" / "dojo" / "cli.py").read_text("utf-8")

    assert "PYTHON_ARGCOMPLETE_OK" in text[:1024]
