"""`dojo map`: what comes after what, in a narrow terminal and as a picture."""

from __future__ import annotations

import io
import itertools
import shutil
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from rich.console import Console
from support.courses import COURSE
from support.learners import solve

from dojo.cli import main
from dojo.course.catalogue import Course, Kata
from dojo.learner.map import svg, tree
from dojo.learner.map.arrows import arrows
from dojo.learner.map.layers import SLOT, layers
from dojo.learner.standing import Standing

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SVG = "{http://www.w3.org/2000/svg}"

#: Every standing occurs.
MIXED = dict(zip(COURSE.katas, itertools.cycle(Standing), strict=False))
chapters = pytest.mark.parametrize("chapter", COURSE.chapters)


def made_of(*katas: tuple[str, tuple[str, ...]]) -> Course:
    """Return a course of one chapter with these names, and what they come after."""
    course = Course(COURSE.root)
    vars(course)["chapters"] = {"01_made": "made up"}
    vars(course)["katas"] = tuple(
        Kata(course.root, "01_made", name, title=f"{name}: <&>", after=after)
        for name, after in katas
    )
    return course


def printed(course: Course, standing: dict[Kata, Standing], width: int = 40, **how) -> str:
    console = Console(width=width, file=io.StringIO(), **how)
    console.print(tree.drawn(course, standing, width))
    return console.file.getvalue()


def in_chapter(chapter: str) -> dict[str, tuple[str, ...]]:
    straight = arrows(COURSE)
    return {kata.name: straight[kata.name] for kata in COURSE.katas if kata.chapter == chapter}


def test_an_arrow_that_others_imply_is_left_out():
    course = made_of(("a", ()), ("b", ("a",)), ("c", ("a", "b", "not_there")))

    assert arrows(course) == {"a": (), "b": ("a",), "c": ("b",)}


def test_a_circle_is_told(demo, monkeypatch, capsys):
    monkeypatch.chdir(demo.root)
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    text = table.read_text("utf-8").replace("after = []", 'after = ["triple"]', 1)
    table.write_text(text.replace("after = []", 'after = ["double"]', 1), "utf-8")

    assert main(["map"]) == 2
    assert "goes round in a circle: " in capsys.readouterr().err


def test_forty_columns_show_every_kata_once_with_its_sign():
    lines = printed(COURSE, MIXED).splitlines()

    assert all(len(line) <= 40 for line in lines)
    shown = Counter(tuple(line.split()[:2]) for line in lines)
    for kata, standing in MIXED.items():
        assert shown[standing.sign, kata.name] == 1
    for standing, number in Counter(MIXED.values()).items():
        assert f"{standing.sign} {standing.meaning}: {number}" in lines


def test_a_kata_is_indented_below_one_that_it_comes_after_and_the_others_are_named():
    course = made_of(
        ("a", ()), ("b", ()), ("c", ("a",)), ("d", ("c", "b")), ("e", ("b",)), ("f", ())
    )

    lines = printed(course, dict.fromkeys(course.katas, Standing.TODO)).splitlines()[2:-2]

    assert lines == [". a", "  . c", "    . d  also after b", ". b", "  . e", ". f"]


def test_what_lies_in_another_chapter_is_named():
    lines = printed(COURSE, MIXED, width=100).splitlines()

    (line,) = (line for line in lines if "k_nearest " in line)
    assert line.endswith("k_nearest  after pairwise_distances")


def test_a_very_narrow_terminal_loses_nothing():
    shown = "".join(printed(COURSE, MIXED, width=12).split())

    assert all(kata.name in shown for kata in COURSE.katas)


def test_colors_are_there_unless_they_are_not_wanted(monkeypatch):
    assert "\x1b[32m+ " in printed(COURSE, MIXED, force_terminal=True, color_system="standard")

    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" not in printed(COURSE, MIXED, force_terminal=True, color_system="standard")


@chapters
def test_boxes_and_arrows_have_room(chapter):
    band = layers(in_chapter(chapter))
    boxes = sorted(band.boxes.values())

    for one, other in itertools.pairwise(boxes):
        assert one[0] != other[0] or other[1] - one[1] >= 1 - 1e-6
    slots = {place for way in band.arrows for place in way[1:-1]}
    for column, row in slots:
        beside = [at for place, at in boxes if place == column]
        assert all(abs(at - row) >= (1 + SLOT) / 2 - 1e-6 for at in beside)
    for way in band.arrows:
        assert [column for column, _ in way] == list(range(way[0][0], way[-1][0] + 1))
    assert all(0 <= row <= band.rows - 1 for _, row in boxes)


@chapters
def test_the_longest_way_to_a_kata_is_its_column(chapter):
    needs = in_chapter(chapter)
    band = layers(needs)

    assert set(needs) <= set(band.boxes) | set(band.alone)
    for name, others in needs.items():
        left = [band.boxes[other][0] for other in others]
        assert name in band.alone or band.boxes[name][0] == 1 + max(left, default=-1)


def test_parts_that_no_arrow_joins_stand_close_together():
    needs = {"a": (), "b": ("a",), "c": ("a",), "d": ("a",), "e": (), "f": ("e",)}

    band = layers(needs)

    assert band.rows == pytest.approx(4)


def test_crossings_are_undone():
    band = layers({"a": (), "b": (), "c": ("b",), "d": ("a",)})

    assert (band.boxes["a"][1] < band.boxes["b"][1]) is (band.boxes["d"][1] < band.boxes["c"][1])


def test_the_picture_is_one_whole_file_with_title_description_and_text():
    root = ElementTree.fromstring(svg.drawn(COURSE, MIXED))

    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    assert root.get("aria-labelledby") == "title" and named["title"].text
    assert root.get("aria-describedby") == "about"
    assert named["about"].text.startswith(f"{len(COURSE.katas)} katas in 7 chapters: ")
    for kata, standing in MIXED.items():
        box = named[kata.name]
        assert standing.name.lower() in box.get("class").split()
        assert box.findtext(f"{SVG}text") == f"{standing.sign} {kata.name}"
        assert kata.title in box.findtext(f"{SVG}title")
    assert len(list(root.iter(f"{SVG}path"))) == 1 + sum(map(len, arrows(COURSE).values()))
    for link in root.iter(f"{SVG}a"):
        assert link.get("href").removeprefix("#") in named, "it leads to the kata's own box"


def test_titles_are_text():
    course = made_of(("a", ()), ("b", ("a",)))

    text = svg.drawn(course, dict.fromkeys(course.katas, Standing.TODO))

    assert "a: &lt;&amp;&gt;" in text


def test_the_command_writes_the_picture_as_the_learner_stands(demo, monkeypatch, capsys):
    monkeypatch.chdir(demo.root)
    solve(demo, "double")
    main(["check", "double"])

    assert main(["map"]) == 0
    assert "+ double\n> triple\n" in capsys.readouterr().out
    assert main(["map", "--svg", "maps/map.svg"]) == 0

    assert "Browsers open it." in capsys.readouterr().out
    text = (demo.root / "maps" / "map.svg").read_text("utf-8")
    assert ">+ double<" in text and ">&gt; triple<" in text


def test_nothing_but_a_picture_is_written_over(demo, monkeypatch, capsys):
    monkeypatch.chdir(demo.root)
    stub = demo.one("double").stub
    before = stub.read_text("utf-8")

    assert main(["map", "--svg", "katas/01_demo/double.py"]) == 2

    assert "name a file that ends in .svg" in capsys.readouterr().err
    assert stub.read_text("utf-8") == before


def test_a_picture_that_cannot_be_written_is_told(demo, monkeypatch, capsys):
    monkeypatch.chdir(demo.root)
    (demo.root / "maps").write_text("a file in the folder's place")

    assert main(["map", "--svg", "maps/map.svg"]) == 2
    assert "map.svg could not be written" in capsys.readouterr().err


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(params=["light", "dark"])
def page(browser, tmp_path, request) -> Iterator[Page]:
    file = tmp_path / "map.html"
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A map</title>'
    picture = svg.drawn(COURSE, MIXED).partition("?>")[2]
    file.write_text(f"{head}<main><h1>A map</h1>{picture}</main>", "utf-8")
    context = browser.new_context(color_scheme=request.param)
    page = context.new_page()
    page.goto(file.as_uri())
    yield page
    context.close()


def test_everybody_can_read_it(page):
    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()


def test_its_text_can_be_selected_and_stays_in_its_box(page):
    chosen = page.evaluate("(getSelection().selectAllChildren(document.body), `${getSelection()}`)")
    assert all(kata.name in chosen for kata in COURSE.katas)

    assert (
        page.evaluate("""
        [...document.querySelectorAll('svg g > rect')].map(rect => [rect, rect.nextElementSibling])
            .filter(([rect, text]) => text.getBBox().x + text.getBBox().width
                > rect.getBBox().x + rect.getBBox().width)
            .map(([rect, text]) => text.textContent)
    """)
        == []
    )


def test_no_arrow_goes_through_a_text(page):
    assert (
        page.evaluate("""
        [...document.querySelectorAll('svg .arrow')].flatMap(arrow => {
            const texts = [...document.querySelectorAll('svg text')].map(
                text => [text, text.getBBox()]);
            const found = [];
            for (let at = 0; at <= arrow.getTotalLength(); at += 2) {
                const {x, y} = arrow.getPointAtLength(at);
                for (const [text, box] of texts)
                    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
                        found.push(text.textContent);
            }
            return found;
        })
    """)
        == []
    )
