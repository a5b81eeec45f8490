"""What a file leaves open, and whose work it is."""

from __future__ import annotations

import pytest

from dojo.course.catalogue import Course
from dojo.course.stubs import plain, rewrites, solves, unsolved

OPEN = 'def f(x):\n    """Say f."""\n    raise NotImplementedError\n\n\n'
BOTH = OPEN + "def g(x): raise NotImplementedError('later')\n"
METHODS = (
    "class C:\n"
    '    """Of two."""\n\n'
    "    def one(self):\n        raise NotImplementedError()\n\n"
    '    def two(self):\n        """Two."""\n        # A note.\n        raise NotImplementedError\n'
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", set()),
        (OPEN, {"f"}),
        (BOTH, {"f", "g"}),
        ("async " + OPEN, {"f"}),
        (METHODS, {"C.one", "C.two"}),
        ("if True:\n    def f(): raise NotImplementedError\n", {"f"}),
        ("def f():\n    x = 1\n    raise NotImplementedError\n", set()),
        ("def f():\n    raise ValueError\n", set()),
        ("def f():\n    'Say f.'\n", set()),
        (OPEN + "def f(x):\n    return x\n", set()),
        # These do not parse.
        (OPEN + "def g(x):\n    return (\n", {"f"}),
        (METHODS + "\n    def three(self:\n        return 3\n", {"C.one", "C.two"}),
        ("def g(x):\n    return (\n\n\n" + METHODS, {"C.one", "C.two"}),
        ("\0", set()),
        ("(" * 1000, set()),
    ],
)
def test_what_is_open(text, names):
    assert unsolved(text) == names


@pytest.mark.parametrize(
    "text",
    [
        OPEN.replace("raise NotImplementedError", "return x"),
        "f = abs\n" + BOTH.removeprefix(OPEN),
        "from math import sqrt as f\n" + BOTH.removeprefix(OPEN),
        "def f(x):\n",
        "<<<<<<< ours\n" + BOTH,
        "",
    ],
)
def test_solved_is_whatever_is_no_longer_open(text):
    assert solves(BOTH, text)


@pytest.mark.parametrize(
    "text",
    [
        BOTH,
        "# A note.\n" + BOTH,
        BOTH.replace("f(x)", "f(x, y)").replace("Say f", "Tell f"),
        BOTH + "def h(x): raise NotImplementedError\n",
        "def renamed(x): raise NotImplementedError\n",
        "def helper(x):\n    return x\n\n\n" + BOTH,
    ],
)
def test_words_notes_and_more_to_do_solve_nothing(text):
    assert not solves(BOTH, text)


def test_nothing_is_solved_where_nothing_was_open():
    assert not solves("def f(x):\n    return x\n", "def f(x):\n    return 2 * x\n")


def test_a_solution_is_rewritten_by_other_code_and_not_by_other_words():
    solved = BOTH.replace("raise NotImplementedError\n", "return x\n", 1)

    assert not rewrites(solved, solved.replace("Say f", "Tell f") + "# A note.\n")
    assert rewrites(solved, solved.replace("return x", "return +x"))
    assert rewrites(solved, BOTH)
    assert not rewrites(BOTH, solved)


def test_every_stub_of_the_course_is_plain_and_every_reference_solves_it(course: Course):
    for kata in course.katas:
        reference = kata.solution.read_text("utf-8")
        assert unsolved(reference) == set(), kata.id
        assert not plain(reference), kata.id
