"""The command ``dojo task``: what a kata asks for, and the house rules of its chapter below."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from dojo.course import stubs
from dojo.course.catalogue import CourseError, Kata
from dojo.learner import git
from dojo.reporting.task_text import ITEM, Kind, Line, house_rules, task_lines
from dojo.testing.diagnostics import shown_path

STYLES = {
    Kind.SIGNATURE: "bold cyan",
    Kind.FIELD: "cyan",
    Kind.EXAMPLE: "cyan",
    Kind.HEADING: "bold underline",
}
#: A line is never wrapped to less (columns).
MIN_WIDTH = 20


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
    text = stub_text(kata)
    try:
        lines = task_lines(text)
    except CourseError as error:
        raise CourseError(
            f"{shown_path(kata, kata.stub)}: {error}, so its task cannot be shown. "
            f"`dojo reset {kata.name}` brings the stub back."
        ) from None
    parts: list[RenderableType] = [_Line(_styled(line), line.indent) for line in lines]
    if rules := house_rules(kata):
        parts += [Text(f"House rules of {kata.chapter}", "bold"), Text()]
        parts += [_Line(_styled(rule)) for rule in rules]
    return Group(*parts)


def markdown(kata: Kata) -> str:
    """Return title and house rules, and folded the stub, for whom no cell with it is made.

    Raises
    ------
    CourseError
        If the stub cannot be found.
    """
    code = f"```python\n{cell(kata)}\n```"
    rules = "\n".join(rule.text for rule in house_rules(kata))
    head = f"\n\n**House rules of {kata.chapter}**\n\n" if rules else ""
    folded = f"<details><summary>The task as a cell to copy</summary>\n\n{code}\n\n</details>"
    return f"**{kata.title}**{head}{rules}\n\n{folded}\n"


def cell(kata: Kata) -> str:
    """Return the cell of a notebook with which the kata begins.

    Raises
    ------
    CourseError
        If the stub cannot be found.
    """
    return f"%%kata {kata.name}\n{stub_text(kata).strip()}"


def stub_text(kata: Kata) -> str:
    """Return the text of the stub, whatever has become of the learner's file.

    Raises
    ------
    CourseError
        If the stub cannot be found.
    """
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


def _styled(line: Line) -> Text:
    """Return a line in its style; in a sentence code is bold, without the marks around it."""
    if line.kind.is_code or line.kind in STYLES:
        return Text(line.text, STYLES.get(line.kind, ""))
    return Text.assemble(*((text, "bold" if kind == "code" else "") for kind, text in line.spans))


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
