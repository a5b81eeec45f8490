"""The command ``dojo task``: what a kata asks for, and the house rules of its chapter below."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from dojo.course import stubs
from dojo.course.catalogue import CourseError, Kata
from dojo.learner import git
from dojo.testing.diagnostics import shown_path

#: Under this heading a chapter's README lists its house rules.
HEADING = "## House rules"
#: The line of a stub that names them: here they stand below.
POINTER = re.compile(r"^House rules: .*\n?", re.MULTILINE)
#: Code in docstrings, and in Markdown.
CODE = re.compile(r"``(.+?)``|`(.+?)`")
UNDERLINE = re.compile("-{3,}")
ITEM = re.compile(r"(?:-|\d+\.) +")
EXAMPLE = (">>> ", "... ")
#: A line is never wrapped to less (columns).
MIN_WIDTH = 20

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def run(kata: Kata) -> int:
    """Print the task of ``kata``."""
    console = Console(highlight=False)
    console.print(rendered(kata), markup=False)
    return 0


def rendered(kata: Kata) -> RenderableType:
    """Return the stub's docstrings and signatures, and below them the house rules.

    Raises
    ------
    CourseError
        If the stub cannot be found, or cannot be read.
    """
    text = _stub(kata)
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        raise CourseError(
            f"{shown_path(kata, kata.stub)} is no Python at the moment, so its task cannot be "
            f"shown. `dojo reset {kata.name}` brings the stub back."
        ) from None
    parts: list[RenderableType] = [*_documented(tree, text.splitlines(), 0)]
    if rules := house_rules(kata):
        parts += [Text(f"House rules of {kata.chapter}", "bold"), Text()]
        parts += [_Line(_inline(rule)) for rule in rules]
    return Group(*parts)


def markdown(kata: Kata) -> str:
    """Return the stub, as a cell of a notebook that one can copy, and the house rules.

    Raises
    ------
    CourseError
        If the stub cannot be found.
    """
    cell = f"```python\n%%kata {kata.name}\n{_stub(kata).strip()}\n```"
    rules = "\n".join(house_rules(kata))
    head = f"\n\n**House rules of {kata.chapter}**\n\n" if rules else ""
    return f"**{kata.title}**\n\n{cell}{head}{rules}"


def house_rules(kata: Kata) -> list[str]:
    """Return what holds in every kata of the chapter: the lines below the README's heading."""
    try:
        readme = kata.stub.with_name("README.md").read_text(encoding="utf-8")
    except OSError:
        return []
    _, found, rest = f"\n{readme}".partition(f"\n{HEADING}\n")
    section = re.split(r"^## ", rest, maxsplit=1, flags=re.MULTILINE)[0].strip()
    return _flowing(section) if found else []


def _stub(kata: Kata) -> str:
    """Return the text of the stub, whatever has become of the learner's file."""
    try:
        own = kata.stub.read_text(encoding="utf-8", errors="replace")
    except OSError:
        own = ""
    if stubs.plain(own):
        return own
    try:
        return git.pristine(kata)
    except CourseError:
        if own:
            return own
        raise


def _documented(node: Documented, lines: list[str], depth: int) -> Iterator[RenderableType]:
    """Yield the signature and the docstring of ``node``, and of what it defines."""
    if not isinstance(node, ast.Module):
        for line in _signature(node, lines):
            yield _Line(Text(line, "bold cyan"), 4 * depth - 4)
    if docstring := ast.get_docstring(node):
        yield from _docstring(POINTER.sub("", docstring).rstrip("\n"), 4 * depth)
        yield Text()
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return
    for child in node.body:
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _documented(child, lines, depth + 1)
        elif isinstance(node, ast.ClassDef) and isinstance(child, ast.AnnAssign):
            yield _Line(Text(ast.unparse(child), "cyan"), 4 * depth)
    if isinstance(node, ast.ClassDef):
        yield Text()


def _signature(
    node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str]
) -> list[str]:
    """Return the lines of a definition above its body, as they stand in the file."""
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    kept = lines[first - 1 : max(node.lineno, node.body[0].lineno - 1)]
    indent = len(kept[0]) - len(kept[0].lstrip())
    return [line[indent:] for line in kept]


def _docstring(text: str, indent: int) -> Iterator[RenderableType]:
    """Yield the lines of a docstring with headings and examples marked, and no underlines."""
    lines = _flowing(text)
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if UNDERLINE.fullmatch(line):
            continue
        if UNDERLINE.fullmatch(following):
            yield _Line(Text(line, "bold underline"), indent)
        elif line.startswith(EXAMPLE):
            yield _Line(Text(line, "cyan"), indent)
        else:
            yield _Line(_inline(line), indent)


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
        in_paragraph = prose and before and not ITEM.match(line) and line[:1] not in ("", " ", ">")
        if in_item or (in_paragraph and not before.startswith(EXAMPLE)):
            flowing[-1] = f"{before} {line.strip()}"
        else:
            flowing.append(line)
        if line.startswith(EXAMPLE):
            prose = False
    return flowing


def _inline(line: str) -> Text:
    """Return a line with its code in bold, and without the marks around it."""
    shown, end = Text(), 0
    for match in CODE.finditer(line):
        shown.append(line[end : match.start()]).append(match[1] or match[2], "bold")
        end = match.end()
    return shown.append(line[end:])


@dataclass(frozen=True)
class _Line:
    """A line that may be longer than the screen is wide; what follows hangs below its text."""

    text: Text
    indent: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        item = ITEM.match(self.text.plain)
        own = len(self.text.plain) - len(self.text.plain.lstrip())
        hanging = len(item[0]) if item else own
        width = max(MIN_WIDTH, options.max_width - self.indent - hanging)
        for number, line in enumerate(self.text.wrap(console, width)):
            line.rstrip()
            margin = self.indent + hanging * (number > 0) if line else 0
            yield Text(" " * margin).append_text(line)
