"""What `dojo watch` shows: pages of text, made from what is known, for any width."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from dojo import progress
from dojo.beside import facts
from dojo.course import Course, Kata
from dojo.harmless import clean

#: How many of the tests that fail after the first are named.
COMING = 5

KEYS = {
    "n": "next",
    "p": "previous",
    "l": "list",
    "h": "hint",
    "t": "tests",
    "d": "diff",
    "s": "show",
    "r": "reset",
    "q": "quit",
}

#: Names of keys that have a blank in them.
LONG = ("page up", "page down")


@dataclass(frozen=True)
class Page:
    """One screenful: ``body`` is cut to what fits between the others."""

    head: RenderableType
    body: RenderableType
    said: str
    foot: RenderableType


def head(course: Course, kata: Kata, width: int, busy: str) -> Text:
    """Where on the path the learner is: the chapter's katas, and how many pass in all."""
    katas = [other for other in course.katas if other.chapter == kata.chapter]
    done = {other for other in course.katas if progress.passed(other)}
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
    for key, what in KEYS.items():
        line.append(f" {key}", style="bold").append(f" {what} ")
    return line


def verdict(course: Course, kata: Kata, result: dict[str, Any], seconds: float) -> RenderableType:
    """Return the first failing message, or what was achieved."""
    tests = result["tests"]
    good = sum(test["outcome"] == "passed" for test in tests)
    count = f"{good} of {len(tests)} tests pass" if tests else ""
    if result["verdict"] == "passed":
        return _passed(course, kata, result, count)
    title = Text(f"{kata.name}: {result['verdict']}", style="bold red")
    if result["verdict"] == "not started":
        where = kata.stub.relative_to(kata.root).as_posix()
        todo = f"\nOpen {where}: its docstring is the task.\nWrite it and save; this page follows."
        first = clean(tests[0]["id"]).partition("::")[2] if tests else ""
        return Group(
            Text(f"{kata.name}: not started", style="bold"),
            Text(kata.title),
            Text(todo),
            Text(f"\nThe first test: {first}" if first else "", style="dim"),
        )
    title.append(f"   {count}   {seconds:.2f} s", style="dim")
    failed = [test for test in tests if test["outcome"] != "passed"]
    parts: list[RenderableType] = [title, Text("")]
    if failed:
        parts += [Text(clean(failed[0]["id"]).partition("::")[2], style="bold"), Text("")]
    said = _said(result["message"])
    parts += [Text(said, style="red"), _names(failed[1:]), _where(result["message"])]
    if result["verdict"] == "grader fault":
        parts.append(Text("That is not your fault: save again, and report it if it stays."))
    return Group(*parts)


def _where(text: str) -> Text:
    """Return the lines around what was said: of most use last, if the screen has room for them."""
    lines = Text()
    for line in clean(text).strip("\n").splitlines():
        if not line.startswith("E "):
            lines.append(f"\n{line}", style="bold" if line[:1] == ">" else "dim")
    return lines


def _said(text: str) -> str:
    """Return what pytest marks with an E: the words of whoever wrote the test."""
    marked = (line[1:] for line in clean(text).splitlines() if line.startswith("E "))
    return textwrap.dedent("\n".join(marked)).removeprefix("AssertionError: ")


def _names(failed: Sequence[dict[str, Any]]) -> Text:
    said = "".join(f"\n  then: {clean(test['id']).partition('::')[2]}" for test in failed[:COMING])
    if len(failed) > COMING:
        said += f"\n  and {len(failed) - COMING} more"
    return Text(said, style="dim")


def _passed(course: Course, kata: Kata, result: dict[str, Any], count: str) -> RenderableType:
    title = Text(f"{kata.name}: passed", style="bold green").append(f"   {count}", style="dim")
    inputs = sum(check["inputs"] for check in result["checks"])
    following = after(course, kata)
    coming = f"n: next, {following.name}" if following else "That was the last on the path."
    return Group(
        title,
        Text(f"\n{kata.learned or kata.title}\n"),
        Text(f"On {inputs} inputs that no test shows it does what the reference does."),
        *facts(kata, result),
        Text(f"\n{coming}\nd: your answer beside the reference"),
    )


def gone(kata: Kata) -> RenderableType:
    """Return what is shown where the kata's file is missing."""
    where = kata.stub.relative_to(kata.root).as_posix()
    return Text(f"{where} is gone. Save it again from your editor, or press r for the stub.")


def checking(kata: Kata, tests: Sequence[dict[str, Any]]) -> RenderableType:
    """Return what is shown while the reference is asked."""
    return Group(
        Text(f"{kata.name}: all {len(tests)} tests pass", style="bold green"),
        Text("\nNow on inputs that no test shows, beside the reference …"),
    )


def all_tests(kata: Kata, result: dict[str, Any] | None) -> RenderableType:
    """Return every test with what became of it."""
    if not result or not result["tests"]:
        return Text(f"{kata.name}: no test has reported. {(result or {}).get('message', '')}")
    lines = Text()
    for test in result["tests"]:
        good = test["outcome"] == "passed"
        name = clean(test["id"]).partition("::")[2]
        lines.append(f"{'+' if good else '-'} {name}\n", style="green" if good else "bold")
        if not good:
            lines.append(textwrap.indent(_said(test["text"]), "    ") + "\n", style="red")
    return lines


def listing(course: Course, cursor: Kata) -> RenderableType:
    """Return the whole path, with a mark at ``cursor``."""
    lines = Text()
    for kata in course.katas:
        if kata == next(other for other in course.katas if other.chapter == kata.chapter):
            lines.append(f"{course.chapters[kata.chapter]}\n", style="bold")
        mark = "+" if progress.passed(kata) else "."
        here = ">" if kata == cursor else " "
        style = "reverse" if kata == cursor else ""
        lines.append(f"{here}{mark} {kata.name}", style=style)
        lines.append(f"  {kata.level}, {kata.minutes} min\n", style="dim")
    return lines


def row_of(course: Course, cursor: Kata) -> int:
    """Return the line of `listing` on which ``cursor`` stands."""
    before = course.katas[: course.katas.index(cursor) + 1]
    return len(before) + len({kata.chapter for kata in before}) - 1


def hints(kata: Kata, shown: int) -> RenderableType:
    """Return the hints that have been asked for."""
    lines = [f"{number}. {text}\n" for number, text in enumerate(kata.hints[:shown], 1)]
    left = len(kata.hints) - shown
    more = f"{left} more: try first, then press h again." if left else "That was the last one."
    return Text("\n".join([f"Hints for {kata.name}\n", *lines, more]))


def after(course: Course, kata: Kata) -> Kata | None:
    """Return the kata that follows on the path."""
    place = course.katas.index(kata) + 1
    return course.katas[place] if place < len(course.katas) else None
