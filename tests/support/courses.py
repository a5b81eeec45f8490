"""The course under test, and a small one to do harm to."""

from __future__ import annotations

import shutil
from pathlib import Path

from dojo.course.catalogue import Course
from dojo.course.scaffold import make

TESTS = Path(__file__).parents[1]
COURSE = Course(TESTS.parent)


def demo_course(folder: Path) -> Course:
    """Make a course of two small katas, double and triple, as `dojo new` does, and solve them."""
    chapter = folder / "katas" / "01_demo"
    chapter.mkdir(parents=True)
    (chapter / "chapter.toml").write_text('title = "a demonstration"\n', encoding="utf-8")
    shutil.copy(COURSE.root / "pyproject.toml", folder)
    for name, factor in (("double", 2), ("triple", 3)):
        make(Course(folder), "01_demo", name)
        kata = Course(folder).one(name)
        stub = kata.stub.read_text("utf-8").replace("    2\n", f"    {factor}\n")
        kata.stub.write_text(stub, "utf-8")
        solved = stub.replace("raise NotImplementedError", f"return {factor} * value")
        kata.solution.write_text(solved, "utf-8")
        test = kata.test.read_text("utf-8").replace("== 2", f"== {factor}")
        test += f"\n\ndef test_of_nothing_is_nothing():\n    assert {name}(0) == 0\n"
        kata.test.write_text(test, "utf-8")
    return Course(folder)
