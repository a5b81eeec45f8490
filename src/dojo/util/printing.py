"""Printing that never fails for a sign: what an encoding lacks is written in another way."""

from __future__ import annotations

import codecs
import io
import re
import shutil
import sys
import textwrap

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


def say(text: str, hanging: int = 0) -> None:
    """Print a line; a terminal gets it broken between words, which it would break anywhere.

    Parameters
    ----------
    text : str
    hanging : int
        By how many columns what follows the first line is indented. Where that leaves less than
        `ROOM`, what stands right of it begins on a line of its own instead, and columns are closed.
    """
    if sys.stdout.isatty():
        columns = shutil.get_terminal_size().columns
        if columns >= hanging + ROOM:
            parts = [(text, " " * hanging)]
        # Nothing begins in that column if no blank stands before it.
        elif text[hanging - 1 : hanging] == " ":
            left = re.sub(r"(?<=\S) +", " ", text[:hanging].rstrip())
            parts = [(left, NARROW), (NARROW + text[hanging:], NARROW)]
        else:
            parts = [(text, " " * min(hanging, columns // 3))]
        text = "\n".join(_wrapped(part, columns, indent) for part, indent in parts)
    print(text, flush=True)


def _wrapped(text: str, columns: int, indent: str) -> str:
    return textwrap.fill(
        text,
        columns,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(PLAIN)
    return text.encode("ascii", "backslashreplace").decode("ascii"), error.end
