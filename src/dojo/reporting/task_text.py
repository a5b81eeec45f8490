"""A kata's task as lines to show: its stub's signatures and docstrings, its chapter's house rules.

A terminal and a page show the same lines, each in its own way.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from dojo.course.catalogue import CourseError, Kata

#: Under this heading a chapter's README lists its house rules.
HEADING = "## House rules"
#: The line of a stub that names them: they stand below, or one click away.
POINTER = re.compile(r"^House rules: .*\n?", re.MULTILINE)
#: What stands out in a line: code, in docstrings and in Markdown, and addresses.
SPAN = re.compile(r"``(?P<rst>.+?)``|`(?P<code>.+?)`|(?P<link>https?://[^\s<>\"']+)")
UNDERLINE = re.compile("-{3,}")
ITEM = re.compile(r"(?:-|\d+\.) +")
EXAMPLE = (">>> ", "... ")

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


class Kind(StrEnum):
    """What a line is."""

    SIGNATURE = "signature"
    FIELD = "field"
    HEADING = "heading"
    EXAMPLE = "example"
    OUTPUT = "output"
    BULLET = "bullet"
    NUMBER = "number"
    PROSE = "prose"

    @property
    def is_code(self) -> bool:
        """Whether blanks count, and nothing is marked up."""
        return self in (Kind.SIGNATURE, Kind.FIELD, Kind.EXAMPLE, Kind.OUTPUT)


@dataclass(frozen=True)
class Line:
    """One line of a task.

    Parameters
    ----------
    kind : Kind
    text : str
        With the blanks at its beginning, and with the marks around its code.
    indent : int
        Columns in front of it.
    """

    kind: Kind
    text: str
    indent: int = 0

    @property
    def blanks(self) -> int:
        """How many blanks the text begins with."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def spans(self) -> Iterator[tuple[str, str]]:
        """The parts of the line, without the marks around code.

        Yields
        ------
        tuple of str
            ``""``, ``"code"`` or ``"link"``, and the text.
        """
        end = 0
        for match in SPAN.finditer(self.text):
            yield "", self.text[end : match.start()]
            yield "link" if match["link"] else "code", match["rst"] or match["code"] or match[0]
            end = match.end()
        yield "", self.text[end:]

    @property
    def without_mark(self) -> Line:
        """An item of a list without its bullet or number."""
        return Line(self.kind, ITEM.sub("", self.text, count=1), self.indent)


def task_lines(text: str) -> list[Line]:
    """Return the lines of the signatures and docstrings in ``text``, the file of a stub.

    Raises
    ------
    CourseError
        If it is no Python.
    """
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise CourseError("it is no Python at the moment") from None
    return [*_documented(tree, text.splitlines(), 0)]


def house_rules(kata: Kata) -> list[Line]:
    """Return what holds in every kata of the chapter: the lines below the README's heading."""
    try:
        readme = kata.stub.with_name("README.md").read_text(encoding="utf-8")
    except OSError:
        return []
    _, found, rest = f"\n{readme}".partition(f"\n{HEADING}\n")
    section = re.split(r"^## ", rest, maxsplit=1, flags=re.MULTILINE)[0].strip()
    return [Line(_kind(line), line) for line in _flowing(section)] if found else []


def blocks(lines: Iterable[Line]) -> list[tuple[Kind, list[Line]]]:
    """Return the lines by what a page shows as one: a piece of code, a list, a line of prose.

    Each block comes with the kind of its first line. Blank lines only part blocks.
    """
    found = []
    for kind, members in groupby(lines, _block):
        together = list(members)
        alone = kind in (Kind.HEADING, Kind.PROSE)
        found += [[line] for line in together] if alone else [together]
    return [(block[0].kind, block) for block in found if block[0].text]


def _block(line: Line) -> Kind:
    """Return the kind of the block to which a line belongs."""
    parts = {Kind.FIELD: Kind.SIGNATURE, Kind.OUTPUT: Kind.EXAMPLE}
    return parts.get(line.kind, line.kind)


def without_given(text: str, stub: str) -> str:
    """Return a file's ``text`` without the docstrings that ``stub`` has: those are the task."""
    try:
        given = {ast.get_docstring(node) for node in _documenting(ast.parse(stub))}
        nodes = list(_documenting(ast.parse(text)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return text
    lines = re.split("\r\n|\r|\n", text)
    dropped: set[int] = set()
    for node in nodes:
        docstring, *rest = node.body
        # What shares a line with other code stays.
        alone = rest and rest[0].lineno > (docstring.end_lineno or 0)
        below = isinstance(node, ast.Module) or docstring.lineno > node.lineno
        if alone and below and ast.get_docstring(node) in given:
            dropped.update(range(docstring.lineno, (docstring.end_lineno or 0) + 1))
    kept = [line for number, line in enumerate(lines, 1) if number not in dropped]
    return "\n".join(kept).strip("\n")


def _documenting(tree: ast.Module) -> Iterator[Documented]:
    """Yield what in ``tree`` has a docstring."""
    for node in ast.walk(tree):
        if isinstance(node, Documented) and ast.get_docstring(node):
            yield node


def _documented(node: Documented, lines: list[str], depth: int) -> Iterator[Line]:
    """Yield the signature and the docstring of ``node``, and of what it defines."""
    if not isinstance(node, ast.Module):
        for line in _signature(node, lines):
            yield Line(Kind.SIGNATURE, line, 4 * depth - 4)
    if docstring := ast.get_docstring(node):
        yield from _docstring(POINTER.sub("", docstring).rstrip("\n"), 4 * depth)
        yield Line(Kind.PROSE, "")
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return
    for child in node.body:
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _documented(child, lines, depth + 1)
        elif isinstance(node, ast.ClassDef) and isinstance(child, ast.AnnAssign):
            yield Line(Kind.FIELD, ast.unparse(child), 4 * depth)
    if isinstance(node, ast.ClassDef):
        yield Line(Kind.PROSE, "")


def _signature(
    node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str]
) -> list[str]:
    """Return the lines of a definition above its body, as they stand in the file."""
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    kept = lines[first - 1 : max(node.lineno, node.body[0].lineno - 1)]
    indent = len(kept[0]) - len(kept[0].lstrip())
    return [line[indent:] for line in kept]


def _docstring(text: str, indent: int) -> Iterator[Line]:
    """Yield the lines of a docstring, without the underlines of its headings."""
    lines = _flowing(text)
    before = Kind.PROSE
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if UNDERLINE.fullmatch(line):
            continue
        if UNDERLINE.fullmatch(following):
            kind = Kind.HEADING
        elif line.startswith(EXAMPLE):
            kind = Kind.EXAMPLE
        elif line and before in (Kind.EXAMPLE, Kind.OUTPUT):
            kind = Kind.OUTPUT
        else:
            kind = _kind(line)
        yield Line(kind, line, indent)
        before = kind


def _kind(line: str) -> Kind:
    """Return what a line is that is neither heading nor example."""
    if not ITEM.match(line):
        return Kind.PROSE
    return Kind.BULLET if line.startswith("-") else Kind.NUMBER


def _flowing(text: str) -> list[str]:
    """Return the lines of a text, each item of a list and each paragraph of prose in one line."""
    flowing: list[str] = []
    prose = True
    for line in text.split("\n"):
        if UNDERLINE.fullmatch(line):
            # Below a heading each line says something of its own.
            prose = False
        before = flowing[-1] if flowing else ""
        in_item = ITEM.match(before) and line[:1] == " "
        begins = ITEM.match(line) or line.startswith("Read: ") or line[:1] in ("", " ", ">")
        in_paragraph = prose and before and not begins
        if in_item or (in_paragraph and not before.startswith(EXAMPLE)):
            flowing[-1] = f"{before} {line.strip()}"
        else:
            flowing.append(line)
        if line.startswith(EXAMPLE):
            prose = False
    return flowing
