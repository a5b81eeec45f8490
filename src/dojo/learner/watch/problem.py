"""What is wrong, in lines that editors read: file, line and message, as compilers print them."""

from __future__ import annotations

import re

from dojo.course.catalogue import Kata
from dojo.results import Result, Verdict
from dojo.testing.diagnostics import shown_path

#: How long the message may be (characters).
MAX_MESSAGE = 300
#: Tells an editor that no more is coming.
END = "waiting for a save …"
_PLACE = re.compile(r"(?P<file>\S+?\.py):(?P<line>\d+):")


def lines_of(kata: Kata, result: Result) -> str:
    """Return ``FILE:LINE: error: MESSAGE`` of the first failure, if there is one, and `END`.

    The line is the answer's where it raised, else that of the failing test, else the first one.
    """
    if result.passed or result.verdict is Verdict.NOT_STARTED:
        return END
    answer, test = (shown_path(kata, file) for file in (kata.stub, kata.test))
    found = [_PLACE.match(line) for line in result.message.splitlines()]
    places = [(place["file"], place["line"]) for place in found if place]
    here = [place for place in places if place[0] == answer][-1:]
    here += [place for place in places if place[0] == test][:1]
    file, number = [*here, (answer, "1")][0]
    return f"{file}:{number}: error: {_first_line(result)}\n{END}"


def _first_line(result: Result) -> str:
    lines = result.message.splitlines()
    said = [line[1:].strip() for line in lines if line.startswith("E ")] or lines
    text = next((line for line in said if line.strip()), str(result.verdict))
    place = _PLACE.match(text)
    text = text[place.end() if place else 0 :].strip().removeprefix("AssertionError: ")
    return text if len(text) <= MAX_MESSAGE else f"{text[:MAX_MESSAGE]}..."
