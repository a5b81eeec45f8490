"""What a class did, as tables: class.csv, a row for each kata; gradebook.csv, one for each person.

They open in a spreadsheet as they are: in UTF-8 with the mark by which Excel knows it, and without
formulas.
"""

from __future__ import annotations

import contextlib
import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dojo.classroom.entries import reason
from dojo.classroom.names import KataNames
from dojo.classroom.store import SubmissionReport
from dojo.course.catalogue import Course, CourseError, Kata
from dojo.results import UNPROVEN, Result, Verdict
from dojo.util.atomic import replacing
from dojo.util.sanitise import cell, line

COLUMNS = (
    *("submission", "kata", "verdict", "tests_passed", "tests", "time_ratio", "seconds"),
    *("message", "notes"),
)

#: The table has no room for a longer message (characters); report.json has all of it.
MAX_MESSAGE = 500

Row = Sequence[object]


class ClassTables:
    """Collects the reports of a class, and writes its tables.

    Parameters
    ----------
    course : Course
    required : sequence of Kata
        Those that everybody had to hand in; if there are none, those count that anybody did.
    """

    def __init__(self, course: Course, required: Sequence[Kata]) -> None:
        self._course = course
        self._names = KataNames(course.katas)
        self._required = [kata.id for kata in required]
        self._rows: dict[str, list[Row]] = {}
        self._people: dict[str, _Person] = {}
        self._unwritten = False

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def add(self, name: str, report: SubmissionReport) -> None:
        """Count the submission called ``name``."""
        self._rows[name] = [*_rows(name, report)]
        self._unwritten |= bool(report.unwritten)
        person = self._names.student(name)
        self._people.setdefault(person, _Person()).add(name, report)

    def write(self, folder: Path) -> list[Path]:
        """Write both tables into ``folder``; return where they are.

        Raises
        ------
        CourseError
            If one could not be written under its name; the message says where its rows are, and
        what to do.
        """
        rows = [row for name in sorted(self._rows) for row in self._rows[name]]
        tables = {"class.csv": [COLUMNS, *rows], "gradebook.csv": [*self._gradebook()]}
        beside: list[Path] = []
        lost: dict[str, str] = {}
        for name, table in tables.items():
            try:
                beside += _write(folder / name, folder / f"new-{name}", table)
            except OSError as error:
                lost[name] = reason(error)
        if beside or lost:
            raise CourseError(" ".join(self._told(folder, beside, lost)))
        return [folder / name for name in tables]

    def _told(self, folder: Path, beside: list[Path], lost: dict[str, str]) -> Iterator[str]:
        """Say where the rows are that are not where they should be, and what to do."""
        if beside:
            files = " and ".join(map(str, beside))
            yield (
                "Another program holds a table, or something else has its name: the rows are in "
                f"{files}. Close it, and the same command writes the table without grading again."
            )
        if lost:
            above = " or, where that could not be written, in the list above"
            yield (
                f"{' and '.join(lost)} could not be written into {folder}: "
                f"{', '.join(dict.fromkeys(lost.values()))}. No verdict is lost: each is in its "
                f"report.json below {folder / 'submissions'}{above if self._unwritten else ''}. "
                "Mend that, and the same command writes the rest without grading again."
            )

    def _gradebook(self) -> Iterator[Row]:
        """Yield a row for each person: points, out of how many, and a column for each kata."""
        graded = {kata for person in self._people.values() for kata in person.verdicts}
        wanted = self._required or graded
        katas = [kata.id for kata in self._course.katas if kata.id in wanted]
        yield "student", "points", "of", *katas, "notes"
        others = self._namesakes()
        for name in sorted(self._people, key=str.casefold):
            person = self._people[name]
            points = {kata: _points(person.verdicts.get(kata)) for kata in katas}
            same = [f"{other} may be the same person: only you can tell" for other in others[name]]
            yield (
                *(name, sum(value for value in points.values() if value), len(katas)),
                *("" if value is None else value for value in points.values()),
                "; ".join([*person.notes, *same]),
            )

    def _namesakes(self) -> dict[str, list[str]]:
        """Map to each person who may be the same one: Canvas adds a number to a name."""
        found = defaultdict(list)
        for name in sorted(self._people):
            plain, _, number = name.rpartition("_")
            if number.isdecimal() and plain in self._people:
                found[plain].append(name)
                found[name].append(plain)
        return found


class _Person:
    """What one person handed in, in one submission or in several."""

    def __init__(self) -> None:
        self.verdicts: dict[str, Verdict] = {}
        self.notes: list[str] = []

    def add(self, name: str, report: SubmissionReport) -> None:
        """Take in a submission; of several answers to a kata the best one counts."""
        said = []
        if report.submission.refused:
            said.append(f"{name} is refused: {report.submission.refused}")
        for result in report.results:
            before = self.verdicts.get(result.kata)
            if before and Verdict.NOT_STARTED not in (before, result.verdict):
                said.append(f"several answers to {result.kata}: the best one counts")
            if before is None or _worth(result.verdict) > _worth(before):
                self.verdicts[result.kata] = result.verdict
            if result.verdict in UNPROVEN:
                said.append(f"{result.kata} has no verdict: {result.verdict}")
        self.notes += [*said, *_notes(report)]


def _worth(verdict: Verdict) -> tuple[bool, ...]:
    return (
        verdict is Verdict.PASSED,
        verdict not in UNPROVEN,
        verdict is not Verdict.NOT_STARTED,
    )


def _points(verdict: Verdict | None) -> int | None:
    """Return 1 for a pass, 0 for what is none, None where nothing is proved or was handed in."""
    return None if verdict is None or verdict in UNPROVEN else int(verdict is Verdict.PASSED)


def _rows(name: str, report: SubmissionReport) -> Iterator[Row]:
    notes = "; ".join(_notes(report))
    if report.submission.refused:
        yield name, "", "refused", 0, 0, "", 0, report.submission.refused, notes
    for result in report.results:
        yield (
            *(name, result.kata, result.verdict, result.tests_passed, len(result.tests)),
            *(_ratio(result), f"{result.seconds:.2f}", line(result.message)[:MAX_MESSAGE], notes),
        )


def _notes(report: SubmissionReport) -> tuple[str, ...]:
    if report.unwritten:
        return *report.submission.notes, f"its report could not be written: {report.unwritten}"
    return report.submission.notes


def _ratio(result: Result) -> str:
    return "" if result.ratio is None else f"{result.ratio:.2f}"


def _write(file: Path, beside: Path, rows: Iterable[Row]) -> list[Path]:
    """Write a table; return where it was written instead, if its place was taken.

    Raises
    ------
    OSError
        If it can be written nowhere.
    """
    shown = [[cell(value) for value in row] for row in rows]
    try:
        _replace(file, shown)
        beside.unlink(missing_ok=True)
    except OSError as error:
        with contextlib.suppress(OSError):
            _replace(beside, shown)
            return [beside]
        raise error
    return []


def _replace(file: Path, rows: Iterable[Sequence[str]]) -> None:
    with replacing(file) as stream:
        # With its mark at the beginning, Excel reads UTF-8.
        text = io.TextIOWrapper(stream, "utf-8-sig", newline="")
        csv.writer(text).writerows(rows)
        text.detach()
