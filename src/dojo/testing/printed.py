"""What an answer prints, the end of it: a learner who looks for a fault prints, too."""

from __future__ import annotations

import io

#: So much is kept (characters); it may never end.
MAX_CHARACTERS = 4_000


class Printed(io.TextIOBase):
    """A text stream that keeps the end of what is written to it."""

    def __init__(self) -> None:
        self._text = ""

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        # An answer may hand over a str of its own making.
        self._text = (self._text + str.__str__(text)[-MAX_CHARACTERS:])[-MAX_CHARACTERS:]
        return len(text)

    def clear(self) -> None:
        """Forget everything."""
        self._text = ""

    @property
    def text(self) -> str:
        """The end of what was written."""
        return self._text
