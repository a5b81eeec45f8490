"""A stub becomes lines: what each is, what belongs together, what stands out in it."""

from __future__ import annotations

import pytest

from dojo.course.catalogue import CourseError
from dojo.reporting.task_text import Kind, Line, blocks, task_lines, without_given

STUB = '''"""Pairs: which comes first?

The idea, told on
two lines.
Read: https://docs.python.org/3/
House rules: README.md of this chapter
"""


def first(pair: tuple) -> int:
    """Return the first of ``pair``.

    >>> first((1, 2))
    1

    Parameters
    ----------
    pair : tuple
        Of `int`.

    Notes
    -----
    - One item
      of a list.
    - Another.
    """
    raise NotImplementedError
'''

ANSWER = '''"""Mine."""

import math


def first(pair: tuple) -> int:
    """Return the first of ``pair``.

    >>> first((1, 2))
    1

    Parameters
    ----------
    pair : tuple
        Of `int`.

    Notes
    -----
    - One item
      of a list.
    - Another.
    """
    return pair[0]  # at last


def helper():
    """Say something of my own."""
'''


def test_a_stub_is_read_in_the_order_of_its_file():
    shown = [(kind, [line.text for line in lines]) for kind, lines in blocks(task_lines(STUB))]

    assert shown == [
        (Kind.PROSE, ["Pairs: which comes first?"]),
        (Kind.PROSE, ["The idea, told on two lines."]),
        (Kind.PROSE, ["Read: https://docs.python.org/3/"]),
        (Kind.SIGNATURE, ["def first(pair: tuple) -> int:"]),
        (Kind.PROSE, ["Return the first of ``pair``."]),
        (Kind.EXAMPLE, [">>> first((1, 2))", "1"]),
        (Kind.HEADING, ["Parameters"]),
        (Kind.PROSE, ["pair : tuple"]),
        (Kind.PROSE, ["    Of `int`."]),
        (Kind.HEADING, ["Notes"]),
        (Kind.BULLET, ["- One item of a list.", "- Another."]),
    ]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("``a`` or `b`", [("code", "a"), ("", " or "), ("code", "b")]),
        (
            "Read: https://a.org/#b now",
            [("", "Read: "), ("link", "https://a.org/#b"), ("", " now")],
        ),
        ("javascript:x <b>", [("", "javascript:x <b>")]),
        ("", []),
    ],
)
def test_code_and_addresses_stand_out(text, spans):
    assert [span for span in Line(Kind.PROSE, text).spans if span[1]] == spans


@pytest.mark.parametrize("text", ["def f(:", "\x00", "(" * 5000])
def test_what_is_no_python_is_refused(text):
    with pytest.raises(CourseError, match="no Python"):
        task_lines(text)


def test_the_docstrings_of_the_task_are_left_out_of_an_answer_and_nothing_else():
    assert without_given(ANSWER, STUB).splitlines() == [
        '"""Mine."""',
        "",
        "import math",
        "",
        "",
        "def first(pair: tuple) -> int:",
        "    return pair[0]  # at last",
        "",
        "",
        "def helper():",
        '    """Say something of my own."""',
    ]
    assert without_given(ANSWER.replace("\n", "\r\n"), STUB) == without_given(ANSWER, STUB)


@pytest.mark.parametrize(
    "text",
    [
        'def first(pair): "Return the first."; return pair[0]',
        'def first(pair):\n    "Return the first."; return pair[0]',
        'def first(pair):\n    "Return the first."',
        "def first(:",
    ],
)
def test_where_a_docstring_does_not_stand_alone_the_text_stays(text):
    assert without_given(text, 'def first(pair):\n    "Return the first."\n    raise E') == text
