"""A grading as one page: self-contained, readable without a script, every text escaped."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from dojo.course.catalogue import Course
from dojo.results import Picture, Result, Verdict
from dojo.util.sanitise import clean
from dojo.util.words import time_ratio

#: Of 100: text in a picture stays legible.
WEBP_QUALITY = 80

MARKS = {Verdict.PASSED: "✓", Verdict.NOT_STARTED: "·", Verdict.SKIPPED: "○"}

#: The colour of a verdict; every other one is failed.
TONES = {
    Verdict.PASSED: "passed",
    Verdict.NOT_STARTED: "waiting",
    Verdict.SKIPPED: "waiting",
}


def page(
    course: Course,
    whole: Mapping[str, Any],
    results: Sequence[Result],
    pictures: Mapping[str, Picture],
) -> str:
    """Return the page as HTML.

    Parameters
    ----------
    course : Course
    whole : mapping
        The report.
    results : sequence of Result
        Those of the report.
    pictures : mapping of str to Picture
        By the kata's id.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("dojo.reporting", "."), autoescape=True, undefined=StrictUndefined
    )
    environment.filters["clean"] = clean
    environment.filters["time_ratio"] = time_ratio
    katas = [_row(course, result, pictures) for result in results]
    chapters = [
        {"name": name, "title": course.chapters[name], "katas": list(rows)}
        for name, rows in groupby(katas, lambda row: str(row["chapter"]))
    ]
    text = environment.get_template("report.html.jinja").render(
        whole=whole,
        chapters=chapters,
        passed=sum(result.passed for result in results),
        number=len(results),
        submission=whole.get("submission"),
        missing=[wall for wall, active in whole["walls"].items() if not active],
    )
    # A learner's text may hold lone surrogates, which no page can.
    return text.encode("utf-8", "replace").decode("utf-8")


def _row(course: Course, result: Result, pictures: Mapping[str, Picture]) -> dict[str, Any]:
    """Return what the template shows of one kata."""
    kata = course.one(result.kata)
    picture = pictures.get(kata.id)
    return {
        "id": kata.id.replace("/", "-"),
        "chapter": kata.chapter,
        "name": kata.name,
        "title": kata.title,
        "mark": MARKS.get(result.verdict, "✗"),
        "tone": TONES.get(result.verdict, "failed"),
        "result": result,
        "picture": picture and {"alt": picture.alt, "source": _data_url(picture.png)},
    }


def _data_url(png: bytes) -> str:
    """Return an address that holds the picture as WebP, a tenth of the PNG's size."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(buffer, "WEBP", quality=WEBP_QUALITY)
    return f"data:image/webp;base64,{base64.b64encode(buffer.getvalue()).decode()}"
