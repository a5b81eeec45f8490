"""A class that hands in answers to the demonstration, and what came of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dojo.course.catalogue import Course
from dojo.grading import fingerprint
from support.schemas import REPORT

RIGHT, WRONG = "return 2 * value", "return 3 * value"

#: What a verdict stands on beside the answer, as `change` knows it.
PARTS = (
    *("tests", "check", "reference", "chapter.toml", "data", "settings of pytest"),
    *("grader_source", "versions"),
)


def hand_in(course: Course, name: str, body: str = RIGHT) -> Path:
    """Put a submission to double into the folder ``class``."""
    folder = course.root / "class" / name
    folder.mkdir(parents=True)
    stub = course.one("double").stub.read_text("utf-8")
    folder.joinpath("double.py").write_text(stub.replace("raise NotImplementedError", body))
    return folder / "double.py"


def reports(course: Course, output: str = "report") -> dict[str, dict[str, Any]]:
    """Return every submission's report by name; each keeps to the schema."""
    found = {}
    for file in sorted((course.root / output / "submissions").glob("*/report.json")):
        whole = json.loads(file.read_text("utf-8"))
        jsonschema.validate(whole, REPORT)
        found[file.parent.name] = whole
    return found


def verdicts(course: Course, output: str = "report") -> dict[str, str]:
    """Return the verdicts of every submission in one text, or why it was refused."""
    return {
        name: whole["submission"]["refused"] or "+".join(k["verdict"] for k in whole["katas"])
        for name, whole in reports(course, output).items()
    }


def change(course: Course, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Change one of `PARTS` so that the right answer to double is right still."""
    kata = course.one("double")
    files = {
        "tests": kata.test,
        "check": kata.check,
        "reference": kata.solution,
    }
    if part in files:
        with files[part].open("a", encoding="utf-8") as stream:
            stream.write("\n# changed\n")
    elif part == "chapter.toml":
        file = kata.stub.with_name("chapter.toml")
        text = file.read_text("utf-8")
        file.write_text(text.replace('name = "double"', 'name = "double"\nforbidden = ["sqlite3"]'))
    elif part == "settings of pytest":
        settings = course.root / "pyproject.toml"
        text = settings.read_text("utf-8")
        assert "timeout = 5\n" in text
        settings.write_text(text.replace("timeout = 5\n", "timeout = 6\n"), "utf-8")
    elif part == "data":
        course.data.mkdir(exist_ok=True)
        course.data.joinpath("numbers.csv").write_text("1,2\n")
    else:
        monkeypatch.setattr(fingerprint, part, lambda: "another one")
