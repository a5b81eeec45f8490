"""A picture is drawn of whatever an answer does, or says why not, and takes nobody down."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from support.attacks import ATTACKS
from support.courses import COURSE
from support.pictures import SHOW

from dojo.course.catalogue import CourseError
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.testing.hooks import NO_CUDA

PICTURED = [kata for kata in COURSE.katas if kata.show.is_file()]


@pytest.fixture(scope="module")
def grader():
    with Grader(COURSE, drawing=True) as grader:
        yield grader


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
def test_right_half_right_and_wrong_answers_are_drawn(demo, body, said):
    kata = demo.one("double")
    kata.show.write_text(SHOW, "utf-8")
    stub = kata.stub.read_text("utf-8")
    kata.stub.write_text(stub.replace("raise NotImplementedError", body), "utf-8")

    with Grader(demo, drawing=True) as grader:
        picture = grader.draw(Job.of(kata, kata.stub))

    assert picture.kata == "01_demo/double"
    assert size(picture.png) == (768, 336)
    assert said in picture.message
    assert bool(said) == bool(picture.message)
    assert picture.alt.startswith("Doubled numbers, as a line. Left: your answer")


def test_a_kata_without_a_picture_says_so(demo):
    kata = demo.one("triple")

    with Grader(demo, drawing=True) as grader, pytest.raises(CourseError, match="triple"):
        grader.draw(Job.of(kata, kata.stub))


@pytest.mark.timeout(600)
@pytest.mark.parametrize("pictured", PICTURED, ids=lambda kata: kata.id)
def test_every_answer_of_a_kata_is_drawn_or_says_why_not(pictured, grader, due):
    """The reference and the right ones are drawn; a wrong one may do what nobody can draw."""
    right = sorted(pictured.answers.glob("right_*.py"))
    wrong = sorted(pictured.answers.glob("wrong_*.py"))
    files = [pictured.solution, pictured.stub, *due(pictured, right + wrong)]

    for file in files:
        picture = grader.draw(Job.of(pictured, file))

        if "CUDA" in picture.message:
            pytest.skip(NO_CUDA)
        assert size(picture.png) == (768, 336), file
        if file == pictured.solution or file.name.startswith("right_"):
            assert not picture.message, f"{file}: {picture.message}"


@pytest.mark.parametrize("name", ["exit_in_call", "always_equal", "evil_repr", "lying_array"])
def test_an_attack_gets_no_further_in_a_picture(name, grader, tmp_path):
    kata = PICTURED[0]
    file = ATTACKS[name].submit(kata, tmp_path)

    assert grader.draw(Job.of(kata, file)).message
