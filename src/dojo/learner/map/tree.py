"""The map in a terminal: each kata indented below one that it comes after, 40 columns wide."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping

from rich.text import Text

from dojo.course.catalogue import Course, Kata
from dojo.learner.map.arrows import arrows
from dojo.learner.standing import Standing

#: What one step to the right takes (columns).
STEP = 2


def drawn(course: Course, standing: Mapping[Kata, Standing], width: int) -> Text:
    """Return the map of all chapters, and what its signs mean."""
    after = arrows(course)
    lines = Text()
    for chapter, title in course.chapters.items():
        lines.append(f"{chapter}\n", style="bold")
        lines.append(f"{textwrap.fill(title, width)}\n", style="dim")
        katas = [kata for kata in course.katas if kata.chapter == chapter]
        for kata, depth, others in _rows(katas, after):
            also = "also after" if len(others) < len(after[kata.name]) else "after"
            told = f"{also} {', '.join(others)}" if others else ""
            _add_row(lines, kata, standing[kata], STEP * depth, told, width)
    counts = Counter(standing.values())
    for known in (known for known in Standing if counts[known]):
        lines.append(f"{known.sign} {known.meaning}: {counts[known]}\n", style=known.style)
    lines.append("Indented: after the one above it.", style="dim")
    return lines


def _rows(
    katas: list[Kata], after: Mapping[str, tuple[str, ...]]
) -> list[tuple[Kata, int, list[str]]]:
    """Return each kata of a chapter with its depth, and what else it comes after.

    It stands below the deepest kata that it comes after, where that is in the chapter.
    """
    depth: dict[str, int] = {}
    below: dict[str, list[Kata]] = {}
    parent: dict[str, str] = {}
    for kata in katas:
        parent[kata.name] = max(
            (name for name in after[kata.name] if name in depth), key=depth.__getitem__, default=""
        )
        depth[kata.name] = depth.get(parent[kata.name], -1) + 1
        below.setdefault(parent[kata.name], []).append(kata)
    rows = []
    waiting = below.get("", [])[::-1]
    while waiting:
        kata = waiting.pop()
        others = [name for name in after[kata.name] if name != parent[kata.name]]
        rows.append((kata, depth[kata.name], others))
        waiting += below.get(kata.name, [])[::-1]
    return rows


def _add_row(
    lines: Text, kata: Kata, standing: Standing, indent: int, told: str, width: int
) -> None:
    lines.append(f"{' ' * indent}{standing.sign} {kata.name}", style=standing.style)
    if told:
        if indent + len(f"{standing.sign} {kata.name}  {told}") <= width:
            lines.append(f"  {told}", style="dim")
        else:
            blank = " " * (indent + 4)
            filled = textwrap.fill(told, width, initial_indent=blank, subsequent_indent=blank)
            lines.append(f"\n{filled}", style="dim")
    lines.append("\n")
