"""``dojo task`` shows what a kata asks for, whatever has become of its file."""

from __future__ import annotations

import io
import subprocess

import pytest
from rich.console import Console

from dojo.course.catalogue import CourseError
from dojo.learner import task

README = """# Doubling

## House rules

They hold everywhere.

1. Leave `value` as it is:
   nobody else's business.
2. Round nothing.

## The path

Later.
"""

CLASSES = '''"""Pairs: which of two comes first?

House rules: README.md of this chapter
"""

from dataclasses import dataclass


@dataclass
class Pair:
    """Two things.

    >>> Pair(1, 2).first
    1

    Notes
    -----
    - This is a line that goes on and on and on for so long that somebody who reads it on a
      narrow screen sees it wrapped.
    """

    first: int

    def swapped(
        self, deep: bool = False
    ) -> "Pair":
        """Return ``first`` last."""
        raise NotImplementedError

    def __and__(self, other: object) -> "Pair":
        raise NotImplementedError
'''


def shown(kata, width: int = 80) -> str:
    console = Console(width=width, file=io.StringIO(), color_system=None)
    console.print(task.rendered(kata))
    return console.file.getvalue()


@pytest.fixture
def ruled(demo):
    demo.one("double").stub.with_name("README.md").write_text(README, "utf-8")
    return demo


def test_docstrings_and_signatures_come_first_and_house_rules_below(ruled):
    out = shown(ruled.one("double"))

    parts = ("ask the question", "def double(value: int) -> int:", "Parameters", ">>> double(1)")
    places = [out.index(part) for part in (*parts, "House rules of 01_demo", "2. Round nothing.")]
    assert places == sorted(places)
    assert "1. Leave value as it is: nobody else's business." in out
    assert "----" not in out
    assert "Later." not in out
    assert "raise" not in out


def test_a_class_is_shown_with_its_fields_and_methods_on_any_width(demo):
    kata = demo.one("double")
    kata.stub.write_text(CLASSES, "utf-8")

    out = shown(kata, 50)

    assert "@dataclass\nclass Pair:\n    Two things.\n" in out
    assert "    first: int\n    def swapped(\n        self, deep: bool = False\n" in out
    assert "        Return first last.\n" in out
    assert "    def __and__(self" in out
    assert "House rules" not in out
    assert all(len(line) <= 50 and line == line.rstrip() for line in out.splitlines())
    # What is wrapped hangs below the text of its item.
    assert "    - This is a line that goes on and on and on\n      for so long" in out


def test_the_stub_is_shown_though_the_file_is_an_answer(ruled):
    kata = ruled.one("double")
    words = ("init -q", "add .", "-c user.name=l -c user.email=l@l commit -qm stubs")
    for word in words:
        subprocess.run(["git", *word.split()], cwd=ruled.root, check=True)
    before = shown(kata)
    for answer in ("def double(value):\n    return 2 * value\n", "def double(:\n", ""):
        kata.stub.write_text(answer, "utf-8")
        assert shown(kata) == before
    kata.stub.unlink()
    assert shown(kata) == before


def test_where_no_stub_is_to_be_found_that_is_said(demo, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(demo.root.parent))
    kata = demo.one("double")
    kata.stub.write_text("def double(:\n", "utf-8")

    with pytest.raises(CourseError, match="dojo reset double"):
        shown(kata)


def test_every_kata_of_the_course_can_be_shown(kata):
    out = shown(kata, 100)

    assert "def " in out or "class " in out
    assert "``" not in out
    if "## House rules" in kata.stub.with_name("README.md").read_text("utf-8"):
        assert "\n1. " in out
