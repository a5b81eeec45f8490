"""``dojo show`` draws an answer where the terminal can, and keeps the picture as a file."""

from __future__ import annotations

import io
import os

import pytest
from PIL import Image
from support.pictures import SHOW

from dojo import cli
from dojo.grading.grader import Grader
from dojo.learner import show


@pytest.fixture
def shown(demo):
    """The demonstration, with a picture of double."""
    demo.one("double").show.write_text(SHOW, "utf-8")
    return demo


def write(course, body: str) -> None:
    kata = course.one("double")
    stub = kata.stub.read_text("utf-8")
    kata.stub.write_text(stub.replace("raise NotImplementedError", body), "utf-8")


def size(png: bytes) -> tuple[int, int]:
    image = Image.open(io.BytesIO(png))
    image.load()
    return image.size


def test_show_writes_a_file_where_there_is_no_display(shown, monkeypatch, capsys):
    write(shown, "return 2 * value")
    monkeypatch.chdir(shown.root)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    status = cli.main(["show", "double"])

    out = capsys.readouterr().out
    assert status == 0
    assert "There is no display here" in out
    file = shown.root / "report" / "pictures" / "double.png"
    assert f"The picture: {file}" in out
    assert size(file.read_bytes()) == (768, 336)


def test_show_of_nothing_says_so(shown, monkeypatch, capsys):
    monkeypatch.chdir(shown.root)

    assert cli.main(["show", "triple"]) == 2
    assert "has no picture" in capsys.readouterr().err
    assert cli.main(["show", "double"]) == 2
    assert "double is not started" in capsys.readouterr().err


def test_a_picture_that_cannot_be_kept_is_told(shown, monkeypatch, capsys):
    monkeypatch.chdir(shown.root)
    (shown.root / "report").write_text("no folder")
    write(shown, "return 2 * value")

    assert cli.main(["show", "double"]) == 2
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("known", "begins"),
    [
        ({"TERM_PROGRAM": "iTerm.app"}, "\x1b]1337;File=inline=1;size=5000:"),
        ({"KITTY_WINDOW_ID": "1"}, "\x1b_Gf=100,a=T,m=1;"),
        ({"TERM_PROGRAM": "ghostty", "TMUX": "/tmp/x"}, ""),
        ({}, ""),
    ],
)
def test_terminals_that_draw_are_given_the_picture(monkeypatch, known, begins):
    for name in ("TERM_PROGRAM", "KITTY_WINDOW_ID", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    for name, value in known.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)

    drawn = show.in_terminal(bytes(5000))

    assert drawn.startswith(begins)
    assert bool(drawn) == bool(begins)
    # Nothing of the data could end the sequence early.
    assert drawn.count("\x1b") == {"\x1b]": 1, "\x1b_": 4, "": 0}[begins[:2]]


def test_check_draws_nothing_unless_asked(shown, monkeypatch):
    write(shown, "return 2 * value")
    monkeypatch.chdir(shown.root)
    monkeypatch.setattr(Grader, "draw", lambda *_: pytest.fail("drawn without being asked"))

    cli.main(["check", "--output", "out"])

    assert sorted(os.listdir(shown.root / "out")) == ["junit.xml", "report.json"]
