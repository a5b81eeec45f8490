"""A kata's answer beside another: the code, what differs, and what both cost.

What differs is marked by signs as well as by colour: ``-`` stands only in yours, ``+`` only in
the other.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from dojo.course import Kata
from dojo.diagnose import shown_path

#: From this width on, the two stand side by side.
WIDE = 100
#: Of the terminal's own sixteen colours, so that it suits light and dark ones.
THEME = "ansi_dark"
STYLES = {"-": "bold red", "+": "bold green", " ": "dim"}
#: A line that takes a smaller share of the time is not worth naming.
MOST = 0.4
#: What grows less is not seen to grow.
HARDLY = 0.3


def beside(
    kata: Kata, other: Path, width: int, result: Mapping[str, Any] | None = None
) -> RenderableType:
    """Show the learner's answer and ``other``, and what was found out about the learner's.

    Parameters
    ----------
    kata : Kata
    other : Path
        The reference, or another right answer.
    width : int
        Of the place to fill, in columns.
    result : mapping, optional
        Of grading the answer, as `dojo.judge.grade` returns it, with advice in it.
    """
    yours, theirs = _Source(kata.stub), _Source(other)
    _fold(yours, theirs)
    names = shown_path(kata, kata.stub), shown_path(kata, other)
    code = (_side_by_side if width >= WIDE else _below)(yours, theirs, names)
    return Group(code, Text(), *facts(kata, result)) if result else code


def facts(kata: Kata, result: Mapping[str, Any]) -> list[Text]:
    """Say in lines what both cost, where the time goes, and what ruff would write otherwise."""
    if result["verdict"] != "passed":
        said = f"Your file as it stands: {result['verdict']}. What it costs is measured once it"
        return [Text(f"{said} passes: dojo check {kata.name}")]
    lines = [_time(timing, len(result["speed"]) > 1) for timing in result["speed"]]
    for measured in result["measured"]:
        lines += _costs(kata, measured)
    for found in result["advice"]:
        line = Text(f"Line {found['line']}: {found['message']} ({found['code']}) ")
        lines.append(line.append(found["url"], style=f"dim link {found['url']}"))
    return lines or [Text("Nothing was measured here: this kata has no large input.")]


def _time(timing: Mapping[str, Any], several: bool) -> Text:
    of = f" ({timing['check']})" if several else ""
    if timing["ratio"] is None:
        return Text(f"Time{of}: yours came to no end; the reference {_s(timing['reference'])}")
    return Text(
        f"Time{of}: yours {_s(timing['yours'])}, the reference {_s(timing['reference'])}: "
        f"{timing['ratio']:.1f} x the reference"
    )


def _costs(kata: Kata, measured: Mapping[str, Any]) -> list[Text]:
    lines = []
    if memory := measured["memory"]:
        lines.append(
            Text(
                f"Memory at its peak: yours {_bytes(memory['yours'])}, the reference "
                f"{_bytes(memory['reference'])}: {memory['ratio']:.1f} x the reference"
            )
        )
    if growth := measured["growth"]:
        text = f"Growth: with n items your time {_grows(growth['yours'])}"
        if growth["reference"] is not None:
            text += f", the reference's {_grows(growth['reference'])}"
        lines.append(Text(text))
    source = _Source(kata.stub).lines
    hot = measured["hot"]
    if hot and hot["share"] >= MOST and hot["line"] <= len(source):
        share = f"about {10 * round(10 * hot['share'])}%"
        line = Text(f"Where your time goes: line {hot['line']}, {share}:  ")
        lines.append(line.append(source[hot["line"] - 1].strip(), style="bold"))
    return lines


def _grows(exponent: float) -> str:
    return "hardly grows" if exponent < HARDLY else f"grows about as n^{exponent:.1f}"


def _s(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{1000 * seconds:.3g} ms"


def _bytes(number: int) -> str:
    return f"{number / 1e6:.3g} MB" if number >= 1e6 else f"{number / 1e3:.3g} kB"


@dataclass
class _Shown:
    """A line to show: its number in the file, and its text."""

    number: int
    text: str


class _Source:
    """A file's lines, and where its docstrings lie."""

    def __init__(self, file: Path) -> None:
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            text = f"# {file.name} cannot be read.\n"
        # Only what Python takes for the end of a line.
        self.lines = text.expandtabs(4).replace("\r", "").rstrip("\n").split("\n")
        self.shown = [_Shown(number, line) for number, line in enumerate(self.lines, 1)]
        self.docstrings: dict[str, ast.Expr] = {}
        try:
            self._collect(ast.parse(text), "")
        except (SyntaxError, ValueError, RecursionError):
            self.docstrings.clear()

    def _collect(self, node: Any, name: str) -> None:
        if ast.get_docstring(node) is not None:
            self.docstrings[name] = node.body[0]
        for child in node.body:
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                self._collect(child, f"{name}.{child.name}")

    def docstring(self, name: str) -> str | None:
        """Return the docstring of what is called ``name``, if it has one."""
        node = self.docstrings.get(name)
        return str(ast.literal_eval(node.value)) if node else None

    def fold(self, name: str) -> None:
        """Show the docstring of what is called ``name`` in one line."""
        node = self.docstrings.get(name)
        if node is None or node.lineno == node.end_lineno:
            return
        first, last = node.lineno, node.end_lineno or node.lineno
        quotes = self.lines[last - 1].strip()[-3:]
        said = _Shown(first, f"{self.lines[first - 1]} [{last - first} more lines]{quotes}")
        kept = [shown for shown in self.shown if not first <= shown.number <= last]
        self.shown = sorted([*kept, said], key=lambda shown: shown.number)

    def highlighted(self) -> list[Text]:
        """Return the shown lines in colour."""
        text = "\n".join(shown.text for shown in self.shown)
        syntax = Syntax("", "python", theme=THEME, background_color="default")
        lines = list(syntax.highlight(text).split("\n", allow_blank=True))[: len(self.shown)]
        return lines + [Text()] * (len(self.shown) - len(lines))


def _fold(yours: _Source, theirs: _Source) -> None:
    """Fold what was given: the task, and docstrings that are equal or that one side has dropped."""
    yours.fold("")
    for name in yours.docstrings.keys() | theirs.docstrings.keys():
        texts = yours.docstring(name), theirs.docstring(name)
        if texts[0] == texts[1] or (name and None in texts):
            yours.fold(name)
            theirs.fold(name)


def _pairs(yours: _Source, theirs: _Source) -> list[tuple[int | None, int | None, bool]]:
    """Return which shown lines stand side by side, and whether they are equal."""
    mine, other = ([shown.text.rstrip() for shown in side.shown] for side in (yours, theirs))
    pairs: list[tuple[int | None, int | None, bool]] = []
    matcher = difflib.SequenceMatcher(None, mine, other, autojunk=False)
    for tag, first, last, other_first, other_last in matcher.get_opcodes():
        for step in range(max(last - first, other_last - other_first)):
            left = first + step if first + step < last else None
            right = other_first + step if other_first + step < other_last else None
            pairs.append((left, right, tag == "equal"))
    return pairs


def _side_by_side(yours: _Source, theirs: _Source, names: tuple[str, str]) -> Table:
    table = Table.grid(padding=(0, 1), expand=True)
    for _ in names:
        table.add_column(width=1)
        table.add_column(justify="right", style="dim", min_width=3, no_wrap=True)
        table.add_column(ratio=1, overflow="fold")
    left, right = (Text(name, style="bold underline", overflow="fold") for name in names)
    table.add_row("", "", left, "", "", right)
    mine, other = yours.highlighted(), theirs.highlighted()
    for here, there, equal in _pairs(yours, theirs):
        table.add_row(
            *_cells(yours, mine, here, " " if equal else "-"),
            *_cells(theirs, other, there, " " if equal else "+"),
        )
    return table


def _below(yours: _Source, theirs: _Source, names: tuple[str, str]) -> Table:
    """Show one column: what is equal once, what differs one after the other."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column(justify="right", style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for mark, name in zip("-+", names, strict=True):
        table.add_row(Text(mark, STYLES[mark]), "", Text(name, style="bold underline"))
    mine, other = yours.highlighted(), theirs.highlighted()
    added: list[tuple[Text, Text, Text]] = []
    for here, there, equal in _pairs(yours, theirs):
        if equal:
            for row in added:
                table.add_row(*row)
            added.clear()
            table.add_row(*_cells(yours, mine, here, " "))
            continue
        if here is not None:
            table.add_row(*_cells(yours, mine, here, "-"))
        if there is not None:
            added.append(_cells(theirs, other, there, "+"))
    for row in added:
        table.add_row(*row)
    return table


def _cells(
    source: _Source, lines: list[Text], place: int | None, mark: str
) -> tuple[Text, Text, Text]:
    if place is None:
        return Text(), Text(), Text()
    return Text(mark, STYLES[mark]), Text(str(source.shown[place].number)), lines[place]
