"""A grading as one page: self-contained, readable without a script, every text escaped."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from dojo.course import Course
from dojo.harmless import clean

#: How well a picture is kept (of 100): text in it stays legible.
QUALITY = 80

MARKS = {"passed": "✓", "not started": "·", "skipped": "○"}


def page(course: Course, whole: dict[str, Any], pictures: Mapping[str, dict[str, Any]]) -> str:
    """Return the page as HTML.

    Parameters
    ----------
    course : Course
    whole : dict
        The report.
    pictures : mapping of str to dict
        As `dojo.gallery.take` returns them.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("dojo", "."), autoescape=True, undefined=StrictUndefined
    )
    environment.filters["clean"] = clean
    katas = [_row(course, result, pictures) for result in whole["katas"]]
    chapters = [
        {"name": name, "title": course.chapters[name], "katas": list(rows)}
        for name, rows in groupby(katas, lambda row: str(row["chapter"]))
    ]
    text = environment.get_template("page.html.jinja").render(
        whole=whole,
        chapters=chapters,
        passed=sum(row["verdict"] == "passed" for row in katas),
        number=len(katas),
        submission=whole.get("submission"),
        missing=[wall for wall, stood in whole["walls"].items() if not stood],
    )
    # Halves of characters, which a learner's text may hold, are in no page.
    return text.encode("utf-8", "replace").decode("utf-8")


def _row(
    course: Course, result: dict[str, Any], pictures: Mapping[str, dict[str, Any]]
) -> dict[str, Any]:
    kata = course.one(result["kata"])
    ratios = [timing["ratio"] for timing in result["speed"] if timing["ratio"]]
    picture = pictures.get(kata.id)
    return {
        "id": kata.id.replace("/", "-"),
        "chapter": kata.chapter,
        "name": kata.name,
        "title": kata.title,
        "mark": MARKS.get(result["verdict"], "✗"),
        "verdict": result["verdict"],
        "message": result["message"],
        "tests": result["tests"],
        "good": sum(test["outcome"] == "passed" for test in result["tests"]),
        "ratio": max(ratios, default=None),
        "seconds": result["seconds"],
        "advice": result["advice"],
        "picture": picture and {"alt": picture["alt"], "source": _source(picture["png"])},
    }


def _source(png: bytes) -> str:
    """Return the picture as an address that holds it: a tenth of a PNG's size."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(buffer, "WEBP", quality=QUALITY)
    return f"data:image/webp;base64,{base64.b64encode(buffer.getvalue()).decode()}"
