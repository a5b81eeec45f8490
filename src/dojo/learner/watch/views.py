"""The pages of `dojo watch`: text made from results and progress, for any width."""

from __future__ import annotations

import itertools
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dojo.course.catalogue import Course, Kata
from dojo.course.packages import INSTALL
from dojo.learner.progress import Progress
from dojo.learner.side_by_side import findings
from dojo.results import Result, TestOutcome, Verdict
from dojo.testing.diagnostics import shown_path
from dojo.util.words import count

#: How many of the tests that fail after the first are named.
MAX_NAMED = 5
#: Names of exceptions that tell a learner less than what they say.
NO_NEWS = re.compile(r"^(AssertionError|dojo\.util\.time_limit\.TimeLimitError): ")
#: What pytest says of its own options, which nobody can give here.
USE_OPTIONS = re.compile(r"^ *Use -v+ to get more diff\n?", re.MULTILINE)
#: How many lines of what the failing test printed are shown.
MAX_PRINTED = 8

#: What the keys that are needed most do, as the foot of a page says it.
FOOT = {
    "n": "next",
    "t": "task",
    "h": "hint",
    "a": "tests",
    "d": "diff",
    "l": "list",
    "r": "reset",
    "?": "keys",
    "q": "quit",
}
#: What every key does.
KEYS = {
    "n": "the next kata",
    "p": "the previous kata",
    "t": "the task: the stub's docstrings and the chapter's house rules",
    "e": "the stub and its tests in your editor, which has the terminal until it ends",
    "h": "one more hint",
    "a": "all tests of this kata, each with its outcome",
    "d": "your answer beside the reference, once it passes",
    "s": "a picture of what your answer did, where there is something to see",
    "x": "the input that full grading found, as a test that you can debug",
    "l": "the list of katas",
    "r": "reset: the stub again; your answer is kept",
    "↑ ↓": "move in the list, or scroll; also k and j",
    "page up, page down": "scroll; space scrolls down, too",
    "Enter": "go to the kata that is marked in the list; else back to the verdict",
    "Esc": "back to the verdict",
    "?": "these keys",
    "q": "quit; so does Ctrl-C",
}


@dataclass(frozen=True)
class Asking:
    """How one asks for what comes after a verdict; ``{name}`` is the kata that comes next."""

    next: str = "n: next, {name}"
    diff: str = "d: your answer beside the reference"
    replay: str = " (x makes it a test)"


@dataclass(frozen=True)
class Page:
    """One screenful: ``body`` is cut to what fits between the other parts.

    ``problem`` is for editors, which read lines: see `dojo.learner.watch.problem`.
    """

    head: RenderableType
    body: RenderableType
    said: str
    foot: RenderableType
    problem: str = ""


def head(course: Course, progress: Progress, kata: Kata, width: int, busy: str) -> Text:
    """Where on the path the learner is: the chapter's katas, and how many pass in all."""
    katas = [other for other in course.katas if other.chapter == kata.chapter]
    done = progress.done(course.katas)
    title = Text(f"{course.chapters[kata.chapter]}\n", style="bold")
    here = f"{len(done.intersection(katas))} of {len(katas)} here pass, "
    title.append(f"{here}{len(done)} of {len(course.katas)} in all", style="dim")
    title.append(f"   {busy} …\n" if busy else "\n", style="yellow")
    # A path of more than two lines would leave no room for what matters.
    if sum(len(other.name) + 4 for other in katas) <= 2 * width:
        for other in katas:
            title.append_text(_on_path(other, other == kata, other in done))
        title.append("\n")
    else:
        place = katas.index(kata)
        for other in katas[max(0, place - 1) : place + 2]:
            title.append_text(_on_path(other, other == kata, other in done))
        title.append(f"({place + 1} of {len(katas)})\n", style="dim")
    return title.append("─" * width, style="dim")


def _on_path(kata: Kata, current: bool, done: bool) -> Text:
    mark = "+" if done else ">" if current else "."
    style = "bold" if current else "green" if done else "dim"
    return Text(f"{mark} {kata.name}  ", style=style)


def foot() -> Text:
    """What to press."""
    line = Text()
    for key, what in FOOT.items():
        line.append(f" {key}", style="bold").append(f" {what} ")
    return line


def keys() -> RenderableType:
    """Return what every key does."""
    table = Table.grid(padding=(0, 2))
    for key, what in KEYS.items():
        table.add_row("", Text(key, "bold"), what)
    return Group(Text("Keys"), Text(), table)


def verdict(
    course: Course, kata: Kata, result: Result, seconds: float, asking: Asking = Asking()
) -> RenderableType:
    """Return the first failing message, or what was achieved."""
    tests = f"{result.tests_passed} of {count(len(result.tests), 'test')} pass"
    passing = tests if result.tests else ""
    if result.passed:
        return _passed(course, kata, result, passing, asking)
    if result.verdict is Verdict.NOT_STARTED:
        return _not_started(kata, result)
    title = Text(f"{kata.name}: {result.verdict}", style="bold red")
    facts = [fact for fact in (passing, f"{seconds:.2f} s") if fact]
    title.append("".join(f"   {fact}" for fact in facts), style="dim")
    parts: list[RenderableType] = [title, Text("")]
    if result.failures:
        parts += [Text(result.failures[0].name, style="bold"), Text("")]
    elif result.replay:
        parts += [
            Text(f"The tests pass. Full grading found what none of them shows{asking.replay}:\n")
        ]
    parts += [Text(line, style="bold") for line in _raising_line(kata, result.message)]
    said = _message(result.message)
    message = Text(said or result.message, style="red")
    parts += [message, _printed(result.printed), _names(result.failures[1:])]
    if said:
        parts.append(_context(result.message))
    if result.verdict is Verdict.GRADER_FAULT and INSTALL not in result.message:
        parts.append(Text("That is not your fault: save again, and report it if it stays."))
    return Group(*parts)


def _not_started(kata: Kata, result: Result) -> RenderableType:
    where = kata.stub.relative_to(kata.root).as_posix()
    todo = (
        f"\nOpen {where} (e): its docstring is the task (t shows it).\n"
        "Write it and save; this page follows."
    )
    first = result.tests[0].name if result.tests else ""
    return Group(
        Text(f"{kata.name}: not started", style="bold"),
        Text(kata.title),
        Text(todo),
        Text(f"\nThe first test: {first}" if first else "", style="dim"),
    )


def _context(text: str) -> Text:
    """Return the lines around a message: they come last, if the screen has room for them."""
    lines = Text()
    for line in text.strip("\n").splitlines():
        if not line.startswith("E "):
            lines.append(f"\n{line}", style="bold" if line[:1] == ">" else "dim")
    return lines


def _raising_line(kata: Kata, text: str) -> list[str]:
    """Return where in the answer an exception was raised, with that line; nothing if it was not."""
    lines = text.splitlines()
    here = f"{shown_path(kata, kata.stub)}:"
    found = [place for place, line in enumerate(lines) if line.startswith(here) and ": in " in line]
    if not found:
        return []
    source = itertools.takewhile(lambda line: line.startswith(" "), lines[found[-1] + 1 :])
    return [lines[found[-1]], *source]


def _message(text: str) -> str:
    """Return the lines that pytest marks with an E: what the test says."""
    marked = (line[1:] for line in text.splitlines() if line.startswith("E "))
    said = textwrap.dedent("\n".join(marked))
    return USE_OPTIONS.sub("", NO_NEWS.sub("", said)).rstrip("\n")


def _printed(text: str) -> Text:
    """Return the end of what the test printed: that is where a learner looks."""
    lines = text.rstrip("\n").splitlines()
    if not lines:
        return Text()
    shown = lines[-MAX_PRINTED:]
    head = "\nprinted, the end of it:" if len(lines) > len(shown) else "\nprinted:"
    return Text("\n".join([head, *(f"  {line}" for line in shown)]))


def _names(failed: Sequence[TestOutcome]) -> Text:
    said = "".join(f"\n  then: {test.name}" for test in failed[:MAX_NAMED])
    if len(failed) > MAX_NAMED:
        said += f"\n  and {len(failed) - MAX_NAMED} more"
    return Text(said, style="dim")


def _passed(
    course: Course, kata: Kata, result: Result, passing: str, asking: Asking
) -> RenderableType:
    title = Text(f"{kata.name}: passed", style="bold green").append(f"   {passing}", style="dim")
    inputs = sum(comparison.inputs for comparison in result.comparisons)
    following = after(course, kata)
    last = "That was the last on the path."
    coming = asking.next.format(name=following.name) if following else last
    return Group(
        title,
        Text(f"\n{kata.learned or kata.title}\n"),
        Text(f"On {count(inputs, 'input')} that no test shows it does what the reference does."),
        *findings(kata, result),
        Text(f"\n{coming}\n{asking.diff}"),
    )


def gone(kata: Kata) -> RenderableType:
    """Return what is shown where the kata's file is missing."""
    where = kata.stub.relative_to(kata.root).as_posix()
    return Text(f"{where} is gone. Save it again from your editor, or press r for the stub.")


def checking(kata: Kata, tests: Sequence[TestOutcome]) -> RenderableType:
    """Return what is shown during the comparison with the reference."""
    return Group(
        Text(f"{kata.name}: {len(tests)} of {count(len(tests), 'test')} pass", style="bold green"),
        Text("\nNow on inputs that no test shows, beside the reference …"),
    )


def all_tests(kata: Kata, result: Result | None) -> RenderableType:
    """Return every test with its outcome."""
    if not result or not result.tests:
        message = result.message if result else ""
        return Text(f"{kata.name}: no test has reported. {message}")
    parts: list[RenderableType] = []
    for test in result.tests:
        style = "green" if test.passed else "bold"
        parts.append(Text(f"{'+' if test.passed else '-'} {test.name}", style=style))
        if not test.passed:
            parts.append(Padding(Text(_message(test.text), style="red"), (0, 0, 0, 4)))
    return Group(*parts)


def listing(course: Course, progress: Progress, cursor: Kata) -> RenderableType:
    """Return the whole path, with a mark at ``cursor``."""
    lines = Text()
    for kata in course.katas:
        if kata == next(other for other in course.katas if other.chapter == kata.chapter):
            lines.append(f"{course.chapters[kata.chapter]}\n", style="bold")
        mark = "+" if progress.passed(kata) else "!" if progress.broken(kata) else "."
        here = ">" if kata == cursor else " "
        style = "reverse" if kata == cursor else ""
        lines.append(f"{here}{mark} {kata.name}", style=style)
        lines.append(f"  {kata.level}, {kata.minutes} min\n", style="dim")
    return lines


def row_of(course: Course, cursor: Kata) -> int:
    """Return the number of the line that ``cursor`` has in `listing`."""
    before = course.katas[: course.katas.index(cursor) + 1]
    return len(before) + len({kata.chapter for kata in before}) - 1


def hints(kata: Kata, shown: int) -> RenderableType:
    """Return the hints that were asked for so far."""
    lines = [f"{number}. {text}\n" for number, text in enumerate(kata.hints[:shown], 1)]
    left = len(kata.hints) - shown
    more = (
        f"{left} more: try first, then press h{' twice' if left == 1 else ' again'}."
        if left
        else "That was the last one."
    )
    return Text("\n".join([f"Hints for {kata.name}\n", *lines, more]))


def after(course: Course, kata: Kata) -> Kata | None:
    """Return the kata that follows on the path."""
    place = course.katas.index(kata) + 1
    return course.katas[place] if place < len(course.katas) else None
