"""What a grading leaves behind: a table on the terminal, report.json and junit.xml."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from dojo.course.catalogue import Course, Kata
from dojo.course.packages import INSTALL
from dojo.reporting import formats
from dojo.reporting.junit import junit
from dojo.reporting.study import Work
from dojo.results import Picture, Result, Verdict
from dojo.sandbox import limits
from dojo.util.atomic import replace
from dojo.util.sanitise import as_json, clean
from dojo.util.schema import SchemaError, from_plain, to_plain
from dojo.util.words import time_ratio

#: Of the JSON report; `report.schema.json` describes it. A change that breaks readers raises it.
VERSION = 2

#: How wide a name is where there is little room (columns).
NAME_WIDTH = 16
#: From this ratio of times on, the terminal gives advice on an answer that passed.
SLOW_RATIO = 5

#: A terminal of fewer columns has no room for times.
NARROW = 78

COLORS = {
    Verdict.PASSED: "green",
    Verdict.NOT_STARTED: "dim",
    Verdict.SKIPPED: "yellow",
    Verdict.SLOW: "yellow",
}
#: Verdicts that ask for no work on an answer that was started.
NOTHING_WRONG = {Verdict.PASSED, Verdict.SKIPPED, Verdict.NOT_STARTED}
LIBRARIES = ("numpy", "pandas", "scikit-learn", "torch", "pytest", "hypothesis")


@dataclass(frozen=True)
class _Report:
    """What every report.json holds; that of a submission has one key more."""

    version: int
    dojo: str
    graded: str
    seed: int
    python: str
    platform: str
    libraries: dict[str, str]
    walls: dict[str, bool]
    totals: dict[str, int]
    katas: tuple[Any, ...]


def report(results: Sequence[Result], graded: str, seed: int) -> dict[str, Any]:
    """Return the whole report as plain data, as `report.schema.json` describes it.

    Parameters
    ----------
    results : sequence of Result
    graded : str
        ``katas``, ``solutions``, ``submission``, or the file that was graded.
    seed : int
    """
    missing = missing_walls(results)
    whole: dict[str, Any] = to_plain(
        _Report(
            version=VERSION,
            dojo=importlib.metadata.version("ml-dojo"),
            graded=graded,
            seed=seed,
            python=platform.python_version(),
            platform=platform.platform(),
            libraries={name: version for name in LIBRARIES if (version := _version(name))},
            walls={wall: wall not in missing for wall in limits.WALLS},
            totals={verdict.value: number for verdict, number in totals(results).items()},
            katas=tuple(result.as_report() for result in results),
        )
    )
    return whole


def results_of(whole: Mapping[str, Any]) -> list[Result]:
    """Return the results in what `report` returned.

    Raises
    ------
    SchemaError
        If the report has another version, or does not fit its schema.
    """
    known = {field.name for field in fields(_Report)}
    read = from_plain(_Report, {key: whole[key] for key in whole if key in known})
    if read.version != VERSION:
        raise SchemaError(f"the report has version {read.version}, not {VERSION}")
    return [Result.from_report(kata) for kata in read.katas]


def totals(results: Sequence[Result]) -> Counter[Verdict]:
    """Return how many katas got each verdict."""
    return Counter(result.verdict for result in results)


def nothing_wrong(results: Sequence[Result]) -> bool:
    """Whether each answer that was started passed, or was skipped for want of a GPU."""
    return {result.verdict for result in results} <= NOTHING_WRONG


def missing_walls(results: Sequence[Result]) -> list[str]:
    """Return the walls that some answer was graded without."""
    graded = [result.walls for result in results if not _never_ran(result)]
    return [wall for wall in limits.WALLS if any(wall not in walls for walls in graded)]


def write(
    folder: Path,
    whole: dict[str, Any],
    course: Course,
    wanted: Sequence[str] = (),
    pictures: Mapping[str, Picture] = MappingProxyType({}),
    work: Mapping[str, Work] = MappingProxyType({}),
) -> None:
    """Write junit.xml, the formats that are wanted and report.json into ``folder``.

    The last one shows that the others are complete.

    Parameters
    ----------
    folder : Path
    whole : dict
        As `report` makes it.
    course : Course
    wanted : sequence of str
        Some of `dojo.reporting.formats.NAMES`.
    pictures : mapping of str to Picture
        By the kata's id, for the HTML page.
    work : mapping of str to Work
        By the kata's id: see `dojo.reporting.html.page`.

    Raises
    ------
    OSError
        If a file cannot be written.
    """
    results = results_of(whole)
    replace(folder / "junit.xml", junit(results))
    for name in wanted:
        for file, text in formats.files(name, course, whole, results, pictures, work):
            replace(folder / file, text)
    replace(folder / "report.json", as_json(whole))


def show(
    console: Console,
    course: Course,
    results: Sequence[Result],
    folder: str,
    debug: bool = False,
    missing: Sequence[str] = (),
) -> None:
    """Print the table of verdicts, the reasons of those that failed, and what comes next.

    Parameters
    ----------
    console : Console
    course : Course
    results : sequence of Result
    folder : str
        Where the details are; empty if nowhere.
    debug : bool
        Whether to print the traceback of a grader fault.
    missing : sequence of str
        The katas that were required, and have not passed.
    """
    console.print(_table(results, console.width))
    for result in results:
        if result.verdict not in (Verdict.PASSED, Verdict.NOT_STARTED):
            _show_reason(console, result, debug=debug)
    advice = [line for result in results for line in _advice(result)]
    if advice:
        console.print()
        console.print("For another time:", style="bold")
    # A terminal would break a long line anywhere; in a file each stays a line.
    whole = not console.is_terminal
    for line in advice:
        console.print(line, markup=False, highlight=False, soft_wrap=whole)
    console.print()
    for line in _closing(course, results, folder, missing):
        console.print(line, markup=False, highlight=False, soft_wrap=whole)


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _never_ran(result: Result) -> bool:
    """Whether no code of the answer ran, so that it needed no wall."""
    missing = result.verdict is Verdict.NOT_STARTED and not result.walls
    return missing or result.verdict is Verdict.GRADER_FAULT


def _unfinished(results: Sequence[Result]) -> list[Result]:
    """Return what neither passed nor was skipped."""
    return [result for result in results if result.verdict not in (Verdict.PASSED, Verdict.SKIPPED)]


def _table(results: Sequence[Result], width: int) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    # In a narrow terminal chapters and times are left out, and long names broken between words.
    times = width >= NARROW
    table.add_column("kata", overflow="fold")
    table.add_column("verdict", no_wrap=True)
    table.add_column("tests", no_wrap=True)
    if times:
        table.add_column("time/reference", justify="right", no_wrap=True)
    for result in results:
        color = COLORS.get(result.verdict, "red")
        table.add_row(
            escape(result.kata if times else _folded(result.kata)),
            f"[{color}]{result.verdict}[/]",
            f"{result.tests_passed} of {len(result.tests)}" if result.tests else "",
            # Of what it is the ratio, the head of the column says.
            *([re.sub("( as)? the reference$", "", _ratio(result))] if times else []),
        )
    return table


def _folded(kata: str) -> str:
    """Return the kata's name without its chapter, its words on as many lines as they need."""
    # Lines are broken after hyphens, and names of modules have none.
    name = kata.rpartition("/")[2].replace("_", "-")
    return "\n".join(textwrap.wrap(name, NAME_WIDTH)).replace("-", "_")


def _show_reason(console: Console, result: Result, *, debug: bool) -> None:
    console.print()
    console.rule(f"{escape(result.kata)}: {result.verdict}", align="left")
    told = [result.message]
    if result.printed:
        told.append(
            f"-- printed by {result.failures[0].name}, the end --\n{result.printed.rstrip()}"
        )
    if debug and result.traceback:
        told.append(result.traceback)
    for text in told:
        console.print(clean(text), markup=False, highlight=False, soft_wrap=True)


def _advice(result: Result) -> Iterator[str]:
    """Yield in a line or two what could be better in an answer that passed."""
    if not result.passed:
        return
    name = result.kata.rpartition("/")[2]
    if result.endless or (result.ratio is not None and result.ratio >= SLOW_RATIO):
        yield f"  {name}: {_ratio(result)}. What takes the time: dojo diff {name}"
    if any(timing.near_limit for timing in result.timings):
        yield f"  {name}: it passes, but takes about as long as the kata allows: dojo diff {name}"
    if result.advice:
        first, *others = result.advice
        more = f" And {len(others)} more: dojo diff {name}" if others else ""
        yield f"  {name}, line {first.line}: {first.message} ({first.code}).{more}"


def _beyond_tests(kata: Kata, result: Result) -> str:
    """Say what to do where all visible tests pass, and full grading refuses the answer."""
    where = kata.stub.relative_to(kata.root).as_posix()
    if result.replay:
        return f"dojo replay {kata.name} writes what broke {where} as a test that you can debug."
    return f"open {where}: its tests pass, and what is wrong stands above."


def _ratio(result: Result) -> str:
    """Say how the answer's time on the large input compares with the reference's."""
    if result.endless:
        return "no end in time"
    return "" if result.ratio is None else time_ratio(result.ratio)


def _closing(
    course: Course, results: Sequence[Result], folder: str, missing: Sequence[str]
) -> Iterator[str]:
    """Yield how many passed, what is unproven, and what comes next."""
    count = totals(results)
    counts = ", ".join(f"{number} {verdict}" for verdict, number in count.items())
    yield f"{count[Verdict.PASSED]} of {len(results)} passed ({counts})."
    if count[Verdict.SKIPPED]:
        yield "What was skipped needs a GPU and stays unproven on this machine."
    if absent := missing_walls(results):
        names = ", ".join(absent)
        yield f"Walls that did not stand here: {names}. Grade only code that you trust."
    elif count[Verdict.GRADER_FAULT] < len(results):
        yield f"All walls stood: {', '.join(limits.WALLS)}."
    if missing:
        yield f"Required, and not passed: {', '.join(missing)}."
    unfinished = _unfinished(results)
    not_started = count[Verdict.NOT_STARTED]
    if unfinished and not_started == len(unfinished) == len(results) - count[Verdict.SKIPPED]:
        yield "Nothing is solved yet: everybody starts here."
    elif unfinished and nothing_wrong(results):
        yield "All that you started passes."
    faults = [result for result in results if result.verdict is Verdict.GRADER_FAULT]
    # What is not installed is said in the message, and is for nobody else to mend.
    if any(INSTALL not in result.message for result in faults):
        yield "A grader fault is not yours: please report it, with the message above."
    unfinished = [one for one in unfinished if one not in faults]
    if unfinished:
        started = [one for one in unfinished if one.verdict is not Verdict.NOT_STARTED]
        first = (started or unfinished)[0]
        kata = course.one(first.kata)
        if started and first.tests and not first.failures:
            # pytest is green there already.
            yield f"Next: {_beyond_tests(kata, first)}"
        else:
            yield (
                f"Next: open {kata.stub.relative_to(course.root).as_posix()}, and run "
                f"pytest {kata.test.relative_to(course.root).as_posix()} until it is green."
            )
    elif count[Verdict.PASSED] and not count[Verdict.GRADER_FAULT]:
        yield "Every kata that was graded passed."
    if folder:
        yield f"Details in the folder {folder}"
