"""A kata's answer beside another: the code, what differs, and what both cost.

What differs is marked by signs as well as by colour: ``-`` stands only in yours, ``+`` only in
the other.
"""

from __future__ import annotations

import ast
import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from dojo.course.catalogue import Kata
from dojo.results import Benchmark, Result, Timing
from dojo.testing.diagnostics import shown_path
from dojo.util.words import size_ratio, time_ratio, two_digits

#: From this width on, the two stand side by side.
WIDE = 100
#: Of the terminal's own sixteen colours, so that it suits light and dark ones.
THEME = "ansi_dark"
STYLES = {"-": "bold red", "+": "bold green", " ": "dim"}
#: A line that takes a smaller share of the time is not worth naming.
MIN_SHARE = 0.6
#: Time that grows with a smaller power of the size hardly grows.
MIN_EXPONENT = 0.3


def side_by_side(kata: Kata, other: Path, width: int, result: Result | None) -> RenderableType:
    """Show the learner's answer and ``other``, and what grading found out about the learner's.

    Parameters
    ----------
    kata : Kata
    other : Path
        The reference, or another right answer.
    width : int
        Of the place to fill, in columns.
    result : Result or None
        Of the learner's answer; None where there is none yet.
    """
    yours, theirs = _File(kata.stub), _File(other)
    _fold(yours, theirs)
    names = shown_path(kata, kata.stub), shown_path(kata, other)
    code = (_in_two_columns if width >= WIDE else _in_one_column)(yours, theirs, names)
    return Group(code, Text(), *findings(kata, result)) if result else code


def findings(kata: Kata, result: Result) -> list[Text]:
    """Say in lines what both cost, where the time goes, and what ruff would write otherwise."""
    if not result.passed:
        said = f"Your file as it stands: {result.verdict}. What it costs is measured once it"
        return [Text(f"{said} passes: dojo check {kata.name}")]
    lines = [_time(timing, len(result.timings) > 1) for timing in result.timings]
    for benchmark in result.benchmarks:
        lines += _costs(kata, benchmark)
    for advice in result.advice:
        line = Text(f"Line {advice.line}: {advice.message} ({advice.code}) ")
        lines.append(line.append(advice.url, style=f"dim link {advice.url}"))
    return lines or [Text("Nothing was measured here: this kata has no large input.")]


def beside_reference(name: str, result: Result) -> str:
    """Say how long another right way takes: the lines above compare with the reference."""
    if result.ratio is None:
        return f"{name} was not timed: this kata has no large input."
    return f"{name} itself: {time_ratio(result.ratio)}"


def _time(timing: Timing, several: bool) -> Text:
    of = f" ({timing.check})" if several else ""
    reference = f"the reference {_s(timing.reference)}"
    if timing.yours is None or timing.ratio is None:
        return Text(f"Time{of}: yours came to no end; {reference}")
    yours = f"yours {_s(timing.yours)}"
    return Text(f"Time{of}: {yours}, {reference}: {time_ratio(timing.ratio)}")


def _costs(kata: Kata, benchmark: Benchmark) -> list[Text]:
    lines = []
    if memory := benchmark.memory:
        lines.append(
            Text(
                f"Memory at its peak: yours {_bytes(memory.yours)}, the reference "
                f"{_bytes(memory.reference)}: {size_ratio(memory.ratio)}"
            )
        )
    if growth := benchmark.growth:
        text = f"Growth: with n items your time {_grows(growth.yours)}"
        if growth.reference is not None:
            text += f", the reference's {_grows(growth.reference)}"
        lines.append(Text(text))
    source = _File(kata.stub).lines
    hot = benchmark.hot
    if hot and hot.share >= MIN_SHARE and hot.line <= len(source):
        line = Text(f"Where most of your time goes: line {hot.line}:  ")
        lines.append(line.append(source[hot.line - 1].strip(), style="bold"))
    return lines


def _grows(exponent: float) -> str:
    """Say how time grows, in halves of a power: no more is certain."""
    if exponent < MIN_EXPONENT:
        return "hardly grows"
    power = max(1, round(2 * exponent) / 2)
    return "grows about as n" if power == 1 else f"grows about as n^{power:g}"


def _s(seconds: float) -> str:
    return f"{two_digits(seconds)} s" if seconds >= 1 else f"{two_digits(1000 * seconds)} ms"


def _bytes(number: int) -> str:
    return f"{two_digits(number / 1e6)} MB" if number >= 1e6 else f"{two_digits(number / 1e3)} kB"


@dataclass
class _Shown:
    """A line to show: its number in the file, and its text."""

    number: int
    text: str


class _File:
    """A file's lines, and where its docstrings lie."""

    def __init__(self, file: Path) -> None:
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            text = f"# {file.name} cannot be read.\n"
        # Not splitlines: only what Python takes for the end of a line.
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


def _fold(yours: _File, theirs: _File) -> None:
    """Fold what was given: the task, and docstrings that are equal or that one side has dropped."""
    yours.fold("")
    for name in yours.docstrings.keys() | theirs.docstrings.keys():
        texts = yours.docstring(name), theirs.docstring(name)
        if texts[0] == texts[1] or (name and None in texts):
            yours.fold(name)
            theirs.fold(name)


def _pairs(yours: _File, theirs: _File) -> list[tuple[int | None, int | None, bool]]:
    """Return which shown lines are in one row, and whether they are equal."""
    mine, other = ([shown.text.rstrip() for shown in side.shown] for side in (yours, theirs))
    pairs: list[tuple[int | None, int | None, bool]] = []
    matcher = difflib.SequenceMatcher(None, mine, other, autojunk=False)
    for tag, first, last, other_first, other_last in matcher.get_opcodes():
        for step in range(max(last - first, other_last - other_first)):
            left = first + step if first + step < last else None
            right = other_first + step if other_first + step < other_last else None
            pairs.append((left, right, tag == "equal"))
    return pairs


def _in_two_columns(yours: _File, theirs: _File, names: tuple[str, str]) -> Table:
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


def _in_one_column(yours: _File, theirs: _File, names: tuple[str, str]) -> Table:
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
    source: _File, lines: list[Text], place: int | None, mark: str
) -> tuple[Text, Text, Text]:
    if place is None:
        return Text(), Text(), Text()
    return Text(mark, STYLES[mark]), Text(str(source.shown[place].number)), lines[place]
