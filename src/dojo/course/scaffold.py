"""Make the files of a new kata: complete in number, and failing until somebody writes them."""

from __future__ import annotations

import keyword
import re
import tomllib
from pathlib import Path

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.util.atomic import replace

FUNCTION = '''def {name}(value: int) -> int:
    """Say in a line what comes back.

    Parameters
    ----------
    value : int
        Say its unit and its awkward cases.

    Returns
    -------
    int
        Say what it is.

    Examples
    --------
    >>> {name}(1)
    2
    """
    raise NotImplementedError
'''

STUB = '''"""{title}: ask the question here.

Give the idea in a few lines.

Read: a link to the paragraph that owns the fact
"""


'''

TEST = """from .{name} import {name}


def test_say_what_is_promised():
    assert {name}(1) == 2, "say the expected fact, what came, and which mistake makes that"
"""

CHECK = '''"""Full grading of {name}: say which inputs are drawn."""

from hypothesis import strategies as st

from dojo.check import check


@check({{"value": st.integers()}})
def values(kata, value):
    return kata.{name}(value)
'''

ANSWER = (
    '''"""{about}"""


'''
    + FUNCTION
)

MISTAKE = """Name the mistake.

The learner must see:
"words of the message"
"""

#: Three answers of each kind are the least that a kata has.
NUMBERS = ("first", "second", "third")

#: Where a block of chapter.toml begins: at the comments above it.
START = re.compile(r"^(?:#.*\n)*\[\[kata\]\]", re.MULTILINE)

BLOCK = """
[[kata]]
name = "{name}"
title = "{title}"
learned = ""
level = "core"
minutes = 20
after = []
hints = ["", "", ""]
"""


def make(course: Course, chapter: str, name: str) -> list[Path]:
    """Write stub, tests, solution, check, answers and a block in chapter.toml.

    Returns
    -------
    list of Path
        What was made or added to.

    Raises
    ------
    CourseError
        If the chapter is unknown, the name cannot be a module's, a file is there already, or one
        cannot be written.
    """
    if chapter not in course.chapters:
        raise CourseError(
            f"there is no chapter {chapter!r}: make katas/{chapter}/chapter.toml with a title, "
            f"or name one of {', '.join(course.chapters)}."
        )
    if not name.isidentifier() or keyword.iskeyword(name) or name.startswith(("test_", "check_")):
        raise CourseError(f"{name!r} cannot be a kata's name: use letters, digits and underscores.")
    kata = Kata(course.root, chapter, name)
    words = {"name": name, "title": name.replace("_", " ").capitalize()}
    texts = {
        kata.stub: STUB + FUNCTION,
        kata.test: TEST,
        kata.solution: ANSWER.replace("{about}", "{title}: say what is idiomatic here."),
        kata.check: CHECK,
    }
    for number in NUMBERS:
        texts[kata.answers / f"right_{number}_way.py"] = ANSWER.replace("{about}", "Name the way.")
        texts[kata.answers / f"wrong_{number}_mistake.py"] = ANSWER.replace("{about}", MISTAKE)
    if there := [path for path in texts if path.exists()]:
        raise CourseError(f"{there[0].relative_to(course.root)} exists already; nothing was made.")
    table = course.root / "katas" / chapter / "chapter.toml"
    try:
        for path, text in texts.items():
            replace(path, text.format(**words))
        replace(table, _with_block(table.read_text(encoding="utf-8"), BLOCK.format(**words)))
    except OSError as error:
        for path in texts:
            path.unlink(missing_ok=True)
        raise CourseError(
            f"a file of {kata.id} could not be written ({error.strerror}); nothing was made. "
            "Make the course's folder yours, and try again."
        ) from None
    return [*texts, table]


def _with_block(table: str, block: str) -> str:
    """Return the text of chapter.toml with one more block: before the capstone, else at the end."""
    starts = [match.start() for match in START.finditer(table)]
    for start, end in zip(starts, [*starts, len(table)][1:], strict=True):
        if tomllib.loads(table[start:end])["kata"][0].get("level") == "capstone":
            return f"{table[:start].rstrip()}\n{block}\n{table[start:]}"
    return f"{table.rstrip()}\n{block}"
