"""A picture is drawn of whatever an answer does, or says why not, and takes nobody down."""

from __future__ import annotations

import io
import os

import pytest
from attack import ATTACKS
from conftest import COURSE
from PIL import Image

from dojo import cli, gallery
from dojo.grade import grade
from dojo.job import Job
from dojo.practice import NO_CUDA
from dojo.warm import Warm

#: What a show file for double looks like.
SHOW = '''"""Doubled numbers, as a line."""


def data():
    return {"values": [1, 2, 5]}


def see(kata, values):
    return [kata.double(value) for value in values]


def draw(panel, seen, values):
    axes = panel.subplots()
    axes.plot(values, seen)
    axes.set_title(f"{seen}")
'''

PICTURED = [kata for kata in COURSE.katas if kata.show.is_file()]


@pytest.fixture
def shown(demo):
    """The demonstration, with a picture of double."""
    demo.one("double").show.write_text(SHOW, "utf-8")
    return demo


@pytest.fixture(scope="module")
def draw():
    """Draw on servers that stay warm."""
    with Warm(PICTURED, gallery.DRAWING) as warm:

        def drawing(jobs: list[Job]) -> list[dict]:
            results = dict(grade(jobs, warm))
            return [results[place] for place in range(len(jobs))]

        yield drawing


def write(course, body: str) -> None:
    kata = course.one("double")
    stub = kata.stub.read_text("utf-8")
    kata.stub.write_text(stub.replace("raise NotImplementedError", body), "utf-8")


def size(png: bytes) -> tuple[int, int]:
    image = Image.open(io.BytesIO(png))
    image.load()
    return image.size


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("return 2 * value", ""),
        ("return 3 * value", ""),
        ("raise NotImplementedError", "NotImplementedError"),
        ('return "$\\\\frac"', ""),
        ("return [1] * value", "cannot be drawn"),
        ("import os; os._exit(0)", "the process ended with exit code 0"),
        ("return float('nan')", ""),
    ],
)
def test_right_half_right_and_wrong_answers_are_drawn(shown, body, said):
    write(shown, body)
    kata = shown.one("double")

    picture = gallery.take([(kata, kata.stub)])["01_demo/double"]

    assert size(picture["png"]) == (768, 336)
    assert said in picture["message"]
    assert bool(said) == bool(picture["message"])
    assert picture["alt"].startswith("Doubled numbers, as a line. Left: your answer")


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


def test_a_picture_that_cannot_be_kept_is_told(shown, monkeypatch, capsys):
    monkeypatch.chdir(shown.root)
    (shown.root / "report").write_text("no folder")

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

    drawn = gallery.in_terminal(bytes(5000))

    assert drawn.startswith(begins)
    assert bool(drawn) == bool(begins)
    # Nothing of the data could end the sequence early.
    assert drawn.count("\x1b") == {"\x1b]": 1, "\x1b_": 4, "": 0}[begins[:2]]


def test_check_draws_nothing_unless_asked(shown, monkeypatch):
    write(shown, "return 2 * value")
    monkeypatch.chdir(shown.root)
    monkeypatch.setattr(gallery, "take", lambda _: pytest.fail("drawn without being asked"))

    cli.main(["check", "--output", "out"])

    assert sorted(os.listdir(shown.root / "out")) == ["junit.xml", "report.json"]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("pictured", PICTURED, ids=lambda kata: kata.id)
def test_every_answer_of_a_kata_is_drawn_or_says_why_not(pictured, draw, due):
    """The reference and the right ones are drawn; a wrong one may do what nobody can draw."""
    right = sorted(pictured.answers.glob("right_*.py"))
    wrong = sorted(pictured.answers.glob("wrong_*.py"))
    files = [pictured.solution, pictured.stub, *due(pictured, right + wrong)]
    jobs = [Job(str(pictured.root), pictured.id, str(file), picture=True) for file in files]

    results = draw(jobs)

    if any("CUDA" in result["message"] for result in results):
        pytest.skip(NO_CUDA)
    for file, result in zip(files, results, strict=True):
        assert result["verdict"] == "drawn", f"{file}: {result['message']}"
        assert size(result["png"]) == (768, 336)
        if file == pictured.solution or file.name.startswith("right_"):
            assert not result["message"], f"{file}: {result['message']}"


@pytest.mark.parametrize("name", ["exit_in_call", "always_equal", "evil_repr", "lying_array"])
def test_an_attack_gets_no_further_in_a_picture(name, draw, tmp_path):
    kata = PICTURED[0]
    file = ATTACKS[name].submit(kata, tmp_path)

    (result,) = draw([Job(str(COURSE.root), kata.id, str(file), picture=True)])

    assert result["verdict"] == "drawn"
    assert result["message"]
