"""Grade a class: every submission in a folder, side by side, and never one of them twice.

What is known of a submission stands in a folder of its own as soon as it is graded. Who runs the
same command once more goes on where it was left: a report is believed if it was made from the same
answers, the same tests and the same options.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from dojo import judge, report, submissions
from dojo.course import Course, CourseError, Kata
from dojo.desk import Desk
from dojo.files import replacing
from dojo.grade import cores
from dojo.harmless import cell, line

#: The table on the terminal has room for so many submissions; class.csv for all.
ROWS = 60
COLUMNS = (
    *("submission", "kata", "verdict", "tests_passed", "tests", "time_ratio", "seconds"),
    "message",
)

Results = list[dict[str, Any]]


@dataclass(frozen=True)
class Handed:
    """A submission that has been read.

    Parameters
    ----------
    name : str
    answers : dict of str to bytes
        By the kata's id; none of a submission that is refused.
    missing : list of str
        The ids of katas that had to be handed in, and were not.
    notes : list of str
        What the teacher should know.
    fingerprint : str
        See `dojo.desk.Desk.fingerprint`.
    refused : str
        Why it is not graded, if it is not.
    """

    name: str
    answers: dict[str, bytes] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    fingerprint: str = ""
    refused: str = ""


class Book:
    """The reports of a class on disk: ``submissions/<name>/``, and class.csv over all of them.

    Parameters
    ----------
    course : Course
    folder : Path
    seed : int
    formats : sequence of str
        More forms in which each report is written: see `dojo.formats`.
    """

    def __init__(self, course: Course, folder: Path, seed: int, formats: Sequence[str]) -> None:
        self.course = course
        self.folder = folder
        self.seed = seed
        self.formats = formats

    def known(self, handed: Handed) -> dict[str, Any] | None:
        """Return the report of just this submission, if it is there and names no grader fault."""
        whole = self.read(handed.name)
        if whole is None or whole["submission"]["fingerprint"] != handed.fingerprint:
            return None
        katas = {result["kata"]: result["verdict"] for result in whole["katas"]}
        if katas.keys() != {*handed.answers, *handed.missing} or "grader fault" in katas.values():
            return None
        return whole

    def read(self, name: str) -> dict[str, Any] | None:
        """Return the report of the submission called ``name``, if there is one that is whole."""
        try:
            whole = json.loads(self.place(name).joinpath("report.json").read_text("utf-8"))
            # Somebody else's report.json may lie there.
            return dict(whole) if "fingerprint" in whole["submission"] else None
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def write(self, handed: Handed, results: Results) -> dict[str, Any]:
        """Write the report of a submission and return it."""
        pictures = {
            result["kata"]: result.pop("picture") for result in results if "picture" in result
        }
        for kata in handed.missing:
            results.append(_ungraded("not started", "it was not handed in", kata))
        path = [kata.id for kata in self.course.katas]
        results.sort(key=lambda result: path.index(result["kata"]))
        whole = report.report(results, "submission", self.seed)
        whole["submission"] = {
            "name": handed.name,
            "refused": handed.refused,
            "notes": handed.notes,
            "fingerprint": handed.fingerprint,
        }
        report.write(self.place(handed.name), whole, self.course, self.formats, pictures)
        return whole

    def write_again(self, whole: dict[str, Any]) -> None:
        """Write a report that is `known` in forms that may not have been asked for before.

        The page is there: an answer that was not drawn is not known to a desk that draws.
        """
        wanted = [name for name in self.formats if name != "html"]
        report.write(self.place(whole["submission"]["name"]), whole, self.course, wanted)

    def write_table(self, names: Iterable[str]) -> Path:
        """Write class.csv: a row for each submission and kata."""
        file = self.folder / "class.csv"
        with replacing(file) as stream:
            text = io.TextIOWrapper(stream, "utf-8", newline="")
            table = csv.writer(text)
            table.writerow(COLUMNS)
            for name in names:
                if whole := self.read(name):
                    table.writerows([cell(value) for value in row] for row in _rows(whole))
            text.detach()
        return file

    def place(self, name: str) -> Path:
        """Return the folder of the submission called ``name``."""
        return self.folder / "submissions" / name


def run(
    course: Course,
    katas: Sequence[Kata],
    asked: Sequence[Kata],
    folder: Path,
    book: Book,
    desk: Desk,
    spread: Callable[[Iterator[Handed]], Iterator[tuple[Handed, Results]]],
) -> int:
    """Grade the submissions in ``folder``, and show and write what came of them.

    Parameters
    ----------
    course : Course
    katas : sequence of Kata
        Those that are graded.
    asked : sequence of Kata
        Those of them that everybody had to hand in.
    folder : Path
    book : Book
        Takes the reports.
    desk : Desk
        Says what makes two gradings the same.
    spread : callable
        Grades submissions and yields them with their results, in any order.

    Returns
    -------
    int
        0 if all of them have a verdict, 1 if the grader was at fault somewhere, 130 if stopped.
    """
    console = Console()
    paths = submissions.find(folder, book.folder)
    names = [path.name for path in paths]
    tally: dict[str, str] = {}
    counts: Counter[str] = Counter()
    columns = (
        *(TextColumn("{task.description}"), BarColumn()),
        *(MofNCompleteColumn(), TimeRemainingColumn()),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("submissions", total=len(paths))

        def tell(whole: dict[str, Any]) -> None:
            tally[whole["submission"]["name"]] = _summary(whole)
            counts.update(_verdicts(whole))
            bar.update(task, advance=1)

        def to_grade() -> Iterator[Handed]:
            for path in paths:
                handed = _read(path, course, katas, asked, desk)
                if handed.refused:
                    tell(book.write(handed, []))
                elif whole := book.known(handed):
                    book.write_again(whole)
                    counts["not graded again"] += 1
                    tell(whole)
                else:
                    yield handed

        try:
            for handed, results in spread(to_grade()):
                tell(book.write(handed, results))
        except KeyboardInterrupt:
            stopped = True
        except OSError as error:
            raise CourseError(
                f"a report could not be written: {error}. What is graded so far stays; mend that, "
                "and the same command goes on from here."
            ) from None
        else:
            stopped = False
    again = counts.pop("not graded again", 0)
    _show(console, tally, counts, again)
    table = book.write_table(names)
    console.print(f"Details: {table}, {book.folder / 'submissions'}", highlight=False, markup=False)
    if stopped:
        left = len(paths) - len(tally)
        console.print(f"Stopped: {left} are left. The same command goes on from here.")
        return 130
    return 1 if counts["grader fault"] else 0


def here(desk: Desk, book: Book, submissions: Iterator[Handed]) -> Iterator[tuple[Handed, Results]]:
    """Grade on this machine, as many submissions side by side as there are cores."""

    def grade(handed: Handed) -> Results:
        return desk.grade(handed.answers, book.place(handed.name) / "answers")

    with contextlib.ExitStack() as stack:
        pool = ThreadPoolExecutor(cores())
        # Left early, the servers end at once, and with them whatever is still being graded.
        stack.callback(pool.shutdown, wait=False, cancel_futures=True)
        stack.callback(desk.warm.close)
        yield from side_by_side(pool, grade, submissions, cores())


def side_by_side(
    pool: Executor,
    grade: Callable[[Handed], Results],
    submissions: Iterator[Handed],
    width: int,
) -> Iterator[tuple[Handed, Results]]:
    """Have ``pool`` grade, never reading more submissions than twice its ``width`` ahead."""
    running: dict[Future[Results], Handed] = {}
    while True:
        for handed in islice(submissions, 2 * width - len(running)):
            running[pool.submit(grade, handed)] = handed
        if not running:
            return
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            handed = running.pop(future)
            try:
                results = future.result()
            except Exception as error:
                results = _faults(handed, f"{type(error).__name__}: {error}")
            yield handed, results


def _faults(handed: Handed, message: str) -> Results:
    """Return a grader fault for each of a submission's katas."""
    return [_ungraded("grader fault", message, kata) for kata in handed.answers]


def _ungraded(verdict: str, message: str, kata: str) -> dict[str, Any]:
    return judge.result_of(verdict, message) | {"kata": kata, "seconds": 0.0}


def _read(
    path: Path, course: Course, katas: Sequence[Kata], asked: Sequence[Kata], desk: Desk
) -> Handed:
    try:
        answers, notes = submissions.read(path, course, katas)
    except submissions.RefusedError as refused:
        return Handed(path.name, refused=str(refused))
    missing = [kata.id for kata in asked if kata.id not in answers]
    return Handed(path.name, answers, missing, notes, desk.fingerprint(answers))


def _verdicts(whole: dict[str, Any]) -> list[str]:
    if whole["submission"]["refused"]:
        return ["refused"]
    return [result["verdict"] for result in whole["katas"]]


def _summary(whole: dict[str, Any]) -> str:
    """Say in a few words how a submission did."""
    if whole["submission"]["refused"]:
        return f"refused: {whole['submission']['refused']}"
    totals = Counter(whole["totals"])
    other = [f"{number} {verdict}" for verdict, number in totals.items() if verdict != "passed"]
    said = f"{totals['passed']} of {len(whole['katas'])} passed"
    return ", ".join([said, *other, *whole["submission"]["notes"]])


def _show(console: Console, tally: dict[str, str], counts: Counter[str], again: int) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("submission", overflow="fold")
    table.add_column("verdicts", overflow="fold")
    for name in sorted(tally)[:ROWS]:
        table.add_row(Text(line(name)), Text(line(tally[name])))
    console.print(table)
    if len(tally) > ROWS:
        console.print(f"... and {len(tally) - ROWS} more")
    told = ", ".join(f"{number} {verdict}" for verdict, number in counts.most_common())
    console.print(f"\n{len(tally)} submissions: {told}.", highlight=False)
    if again:
        console.print(f"Not graded again, for nothing about them has changed: {again}.")
    if counts["grader fault"]:
        console.print(
            "A grader fault is nobody's fault but the grader's: the same command tries those again."
        )


def _rows(whole: dict[str, Any]) -> Iterator[tuple[object, ...]]:
    name, refused = whole["submission"]["name"], whole["submission"]["refused"]
    if refused:
        yield name, "", "refused", 0, 0, "", 0, refused
    for result in whole["katas"]:
        ratios = [timing["ratio"] for timing in result["speed"] if timing["ratio"]]
        yield (
            *(name, result["kata"], result["verdict"]),
            sum(test["outcome"] == "passed" for test in result["tests"]),
            len(result["tests"]),
            f"{max(ratios):.2f}" if ratios else "",
            f"{result['seconds']:.2f}",
            line(result["message"])[:500],
        )
