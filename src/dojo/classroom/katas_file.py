"""Which katas count, in a text file: ``python -m dojo.classroom.katas_file katas.txt``.

The scripts in docs/gradescope call it: when an autograder is built, so that a name that is wrong
is noticed then, and for every submission. It prints the ids of the katas, one a line.
"""

from __future__ import annotations

import codecs
import re
import sys
from pathlib import Path

from dojo.classroom.entries import reason
from dojo.course.catalogue import Course, CourseError

COMMENT = re.compile(r"#.*")
MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def words(text: bytes) -> list[str]:
    """Return the words of a file, as any editor writes it, without comments (``# ...``)."""
    encoding = next((MARKS[mark] for mark in MARKS if text.startswith(mark)), "utf-8-sig")
    lines = text.decode(encoding, "replace").splitlines()
    return [word for line in lines for word in re.split(r"[\s,;]+", COMMENT.sub("", line)) if word]


def main(arguments: list[str]) -> int:
    """Print what the file names; return the exit status: 2 if a name is unknown."""
    (name,) = arguments
    try:
        if named := words(Path(name).read_bytes()):
            print("\n".join(kata.id for kata in Course.find().select(named)))
    except (CourseError, OSError) as error:
        told = reason(error) if isinstance(error, OSError) else error
        print(f"{name}: {told}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
