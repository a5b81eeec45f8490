"""What an answer prints, the end of it: a learner who looks for a fault prints, too."""

from __future__ import annotations

import io

from dojo.util.words import last_lines

#: So much is kept (characters); it may never end.
MAX_CHARACTERS = 4_000
#: So many lines are told.
MAX_LINES = 40


class Printed(io.TextIOBase):
    """A text stream that keeps the end of what is written to it."""

    _text: str
    _before: int
    _cut: bool

    def __init__(self) -> None:
        self.clear()

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        # An answer may hand over a str of its own making.
        whole = self._text + str.__str__(text)
        lost, self._text = whole[:-MAX_CHARACTERS], whole[-MAX_CHARACTERS:]
        self._before += lost.count("\n")
        # The rest of the line that was cut is no line.
        self._cut = not lost.endswith("\n") if lost else self._cut
        return len(text)

    def clear(self) -> None:
        """Forget everything."""
        self._text, self._before, self._cut = "", 0, False

    @property
    def text(self) -> str:
        """The last lines of what was written, below how many there were before."""
        lines = self._text.splitlines()
        if self._cut and len(lines) > 1:
            return last_lines(lines[1:], MAX_LINES, self._before + 1)
        return last_lines(lines, MAX_LINES, self._before)
