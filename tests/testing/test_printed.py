"""Of what an answer prints the last lines are kept, with how many there were before."""

from __future__ import annotations

import pytest

from dojo.testing.printed import MAX_CHARACTERS, MAX_LINES, Printed
from dojo.util.words import count


def printed(*texts: str) -> str:
    stream = Printed()
    for text in texts:
        stream.write(text)
    return stream.text


@pytest.mark.parametrize("text", ["", "one", "one\ntwo", "one\ntwo\n"])
def test_what_is_short_is_kept(text):
    assert printed(text) == text.rstrip("\n")
    assert printed(*text) == text.rstrip("\n")


@pytest.mark.parametrize("width", [1, 9, 300])
@pytest.mark.parametrize("lines", [MAX_LINES, MAX_LINES + 1, 5000])
def test_the_lines_before_are_counted_however_they_were_written(width, lines):
    told = [f"{number:0{width}}" for number in range(lines)]
    for texts in (["".join(f"{line}\n" for line in told)], [f"{line}\n" for line in told]):
        head, *shown = printed(*texts).splitlines()
        kept = [head, *shown] if lines == MAX_LINES and width < 99 else shown

        assert kept == told[-len(kept) :]
        assert len(kept) <= MAX_LINES
        if kept is shown:
            assert head == f"... ({count(lines - len(shown), 'line')} before these)"


def test_the_end_of_one_endless_line_is_kept():
    assert printed("x" * 10 * MAX_CHARACTERS, "end") == "x" * (MAX_CHARACTERS - 3) + "end"


def test_forgotten_lines_are_not_counted():
    stream = Printed()
    stream.write("line\n" * 10_000)
    stream.clear()
    stream.write("new")

    assert stream.text == "new"
