"""The page of a grading is read in a real browser: whole, quick, legible, and nobody's weapon."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from support.browser import HOSTILE, faults_of_access, needs_chromium, seconds_to_load, width
from support.courses import COURSE

from dojo import cli
from dojo.course.catalogue import Course, Kata
from dojo.reporting import report
from dojo.reporting.html import page
from dojo.results import Advice, Outcome, Picture, Result, TestOutcome, Verdict

pytestmark = needs_chromium


def picture(kata: str, width: int = 768, height: int = 336) -> Picture:
    """Return a picture about as hard to pack as a photograph."""
    image = Image.effect_noise((width // 4, height // 4), 60).resize((width, height))
    buffer = io.BytesIO()
    image.convert("RGB").save(buffer, "PNG")
    return Picture(kata, buffer.getvalue(), "Noise. Left: your answer.")


def hostile(course: Course) -> str:
    """Return a page in which every text of a learner's is an attack."""
    texts = list(HOSTILE) * 2
    results = []
    for kata in course.katas[: len(HOSTILE)]:
        text = texts.pop()
        tests = (TestOutcome(text, Outcome.FAILED, text),)
        advice = (Advice(1, text, text, text),)
        results.append(Result(kata.id, Verdict.WRONG, text, tests=tests, advice=advice))
    whole = report.report(results, "submission", 0)
    whole["submission"] = {"name": texts[0], "refused": texts[1], "notes": list(HOSTILE)}
    return page(course, whole, results, {})


def large(number: int = 100) -> tuple[Course, str]:
    """Return the page of a course with ``number`` katas and forty pictures."""
    katas = [
        Kata(COURSE.root, f"{place // 15:02}_chapter", f"kata_{place}", f"Kata {place}: a title")
        for place in range(number)
    ]
    course = Course(COURSE.root)
    vars(course)["katas"] = tuple(katas)
    vars(course)["chapters"] = {kata.chapter: f"chapter {kata.chapter}" for kata in katas}
    message = "a line of a message that explains what went wrong\n" * 30
    verdicts = [Verdict.PASSED, Verdict.WRONG, Verdict.NOT_STARTED]
    results = [Result(kata.id, verdicts[place % 3], message) for place, kata in enumerate(katas)]
    whole = report.report(results, "katas", 0)
    pictures = {kata.id: picture(kata.id) for kata in katas[:40]}
    return course, page(course, whole, results, pictures)


def test_a_page_of_a_hundred_katas_is_small_and_opens_at_once(opened):
    _, text = large()

    assert len(text.encode()) < 5_000_000
    tab = opened(text)
    assert seconds_to_load(tab) < 1
    assert tab.locator("details").count() == 100
    assert tab.locator("img").count() == 40


def test_what_a_learner_wrote_is_text_and_nothing_else(opened):
    tab = opened(hostile(COURSE))

    assert tab.title() == f"0 of {len(HOSTILE)} katas pass"
    assert [url for url in tab.asked if not url.startswith("file:")] == []
    assert tab.locator("script, iframe, svg, img, style + style").count() == 0
    assert tab.locator("details").count() == len(HOSTILE)
    assert tab.locator("body style").count() == 0
    assert tab.locator("pre").first.is_visible()
    shown = tab.locator("body").inner_text()
    assert "<script>document.title = 'owned'</script>" in shown
    assert "{{ 7 * 7 }}" in shown


def test_no_script_of_any_origin_would_run(opened):
    """If one text were ever left unescaped, the page's own policy still stops it."""
    tab = opened(hostile(COURSE).replace("</body>", f"{HOSTILE[0]}{HOSTILE[1]}</body>"))

    assert tab.title() != "owned"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("make", [large, hostile], ids=["large", "hostile"])
def test_it_is_accessible_in_both_colours(opened, scheme, make):
    text = large(20)[1] if make is large else hostile(COURSE)
    tab = opened(text, color_scheme=scheme, bypass_csp=True)

    assert not faults_of_access(tab)


def test_it_is_readable_on_a_phone(opened):
    for text in (large(20)[1], hostile(COURSE)):
        tab = opened(text, viewport={"width": 320, "height": 600})
        assert width(tab) <= 320


def test_it_is_read_without_a_script(opened):
    tab = opened(large(20)[1], java_script_enabled=False)

    tab.get_by_text("kata_0", exact=True).click()
    assert tab.locator("[id='00_chapter-kata_0'] img").is_visible()


def test_check_writes_it_when_asked(demo, monkeypatch, capsys, opened):
    monkeypatch.chdir(demo.root)

    cli.main(["check", "--html", "--output", "out"])

    tab = opened((demo.root / "out" / "report.html").read_text("utf-8"))
    assert tab.title() == "0 of 2 katas pass"
    assert tab.get_by_text("not started").count() == 2
