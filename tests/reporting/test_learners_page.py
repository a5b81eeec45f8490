"""A learner's page: tasks and answers, and what there is to study of what passed, of nothing else.

Nothing of a reference is shown beside a kata that did not pass, nor in anybody else's page.
"""

from __future__ import annotations

import re
import shutil
from itertools import cycle

import pytest
from support.browser import HOSTILE, faults_of_access, needs_chromium, seconds_to_load, width
from support.courses import COURSE
from support.references import own_lines, plain, seen

from dojo import cli
from dojo.course.catalogue import Course, Kata
from dojo.reporting import report
from dojo.reporting.html import MAX_ANSWER, page
from dojo.reporting.study import MAX_WAYS, Study, Work, ways
from dojo.results import Picture, Result, Verdict

#: No line of any reference.
ANSWER = "def mine():\n    return '<b>my own & only way</b>'\n"
OTHERS = [verdict for verdict in Verdict if verdict is not Verdict.PASSED]
#: Every second kata passes; between them stand the other verdicts in turn.
VERDICTS = [verdict for other in OTHERS for verdict in (Verdict.PASSED, other)]


def learners(
    course: Course = COURSE,
    verdicts: list[Verdict] = VERDICTS,
    answer: str = ANSWER,
    pictures: bool = False,
) -> str:
    """Return the page of somebody whose answers got ``verdicts``, in turn."""
    katas = course.katas
    results = [
        Result(kata.id, verdict) for kata, verdict in zip(katas, cycle(verdicts), strict=False)
    ]
    work = {kata.id: Work(kata.stub.read_text("utf-8"), answer) for kata in katas}
    drawn = {}
    if pictures:
        # A photograph takes the most room of all.
        png = (COURSE.root / "docs" / "pictures" / "compress_image.png").read_bytes()
        drawn = {kata.id: Picture(kata.id, png, "") for kata in katas if kata.show.is_file()}
    return page(course, report.report(results, "katas", 0), results, drawn, work)


def part(text: str, kata: Kata) -> str:
    """Return what a page shows of one kata, in HTML."""
    _, _, rest = text.partition(f' id="{kata.chapter}-{kata.name}">')
    return re.split(r'<details(?: open)? id="|</section>', rest)[0]


def given_away(kata: Kata, text: str) -> list[str]:
    """Return what ``text`` shows of the reference and of other right ways."""
    files = [kata.solution, *ways(kata)]
    return [line for file in files for line in own_lines(kata, file) if line in text]


@pytest.fixture(scope="module")
def half():
    return learners()


def test_of_a_kata_that_passed_there_is_all_there_is_to_study(half):
    for kata in COURSE.katas[::2]:
        text = seen(part(half, kata))
        study = Study.of(kata, kata.stub.read_text("utf-8"))
        lines = own_lines(kata, kata.solution)
        assert lines, f"{kata.id}: its reference has no line of its own"
        assert [line for line in lines if line not in text] == [], kata.id
        assert plain(kata.learned) in text
        assert text.count("Another right way: ") == min(MAX_WAYS, len(ways(kata)))
        for mistake in study.mistakes:
            assert plain(mistake.about) in text
            assert all(plain(quote) in text for quote in mistake.quotes)
        assert "return '<b>my own & only way</b>'" in text


def test_of_a_kata_that_did_not_pass_nothing_is_given_away(half):
    for kata in COURSE.katas[1::2]:
        text = seen(part(half, kata))
        assert given_away(kata, text) == [], kata.id
        assert "Learned: " not in text
        assert "The reference" not in text
        assert "Another right way" not in text
        assert "Mistakes that people make" not in text
        assert "Task" in text


def test_the_task_stands_in_every_kata_and_the_house_rules_once_a_chapter(half):
    for kata in COURSE.katas:
        text = part(half, kata)
        assert '<pre class="code" tabindex="0"><code>' in text, kata.id
        assert "``" not in seen(text.partition("<summary>Your answer")[0])
    for chapter in COURSE.chapters:
        assert half.count(f'id="{chapter}-rules"') == 1
        assert half.count(f'href="#{chapter}-rules"') == sum(
            kata.chapter == chapter for kata in COURSE.katas
        )


def test_a_stub_that_was_not_started_is_no_answer(half):
    kata = COURSE.katas[VERDICTS.index(Verdict.NOT_STARTED)]

    assert "Your answer" not in part(half, kata)


def test_a_page_without_own_answers_gives_nothing_away():
    results = [Result(kata.id, Verdict.PASSED) for kata in COURSE.katas]

    text = seen(page(COURSE, report.report(results, "submission", 0), results, {}))

    for kata in COURSE.katas:
        assert given_away(kata, text) == [], kata.id
    assert "Task" not in text


def test_what_is_not_installed_is_left_out(demo):
    (kata, _) = demo.katas
    shutil.rmtree(kata.answers)
    kata.solution.unlink()

    text = part(learners(demo, [Verdict.PASSED]), kata)

    assert "Your answer" in text
    for absent in ("The reference", "Another right way", "Mistakes"):
        assert absent not in text


@pytest.mark.parametrize("stub", ["", "def double(:\n", "(" * 5000, "\x00"])
def test_where_the_task_cannot_be_read_that_is_said(demo, stub):
    (kata, _) = demo.katas
    results = [Result(kata.id, Verdict.WRONG)]

    text = page(
        demo, report.report(results, "katas", 0), results, {}, {kata.id: Work(stub, ANSWER)}
    )

    assert "dojo task double" in part(text, kata)
    assert "my own" in part(text, kata)


def test_a_long_answer_is_cut_and_that_is_said(demo):
    text = learners(demo, [Verdict.WRONG], "x" * (MAX_ANSWER + 7))

    assert "And 7 more characters." in text
    assert "x" * MAX_ANSWER in text
    assert "x" * (MAX_ANSWER + 1) not in text


REFERENCE = "# What only the reference says, in these very words."


@pytest.fixture
def solved(demo, monkeypatch):
    """A course whose first kata is solved by its reference, which has words of its own."""
    kata, _ = demo.katas
    for one in demo.katas:
        one.solution.write_text(one.solution.read_text("utf-8") + f"{REFERENCE}\n", "utf-8")
    kata.stub.write_text("def double(value):\n    return value + value\n", "utf-8")
    monkeypatch.chdir(demo.root)
    return demo


def test_check_writes_it_of_ones_own_answers(solved):
    cli.main(["check", "--html", "--output", "out"])

    text = (solved.root / "out" / "report.html").read_text("utf-8")
    kata, other = solved.katas
    assert "return value + value" in part(text, kata)
    assert REFERENCE in part(text, kata)
    assert REFERENCE not in part(text, other)
    assert "<summary>Task</summary>" in part(text, other)


@pytest.mark.parametrize(
    "words",
    [
        ["--submissions", "handed_in"],
        ["--solutions"],
        ["double", "--file", "handed_in/ada/double.py"],
    ],
    ids=["class", "references", "file"],
)
def test_no_other_page_gives_a_reference_away(solved, words):
    handed_in = solved.root / "handed_in" / "ada"
    handed_in.mkdir(parents=True)
    shutil.copy(solved.katas[0].stub, handed_in)

    cli.main(["check", *words, "--html", "--output", "out"])

    (file,) = (solved.root / "out").rglob("report.html")
    text = file.read_text("utf-8")
    assert ">passed<" in text
    assert REFERENCE not in text
    assert "Your answer" not in text


@needs_chromium
def test_a_whole_course_that_passed_is_small_and_opens_in_a_second(opened):
    text = learners(verdicts=[Verdict.PASSED], pictures=True)

    assert len(text.encode()) < 8_000_000
    assert seconds_to_load(opened(text)) < 1


@needs_chromium
def test_what_a_learner_wrote_is_text(demo, opened):
    hostile = "\n".join(HOSTILE)
    kata, _ = demo.katas
    whole = hostile.encode("utf-8", "replace").decode().replace("\x00", "")
    kata.stub.write_text(f'"""A task.\n\n{whole}"""\n', "utf-8")
    for file in (kata.solution, *kata.answers.glob("*.py")):
        file.write_text(f"'''{whole}'''\n", "utf-8")

    tab = opened(learners(demo, [Verdict.PASSED], hostile))

    assert tab.title() == "2 of 2 katas pass"
    assert [url for url in tab.asked if not url.startswith("file:")] == []
    assert tab.locator("script, iframe, svg, img, textarea, style + style, body style").count() == 0
    addresses = tab.locator("a").evaluate_all("links => links.map(link => link.href)")
    assert [url for url in addresses if not url.startswith(("file:", "https:"))] == []
    assert "<script>document.title = 'owned'</script>" in tab.locator("main").text_content()


@needs_chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_in_both_colours_and_on_a_phone(demo, opened, scheme):
    chapter = Course(COURSE.root)
    vars(chapter)["katas"] = COURSE.select(["02_numpy"])
    for viewport in (320, 1200):
        size = {"width": viewport, "height": 600}
        text = learners(chapter, pictures=True)
        tab = opened(text, color_scheme=scheme, bypass_csp=True, viewport=size)
        assert width(tab) <= viewport
        assert not faults_of_access(tab)


@needs_chromium
def test_it_is_read_without_a_script(half, opened):
    tab = opened(half, java_script_enabled=False)
    kata = COURSE.katas[0]
    section = tab.locator(f"[id='{kata.chapter}-{kata.name}']")

    section.get_by_text(kata.name, exact=True).click()
    section.get_by_text("The reference", exact=True).click()

    assert section.get_by_text(own_lines(kata, kata.solution)[-1]).first.is_visible()
