"""A grading as one page: self-contained, readable without a script, every text escaped."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from dojo.course.catalogue import Course, CourseError
from dojo.reporting.study import Study, Work
from dojo.reporting.task_text import blocks, house_rules, task_lines, without_given
from dojo.results import Picture, Result, Verdict
from dojo.util.sanitise import clean
from dojo.util.words import time_ratio

if TYPE_CHECKING:
    from jinja2 import Environment

#: Of a learner's own file, so many characters are shown: the page stays small, whatever it holds.
MAX_ANSWER = 40_000
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
    work: Mapping[str, Work] = MappingProxyType({}),
) -> str:
    """Return the page as HTML.

    Without ``work`` it is the grader's, and shows nothing of any reference. With it, the
    page is its learner's to keep: it shows tasks and own answers, and of each kata that passed what
    there is to study.

    Parameters
    ----------
    course : Course
    whole : mapping
        The report.
    results : sequence of Result
        Those of the report.
    pictures : mapping of str to Picture
        By the kata's id.
    work : mapping of str to Work
        A learner's own, by the kata's id.
    """
    katas = [_row(course, result, pictures, work.get(result.kata)) for result in results]
    chapters = [
        {"name": name, "title": course.chapters[name], "katas": rows, "rules": rows[0]["rules"]}
        for name, group in groupby(katas, lambda row: str(row["chapter"]))
        for rows in [list(group)]
    ]
    text = (
        environment()
        .get_template("report.html.jinja")
        .render(
            whole=whole,
            chapters=chapters,
            passed=sum(result.passed for result in results),
            number=len(results),
            submission=whole.get("submission"),
            missing=[wall for wall, active in whole["walls"].items() if not active],
        )
    )
    # A learner's text may hold lone surrogates, which no page can.
    return text.encode("utf-8", "replace").decode("utf-8")


def environment() -> Environment:
    """Return what makes pages of templates; each text is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("dojo.reporting", "."), autoescape=True, undefined=StrictUndefined
    )
    made.filters["clean"] = clean
    made.filters["time_ratio"] = time_ratio
    return made


def _row(
    course: Course, result: Result, pictures: Mapping[str, Picture], work: Work | None
) -> dict[str, Any]:
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
        "rules": blocks(house_rules(kata)) if work else [],
        "work": work and _work(work, result),
        "study": Study.of(kata, work.stub) if work and result.passed else None,
        "learned": kata.learned if work and result.passed else "",
    }


def _work(work: Work, result: Result) -> dict[str, Any]:
    """Return the task, and the answer where there is one."""
    try:
        task = blocks(task_lines(work.stub))
    except CourseError:
        task = []
    answer = "" if result.verdict is Verdict.NOT_STARTED else without_given(work.answer, work.stub)
    more = max(0, len(answer) - MAX_ANSWER)
    return {"task": task, "answer": answer[:MAX_ANSWER], "more": more}


def _data_url(png: bytes) -> str:
    """Return an address that holds the picture as WebP, a tenth of the PNG's size."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(buffer, "WEBP", quality=WEBP_QUALITY)
    return f"data:image/webp;base64,{base64.b64encode(buffer.getvalue()).decode()}"
