"""The map as SVG: a band for each chapter, boxes in layers, text that can be selected."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from dojo.course.catalogue import Course, Kata
from dojo.learner.map.arrows import arrows
from dojo.learner.map.layers import Layers, layers
from dojo.learner.standing import Standing

#: All in pixels: a box with the gaps around it, the margin, and a line of a title.
BOX_WIDTH, BOX_HEIGHT = 212, 24
GAP, PITCH = 64, 34
MARGIN, TITLE = 24, 40
#: How many boxes without an arrow stand side by side.
SIDE_BY_SIDE = 5

STYLE = """
svg { --ink: #1c2024; --soft: #555d66; --paper: #ffffff; --panel: #f3f5f7; --line: #7c868f;
  --good: #11663a; --good-panel: #e3f4ea; --due: #6a4b00; --due-panel: #fff3cf;
  --next: #0b4f9e; --next-panel: #dcebff; --bad: #a3182b; --bad-panel: #fde7ea;
  background: var(--paper); font: 13px ui-monospace, Menlo, Consolas, monospace; }
@media (prefers-color-scheme: dark) {
  svg { --ink: #e8eaed; --soft: #adb5bd; --paper: #16191c; --panel: #21262b; --line: #7d8790;
    --good: #6fd39a; --good-panel: #17301f; --due: #e6c067; --due-panel: #352c12;
    --next: #8ec2ff; --next-panel: #14294a; --bad: #ff9aa5; --bad-panel: #401a20; } }
text { fill: var(--ink); dominant-baseline: central; }
.chapter { font: bold 16px system-ui, sans-serif; }
.soft { fill: var(--soft); font: 13px system-ui, sans-serif; }
rect { fill: var(--panel); stroke: var(--line); }
.arrow { fill: none; stroke: var(--line); stroke-width: 1.3; }
marker path { fill: var(--line); }
.guest rect { stroke-dasharray: 4 3; }
.core text { font-weight: bold; }
.passed rect, .outdated rect { fill: var(--good-panel); stroke: var(--good); }
.passed text, .outdated text { fill: var(--good); }
.due rect { fill: var(--due-panel); stroke: var(--due); } .due text { fill: var(--due); }
.next rect { fill: var(--next-panel); stroke: var(--next); stroke-width: 2.5; }
.next text { fill: var(--next); }
.broken rect { fill: var(--bad-panel); stroke: var(--bad); } .broken text { fill: var(--bad); }
a:focus-visible rect { stroke-width: 3; }
"""


def drawn(course: Course, standing: Mapping[Kata, Standing]) -> str:
    """Return the map of all chapters as the text of an SVG file."""
    after = arrows(course)
    bands = {
        chapter: layers({k.name: after[k.name] for k in course.katas if k.chapter == chapter})
        for chapter in course.chapters
    }
    counts = Counter(standing.values())
    told = ", ".join(f"{counts[known]} {known.meaning}" for known in Standing if counts[known])
    columns = [box[0] + 1 for band in bands.values() for box in band.boxes.values()]
    width = 2 * MARGIN + max([SIDE_BY_SIDE, *columns]) * (BOX_WIDTH + GAP) - GAP
    svg = Element("svg", xmlns="http://www.w3.org/2000/svg", role="group", lang="en")
    svg.set("aria-labelledby", "title")
    svg.set("aria-describedby", "about")
    SubElement(svg, "title", id="title").text = "The katas, and which come after which"
    SubElement(svg, "desc", id="about").text = (
        f"{len(course.katas)} katas in {len(course.chapters)} chapters: {told}. In each chapter "
        "arrows lead from a kata to those that need it, from left to right."
    )
    SubElement(svg, "style").text = STYLE
    _arrow_head(svg)
    y = _legend(svg, counts)
    names = {kata.name: kata for kata in course.katas}
    for chapter, band in bands.items():
        y = _band(svg, chapter, course.chapters[chapter], band, names, standing, y)
    svg.set("viewBox", f"0 0 {width} {y:.0f}")
    svg.set("width", str(width))
    svg.set("height", f"{y:.0f}")
    ElementTree.indent(svg, "")
    return ElementTree.tostring(svg, encoding="unicode", xml_declaration=True) + "\n"


def _arrow_head(svg: Element) -> None:
    head = {"viewBox": "0 0 8 8", "refX": "8", "refY": "4", "orient": "auto"}
    marker = SubElement(
        SubElement(svg, "defs"), "marker", head, id="head", markerWidth="8", markerHeight="8"
    )
    SubElement(marker, "path", d="M0 0 8 4 0 8z")


def _legend(svg: Element, counts: Counter[Standing]) -> float:
    """Draw what signs and colors mean; return where the next thing may begin."""
    x, y = float(MARGIN), MARGIN + BOX_HEIGHT / 2
    for known in (known for known in Standing if counts[known]):
        told = f"{known.sign} {known.meaning}: {counts[known]}"
        group = SubElement(svg, "g", {"class": known.name.lower()})
        width = 8 * len(told) + 20
        _rect(group, x, y, width)
        _text(group, x + 10, y, told)
        x += width + 12
    told = "Bold: the core path. Dashed: a kata of another chapter."
    _text(svg, MARGIN, y + BOX_HEIGHT + 6, told, "soft")
    return y + 2 * BOX_HEIGHT


def _band(
    svg: Element,
    chapter: str,
    title: str,
    band: Layers,
    names: Mapping[str, Kata],
    standing: Mapping[Kata, Standing],
    y: float,
) -> float:
    """Draw a chapter; return where the next one may begin."""
    group = SubElement(svg, "g", id=chapter)
    heading = _text(group, MARGIN, y + TITLE / 2, chapter, "chapter")
    SubElement(heading, "tspan", {"class": "soft", "dx": "12"}).text = title
    top = y + TITLE + PITCH / 2
    for way in band.arrows:
        _arrow(group, [(_left(column), top + row * PITCH) for column, row in way])
    for name, (column, row) in band.boxes.items():
        _box(group, names[name], standing, chapter, _left(column), top + row * PITCH)
    y = top + (band.rows - 0.5) * PITCH if band.boxes else y + TITLE
    if band.alone:
        y += PITCH / 2
        _text(group, MARGIN, y, "At any time:", "soft")
        for place, name in enumerate(band.alone):
            row, column = divmod(place, SIDE_BY_SIDE)
            _box(group, names[name], standing, chapter, _left(column), y + (row + 0.8) * PITCH)
        y += (math.ceil(len(band.alone) / SIDE_BY_SIDE) + 0.3) * PITCH
    return y + PITCH / 2


def _box(
    group: Element, kata: Kata, standing: Mapping[Kata, Standing], chapter: str, x: float, y: float
) -> None:
    """Draw a kata around the height ``y``; one of another chapter leads to where that shows it."""
    known = standing[kata]
    classes = [known.name.lower(), *(["core"] if kata.level != "stretch" else [])]
    if guest := kata.chapter != chapter:
        group = SubElement(group, "a", href=f"#{kata.name}")
        classes.append("guest")
    box = SubElement(group, "g", {"class": " ".join(classes)})
    if not guest:
        box.set("id", kata.name)
    about = f"{kata.title} ({known.meaning}, {kata.minutes} min)"
    SubElement(box, "title").text = f"{kata.id}: {about}"
    _rect(box, x, y, BOX_WIDTH)
    _text(box, x + 10, y, f"{known.sign} {kata.name}")


def _arrow(group: Element, points: list[tuple[float, float]]) -> None:
    """Draw an arrow through the places whose left ends are ``points``, from box to box."""
    path = f"M{points[0][0] + BOX_WIDTH:.1f} {points[0][1]:.1f}"
    for number, ((_, before), (x, y)) in enumerate(itertools.pairwise(points)):
        # Past the boxes of a column that it only crosses; then level at both ends of the gap.
        path += f"h{BOX_WIDTH}" if number else ""
        path += f"C{x - GAP / 2:.1f} {before:.1f} {x - GAP / 2:.1f} {y:.1f} {x:.1f} {y:.1f}"
    SubElement(group, "path", {"class": "arrow", "marker-end": "url(#head)", "d": path})


def _left(column: int) -> float:
    return MARGIN + column * (BOX_WIDTH + GAP)


def _rect(group: Element, x: float, y: float, width: float) -> None:
    size = {"x": f"{x:.1f}", "y": f"{y - BOX_HEIGHT / 2:.1f}", "width": f"{width}"}
    SubElement(group, "rect", size, height=f"{BOX_HEIGHT}", rx="5")


def _text(group: Element, x: float, y: float, said: str, kind: str = "") -> Element:
    text = SubElement(group, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}"})
    if kind:
        text.set("class", kind)
    text.text = said
    return text
