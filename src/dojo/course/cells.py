"""The cell of a notebook that answers a kata: ``%%kata NAME``, and below it the answer's text.

The magic of a notebook and whoever reads notebooks that were handed in take the same cells.
"""

from __future__ import annotations

import re
import textwrap

#: The name of the magic.
MAGIC = "kata"
#: What asks for help about a magic.
HELP = re.compile(r"%%\w+\?")


def split(source: str) -> tuple[str, str] | None:
    """Return the name and the text of a cell that begins with ``%%kata``; None for any other.

    As IPython has it: blank lines above do not count, nor does what all lines are indented by;
    anything else above, a comment too, makes it another cell.
    """
    lines = source.splitlines(keepends=True)
    first = next((number for number, text in enumerate(lines) if text.strip()), 0)
    lines = lines[first:]
    if lines and lines[0][0].isspace():
        lines = textwrap.dedent("".join(lines)).splitlines(keepends=True)
    if not lines or not lines[0].startswith("%%") or HELP.match(lines[0]):
        return None
    magic, _, name = lines[0][2:].rstrip().partition(" ")
    return (name.strip(), "".join(lines[1:])) if magic == MAGIC else None


def as_file(text: str) -> bytes:
    """Return a cell's answer as its kata's file holds it."""
    return f"{text.rstrip()}\n".encode()
