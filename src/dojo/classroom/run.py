"""Grade a class: every submission in a folder, and never one of them twice.

The report of a submission is written as soon as it is graded. The same command, run again,
continues where the last run ended: a report is believed if it was made from the same answers, under
the same conditions, and nothing that its verdicts stand on has changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dojo.classroom import dask_executor, lock, submissions
from dojo.classroom.class_seed import kept_seed
from dojo.classroom.entries import reason
from dojo.classroom.executors import ClassExecutor, on_this_machine
from dojo.classroom.grade_submission import SubmissionGrader, SubmissionResults, faults
from dojo.classroom.redaction import Redactor
from dojo.classroom.store import ReportStore, SubmissionReport
from dojo.classroom.submissions import Submission
from dojo.classroom.summary import ClassSummary
from dojo.classroom.tables import ClassTables
from dojo.course.catalogue import Course, CourseError, Kata
from dojo.grading.grader import Grader

#: As a program that was ended by Ctrl-C.
STOPPED = 130


def run(
    course: Course,
    katas: Sequence[Kata],
    folder: Path,
    output: Path,
    *,
    required: Sequence[Kata] = (),
    seed: int | None = None,
    all_walls: bool = False,
    formats: Sequence[str] = (),
    scheduler: str | None = None,
) -> int:
    """Grade the submissions in ``folder``; show and write the results.

    Parameters
    ----------
    course : Course
    katas : sequence of Kata
        Those that are graded.
    folder : Path
    output : Path
        The folder for the reports.
    required : sequence of Kata
        Those of them that everybody had to hand in.
    seed : int or None
        Of tests and random inputs. None takes the one that is kept in ``output``, and draws it for
        the first run.
    all_walls : bool
        Whether nothing is graded unless every wall is active.
    formats : sequence of str
        More forms in which each report is written: see `dojo.reporting.formats`.
    scheduler : str, optional
        The address of a Dask scheduler; without it, all are graded on this machine.

    Returns
    -------
    int
        0 if all of them have a verdict, 1 if the grader was at fault somewhere, 130 if stopped.

    Raises
    ------
    CourseError
        If there is no submission, nothing can be written, another run writes into ``output``, or
        the scheduler does not answer.
    """
    paths, skipped = submissions.find(folder, output)
    draws = "html" in formats
    with lock.held(output), Grader(course, drawing=draws) as grader:
        seed = kept_seed(output, seed)
        graded_by = SubmissionGrader(grader, seed, all_walls, draws)
        executor: ClassExecutor = partial(on_this_machine, graded_by)
        if scheduler:
            executor = partial(dask_executor.on_cluster, scheduler, graded_by)
        redactor = Redactor(course, {"(submissions)": folder, "(reports)": output})
        store = ReportStore(course, output, seed, formats, redactor)
        return _Run(katas, required, paths, skipped, store, graded_by).run(executor)


class _Run:
    """One run over a class."""

    def __init__(
        self,
        katas: Sequence[Kata],
        required: Sequence[Kata],
        paths: Sequence[Path],
        skipped: Sequence[str],
        store: ReportStore,
        grader: SubmissionGrader,
    ) -> None:
        self.katas = katas
        self.required = required
        self.paths = paths
        self.skipped = skipped
        self.store = store
        self.grader = grader
        self.summary = ClassSummary()
        self.tables = ClassTables(grader.course, required)
        self.console = Console()
        self.bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=self.console,
            transient=True,
        )
        self.task = self.bar.add_task("submissions", total=len(self.paths))

    def run(self, executor: ClassExecutor) -> int:
        for told in self.skipped:
            self._say(f"Skipped: {told}.")
        stopped, trouble = False, ""
        try:
            with self.bar:
                for submission, graded in executor(self._to_grade()):
                    self._keep(submission, graded)
        except KeyboardInterrupt:
            stopped = True
        except CourseError as error:
            trouble = str(error)
        where = ""
        try:
            where = self._write_tables()
        except CourseError as error:
            trouble = " ".join(filter(None, (trouble, str(error))))
        # A terminal that has gone can no longer cost anything.
        self.summary.show(self.console)
        if where:
            self._say(f"Details: {where}")
        left = len(self.paths) - len(self.summary.lines)
        if stopped:
            self._say(f"Stopped: {left} are left. The same command goes on from here.")
        if trouble:
            raise CourseError(trouble)
        if stopped:
            return STOPPED
        return 1 if self.summary.faults or self.summary.unwritten else 0

    def _to_grade(self) -> Iterator[Submission]:
        """Read every submission; yield those that have no report yet."""
        for path in self.paths:
            submission = self._read(path)
            if submission.refused:
                self._keep(submission, SubmissionResults(()))
            elif known := self.store.known(submission):
                self.summary.reused += 1
                self._keep_again(submission, known)
            else:
                yield submission

    def _read(self, path: Path) -> Submission:
        submission = submissions.read(path, self.grader.course, self.katas, self.required)
        if submission.refused:
            return submission
        return replace(submission, fingerprint=self.grader.fingerprint(submission.answers))

    def _keep(self, submission: Submission, graded: SubmissionResults) -> None:
        """Count and write what became of a submission."""
        try:
            made = self.store.make(submission, graded)
        except Exception as error:
            graded = faults(submission, error)
            made = self.store.make(submission, graded)
        try:
            self.store.write(submission, made, graded)
        except Exception as error:
            made = replace(made, unwritten=reason(error))
        self._add(submission, made)

    def _keep_again(self, submission: Submission, known: SubmissionReport) -> None:
        """Count a submission that need not be graded, and write its report in all forms."""
        try:
            self.store.write_again(submission, known)
        except Exception as error:
            known = replace(known, unwritten=reason(error))
        self._add(submission, known)

    def _add(self, submission: Submission, report: SubmissionReport) -> None:
        self.summary.add(submission.name, report)
        self.tables.add(submission.name, report)
        self.bar.update(self.task, advance=1)
        # What hinders all reports would cost the work on all that follow.
        if report.unwritten and (error := self.store.trouble()):
            raise CourseError(
                f"a report could not be written into {self.store.folder}: {reason(error)}. What is "
                "graded so far stays; mend that, and the same command goes on from here."
            )

    def _write_tables(self) -> str:
        """Write the tables; return where details are to be found."""
        for path in self.paths:
            if path.name not in self.tables and (found := self.store.read(path.name)):
                note = "this is from an earlier run"
                submission = replace(found.submission, notes=(*found.submission.notes, note))
                self.tables.add(path.name, replace(found, submission=submission))
        files = self.tables.write(self.store.folder)
        return ", ".join(map(str, [*files, self.store.folder / "submissions"]))

    def _say(self, text: str) -> None:
        self.console.print(text, highlight=False, markup=False, soft_wrap=True)
