"""`dojo open` starts the editor that is named, with both files."""

from __future__ import annotations

import shlex
import sys

import pytest

from dojo.cli import main

PRINTS = "import pathlib, sys; pathlib.Path('opened.txt').write_text('\\n'.join(sys.argv[1:]))"


@pytest.fixture
def course(demo, monkeypatch):
    monkeypatch.chdir(demo.root)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    return demo


@pytest.mark.skipif(sys.platform == "win32", reason="quoted as a POSIX shell does")
@pytest.mark.parametrize("name", ["EDITOR", "VISUAL"])
def test_the_editor_gets_the_stub_and_the_tests(course, monkeypatch, name):
    monkeypatch.setenv("EDITOR", "false")
    monkeypatch.setenv(name, shlex.join([sys.executable, "-c", PRINTS]))
    kata = course.one("double")

    assert main(["open", "double"]) == 0

    opened = (course.root / "opened.txt").read_text().splitlines()
    assert opened == [str(kata.stub), str(kata.test)]


def test_without_an_editor_it_is_said_how_to_name_one(course, monkeypatch, capsys):
    monkeypatch.setattr("shutil.which", lambda program: None)

    assert main(["open", "double"]) == 2
    assert "EDITOR" in capsys.readouterr().err


def test_an_editor_that_is_not_there_is_told(course, monkeypatch, capsys):
    monkeypatch.setenv("EDITOR", "no-such-editor --wait")

    assert main(["open", "double"]) == 2
    assert "no-such-editor --wait could not be started" in capsys.readouterr().err
