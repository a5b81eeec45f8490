"""A worker's memory holds nothing that an answer must not know: it was forked before that was."""

from __future__ import annotations

import sys

import pytest

from dojo.grading.grader import Grader
from dojo.grading.job import Job

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is searched by /proc")

#: Looks through all of its process's memory for a word that stands nowhere in its own text.
SEARCH = """
import ctypes
import re
from pathlib import Path


def double(value):
    word = bytes(number - 1 for number in {shifted!r})
    found = 0
    for line in Path("/proc/self/maps").read_text().splitlines():
        start, end, rights, name = re.match(r"(\\w+)-(\\w+) (\\S+)\\S* .*? *(\\S*)$", line).groups()
        start, size = int(start, 16), int(end, 16) - int(start, 16)
        if rights.startswith("r") and size < 1 << 28 and not name.startswith("[v"):
            found += ctypes.string_at(start, size).count(word)
    # The word was made here, once or twice.
    return f"found {{found > 8}}"
"""


def search_for(word: str) -> str:
    return SEARCH.format(shifted=[number + 1 for number in word.encode()])


@pytest.fixture
def planted(demo):
    """A course whose reference returns a word that no test shows."""
    kata = demo.one("double")
    kata.solution.write_text("def double(value):\n    return 'PLANTED' + '-IN-THE-REFERENCE'\n")
    kata.test.write_text(
        "from .double import double\n\n\ndef test_text():\n    assert isinstance(double(2), str)\n"
    )
    return demo


def test_neither_expected_values_nor_other_answers_are_in_it(planted, monkeypatch):
    kata = planted.one("double")
    other = kata.root / "other.py"
    other.write_text(
        "SECRET = 'ANOTHER-STUDENTS-WORDS'\n\n\ndef double(value):\n    return SECRET\n" * 50
    )
    monkeypatch.setenv("DOJO_SECRET", "A-VARIABLE-OF-THE-TEACHERS")
    words = "PLANTED-IN-THE-REFERENCE", "ANOTHER-STUDENTS-WORDS", "A-VARIABLE-OF-THE-TEACHERS"
    with Grader(planted) as grader:
        # The plan is made, and another's answer read, in the run before.
        for file in (kata.solution, other):
            grader.grade(Job.of(kata, file))
        for word in words:
            kata.stub.write_text(search_for(word))
            result = grader.grade(Job.of(kata, kata.stub))

            assert "'found False'" in result.message, f"{word}: {result.message}"


def test_the_search_finds_what_is_there(planted):
    kata = planted.one("double")
    hay = "    hay = [f'IN-MY-OWN{end}{n}' for n in range(99) for end in ['-MEMORY']]\n"
    text = search_for("IN-MY-OWN-MEMORY").replace("    word =", f"{hay}    word =")
    kata.stub.write_text(text)
    with Grader(planted) as grader:
        result = grader.grade(Job.of(kata, kata.stub))

    assert "'found True'" in result.message
