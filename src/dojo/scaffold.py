"""Make the files of a new kata: complete in number, and failing until somebody writes them."""

from __future__ import annotations

import keyword
from pathlib import Path

from dojo.course import Course, CourseError, Kata
from dojo.files import replace

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
        If the chapter is unknown, the name cannot be a module's, or a file is there already.
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
        kata.answers / "right_other_way.py": ANSWER.replace("{about}", "Name the way."),
        kata.answers / "wrong_mistake.py": ANSWER.replace(
            "{about}", 'Name the mistake.\n\nThe learner must see:\n"words of the message"\n'
        ),
    }
    if there := [path for path in texts if path.exists()]:
        raise CourseError(f"{there[0].relative_to(course.root)} exists already; nothing was made.")
    for path, text in texts.items():
        replace(path, text.format(**words))
    table = course.root / "katas" / chapter / "chapter.toml"
    replace(table, table.read_text(encoding="utf-8").rstrip() + "\n" + BLOCK.format(**words))
    return [*texts, table]
