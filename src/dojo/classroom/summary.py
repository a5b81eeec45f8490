"""What a teacher sees of a class on the terminal."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dojo.classroom.store import SubmissionReport
from dojo.reporting.report import totals
from dojo.results import Verdict
from dojo.util.sanitise import line
from dojo.util.words import count

#: The table on the terminal has no room for more submissions; class.csv has all.
MAX_ROWS = 60


class ClassSummary:
    """How each submission did, and how many answers got each verdict.

    Attributes
    ----------
    lines : dict of str to str
        How a submission did, by its name.
    reused : int
        How many submissions were not graded again.
    unwritten : set of str
        The names of submissions whose reports could not be written.
    """

    def __init__(self) -> None:
        self.lines: dict[str, str] = {}
        self.reused = 0
        self.unwritten: set[str] = set()
        self._verdicts: Counter[Verdict] = Counter()
        self._refused = 0

    def add(self, name: str, report: SubmissionReport) -> None:
        """Count the submission called ``name``."""
        self.lines[name] = _line(report)
        if report.unwritten:
            self.unwritten.add(name)
        self._refused += bool(report.submission.refused)
        self._verdicts += totals(report.results)

    @property
    def faults(self) -> int:
        """How many answers have no verdict, by a fault of the grader."""
        return self._verdicts[Verdict.GRADER_FAULT]

    def show(self, console: Console) -> None:
        """Print a line for each submission, and the numbers below."""
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("submission", overflow="fold")
        table.add_column("verdicts", overflow="fold")
        # What stands in no report is shown in any case.
        names = sorted(self.lines, key=lambda name: (name not in self.unwritten, name))
        for name in names[: max(MAX_ROWS, len(self.unwritten))]:
            table.add_row(Text(line(name)), Text(line(self.lines[name])))
        console.print(table)
        if table.row_count < len(self.lines):
            console.print(f"... and {len(self.lines) - table.row_count} more")
        counts = Counter({verdict.value: number for verdict, number in self._verdicts.items()})
        counts["refused"] = self._refused
        told = ", ".join(f"{number} {name}" for name, number in counts.most_common() if number)
        console.print(f"\n{count(len(self.lines), 'submission')}: {told}.", highlight=False)
        if self.reused:
            console.print(f"Not graded again, for nothing about them has changed: {self.reused}.")
        if self.unwritten:
            console.print(
                f"Reports that could not be written: {len(self.unwritten)}. Mend that, and the "
                "same command writes them."
            )
        if self.faults:
            console.print(
                "A grader fault is nobody's fault but the grader's: the same command tries those "
                "again."
            )


def _line(report: SubmissionReport) -> str:
    """Say in a few words how a submission did."""
    if report.submission.refused:
        return f"refused: {report.submission.refused}"
    counts = totals(report.results)
    passed = f"{counts.pop(Verdict.PASSED, 0)} of {len(report.results)} passed"
    others = [f"{number} {verdict}" for verdict, number in counts.items()]
    told = [passed, *others, *report.submission.notes]
    if report.unwritten:
        told.append(f"its report could not be written: {report.unwritten}")
    return ", ".join(told)
