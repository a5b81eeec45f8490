"""The reports of a class on disk: one folder for each submission."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dojo.classroom.grade_submission import SubmissionResults
from dojo.classroom.redaction import Redactor
from dojo.classroom.submissions import Submission
from dojo.course.catalogue import Course
from dojo.reporting import report
from dojo.results import Result, Verdict
from dojo.util.atomic import replace
from dojo.util.schema import SchemaError, from_plain, to_plain

#: What is written to find out whether anything can be (bytes).
PROBE = bytes(100_000)


@dataclass(frozen=True)
class Identity:
    """What a report says of its submission, beside the results.

    Parameters
    ----------
    name : str
    refused : str
        Why it was not graded; empty if it was.
    notes : tuple of str
        What the teacher should know.
    fingerprint : str
        See `dojo.classroom.grade_submission.SubmissionGrader.fingerprint`.
    """

    name: str
    refused: str
    notes: tuple[str, ...]
    fingerprint: str


@dataclass(frozen=True)
class SubmissionReport:
    """The report of one submission.

    Parameters
    ----------
    submission : Identity
    results : tuple of Result
        In the order of the path.
    plain : dict
        All of it, as report.json holds it.
    unwritten : str
        Why its files could not be written; empty if they could.
    """

    submission: Identity
    results: tuple[Result, ...]
    plain: dict[str, Any]
    unwritten: str = ""

    @classmethod
    def from_plain(cls, plain: Any) -> SubmissionReport:
        """Make a report of what report.json holds.

        Raises
        ------
        SchemaError
            If it does not fit.
        """
        if not isinstance(plain, dict):
            raise SchemaError("this is no report")
        identity = from_plain(Identity, plain.get("submission"))
        return cls(identity, tuple(report.results_of(plain)), plain)


class ReportStore:
    """The reports of a class on disk: ``submissions/<name>/``.

    Parameters
    ----------
    course : Course
    folder : Path
    seed : int
    formats : sequence of str
        More forms in which each report is written: see `dojo.reporting.formats`.
    redactor : Redactor
        Keeps paths of this machine out of the reports.
    """

    def __init__(
        self, course: Course, folder: Path, seed: int, formats: Sequence[str], redactor: Redactor
    ) -> None:
        self.course = course
        self.folder = folder
        self.seed = seed
        self.formats = formats
        self.redactor = redactor

    def known(self, submission: Submission) -> SubmissionReport | None:
        """Return the report of just this submission, if it is there and names no grader fault."""
        found = self.read(submission.name)
        if found is None or found.submission.fingerprint != submission.fingerprint:
            return None
        verdicts = {result.kata: result.verdict for result in found.results}
        if verdicts.keys() != {*submission.answers, *submission.missing}:
            return None
        return None if Verdict.GRADER_FAULT in verdicts.values() else found

    def read(self, name: str) -> SubmissionReport | None:
        """Return the report of the submission called ``name``, if there is one that is whole."""
        try:
            text = self.place(name).joinpath("report.json").read_text("utf-8")
            # Something else's report.json may lie there.
            return SubmissionReport.from_plain(json.loads(text))
        except (OSError, ValueError, RecursionError):
            return None

    def make(self, submission: Submission, graded: SubmissionResults) -> SubmissionReport:
        """Return the report of a submission, which is not written yet."""
        results = [*graded.results, *map(_not_handed_in, submission.missing)]
        path = {kata.id: place for place, kata in enumerate(self.course.katas)}
        results.sort(key=lambda result: path.get(result.kata, len(path)))
        whole = report.report(results, "submission", self.seed)
        identity = Identity(
            submission.name, submission.refused, submission.notes, submission.fingerprint
        )
        told = self.redactor.plain(whole | {"submission": to_plain(identity)})
        # Its name is that of its folder.
        told["submission"]["name"] = submission.name
        return SubmissionReport(identity, tuple(report.results_of(told)), told)

    def write(
        self, submission: Submission, made: SubmissionReport, graded: SubmissionResults
    ) -> None:
        """Write the report of a submission, and copies of its answers.

        Raises
        ------
        OSError
            If a file cannot be written; then no report of the submission is left.
        """
        place = self.place(submission.name)
        with contextlib.suppress(FileNotFoundError):
            (place / "report.json").unlink()
        for kata, answer in submission.answers.items():
            replace(place / "answers" / f"{kata}.py", answer)
        report.write(place, made.plain, self.course, self.formats, graded.pictures)

    def write_again(self, submission: Submission, known: SubmissionReport) -> None:
        """Write a report that is `known` in forms that may not have been asked for before.

        The HTML page is there: a grader that draws has another fingerprint than one that does not.

        Raises
        ------
        OSError
            If a file cannot be written.
        """
        wanted = [name for name in self.formats if name != "html"]
        report.write(self.place(submission.name), known.plain, self.course, wanted)

    def trouble(self) -> OSError | None:
        """Return why nothing at all can be written for a submission; None if something can."""
        probe = self.folder / "submissions" / ".probe"
        try:
            replace(probe / "probe", PROBE)
        except OSError as error:
            return error
        finally:
            shutil.rmtree(probe, ignore_errors=True)
        return None

    def place(self, name: str) -> Path:
        """Return the folder of the submission called ``name``."""
        return self.folder / "submissions" / name


def _not_handed_in(kata: str) -> Result:
    return Result(kata, Verdict.NOT_STARTED, "it was not handed in")
