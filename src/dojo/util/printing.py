"""Printing that never fails for a sign: what an encoding lacks is written in another way."""

from __future__ import annotations

import codecs
import io
import re
import shutil
import sys
import textwrap
from typing import TextIO

#: Signs of our own pages, in ASCII; anything else becomes an escape such as ``\\u017b``.
PLAIN = str.maketrans({"…": "...", "─": "-", "━": "-", "↑": "up", "↓": "down"})

#: Before what a narrow terminal cannot show beside the rest.
NARROW = " " * 4

#: Less than this is no room for a sentence (columns).
ROOM = 28

#: The name under which Python knows the error handler.
HANDLER = "dojo-plain"


def never_fail() -> None:
    """Let the standard streams print what their encoding lacks in ASCII."""
    codecs.register_error(HANDLER, _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=HANDLER)


def say(text: str, hanging: int = 0, stream: TextIO | None = None) -> None:
    """Print lines; a terminal gets them broken between words, which it would break anywhere.

    Parameters
    ----------
    text : str
    hanging : int
        By how many columns what follows a line's first part is indented. Where that leaves less
        than `ROOM`, what stands right of it begins on a line of its own, and columns are closed.
    stream : file, optional
        The standard output by default.
    """
    stream = stream or sys.stdout
    if stream.isatty():
        columns = shutil.get_terminal_size().columns
        text = "\n".join(_broken(line, hanging, columns) for line in text.split("\n"))
    print(text, file=stream, flush=True)


def _broken(line: str, hanging: int, columns: int) -> str:
    """Return a line as lines of at most so many columns, unless a word is longer."""
    if columns >= hanging + ROOM:
        return _wrapped(line, columns, " " * hanging)
    # Nothing begins in that column if no blank stands before it.
    if line[hanging - 1 : hanging] != " ":
        return _wrapped(line, columns, " " * min(hanging, columns // 3))
    left = re.sub(r"(?<=\S) +", " ", line[:hanging].rstrip())
    right = NARROW + line[hanging:]
    return "\n".join(_wrapped(part, columns, NARROW) for part in (left, right))


def _wrapped(text: str, columns: int, indent: str) -> str:
    # A command between backticks is there to be copied, and so stays on one line.
    whole = re.sub("`[^`]*`", lambda code: code[0].replace(" ", "\0"), text)
    lines = textwrap.fill(
        whole,
        columns,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines.replace("\0", " ")


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(PLAIN)
    return text.encode("ascii", "backslashreplace").decode("ascii"), error.end
