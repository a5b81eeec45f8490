"""Grade one submission: every answer in it, in memory, through the grader."""

from __future__ import annotations

import contextlib
import hashlib
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dojo.classroom.submissions import Submission
from dojo.course.catalogue import Course, CourseError, Kata
from dojo.course.loader import Source
from dojo.grading.figure import worth_drawing
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.results import Picture, Result, Verdict


@dataclass(frozen=True)
class SubmissionResults:
    """The results of one submission.

    Parameters
    ----------
    results : tuple of Result
        In the order of the path.
    pictures : dict of str to Picture
        By the kata's id.
    """

    results: tuple[Result, ...]
    pictures: dict[str, Picture] = field(default_factory=dict)


class SubmissionGrader:
    """Grades submissions under the same conditions; safe in threads.

    Parameters
    ----------
    grader : Grader
        Made for drawing, if ``draws``.
    seed : int
        Of tests and random inputs.
    all_walls : bool
        Whether nothing is graded unless every wall is active.
    draws : bool
        Whether to draw pictures, too, where there is something to see.
    """

    def __init__(self, grader: Grader, seed: int, all_walls: bool, draws: bool) -> None:
        self.grader = grader
        self.seed = seed
        self.all_walls = all_walls
        self.draws = draws

    @property
    def course(self) -> Course:
        """The grader's course, as it is now."""
        return self.grader.course

    def grade(self, submission: Submission) -> SubmissionResults:
        """Grade what was read of a submission.

        Raises
        ------
        CourseError
            If the course changed after the submission was read: then its fingerprint does not say
            what the verdicts stand on.
        """
        results: list[Result] = []
        pictures: dict[str, Picture] = {}
        for kata in self._katas(submission.answers):
            # Messages name the file as the course does; what is graded are these bytes.
            answer = Source(kata.stub, submission.answers[kata.id])
            job = Job(kata.id, answer, seed=self.seed, all_walls=self.all_walls)
            result = self.grader.grade(job)
            results.append(result)
            if self.draws and worth_drawing(kata, result):
                # The report is complete without a picture that could not be drawn.
                with contextlib.suppress(CourseError):
                    pictures[kata.id] = self.grader.draw(job)
        if self.fingerprint(submission.answers) != submission.fingerprint:
            raise CourseError(f"the course in {self.course.root} was changed during the grading")
        return SubmissionResults(tuple(results), pictures)

    def fingerprint(self, answers: Mapping[str, bytes]) -> str:
        """Return a digest that is the same only if the verdicts must be the same.

        It covers the conditions, the answers, and all that a verdict on them stands on: see
        `dojo.grading.fingerprint`.
        """
        conditions = f"{self.seed} {self.all_walls} {self.draws}"
        parts: list[bytes] = [conditions.encode()]
        for kata in self._katas(answers):
            told = f"{kata.id} {self.grader.fingerprint(kata)}"
            parts += [told.encode(), answers[kata.id]]
        return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()

    def close(self) -> None:
        """End the grader's processes at once; what is being graded is a grader fault."""
        self.grader.close()

    def _katas(self, answers: Mapping[str, bytes]) -> list[Kata]:
        return [kata for kata in self.course.katas if kata.id in answers]


def faults(submission: Submission, error: Exception) -> SubmissionResults:
    """Return a grader fault for each answer of a submission that could not be graded."""
    message = f"{type(error).__name__}: {error}"
    trace = "".join(traceback.format_exception(error))
    return SubmissionResults(
        tuple(
            Result(
                kata,
                Verdict.GRADER_FAULT,
                message,
                answer=Source(Path(kata), text).digest,
                traceback=trace,
            )
            for kata, text in submission.answers.items()
        )
    )
