"""Grade a class on a Dask cluster: each worker has a grader of its own.

A worker needs a checkout of the same course, as its working folder or at the same place as here.
What a lost worker had not finished is graded by another.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, partial
from multiprocessing.util import Finalize
from pathlib import Path

from dojo.classroom.executors import graded_as_they_come
from dojo.classroom.grade_submission import SubmissionGrader, SubmissionResults
from dojo.classroom.redaction import Redactor
from dojo.classroom.submissions import Submission
from dojo.course.catalogue import Course, CourseError
from dojo.grading.grader import Grader

#: How long the scheduler may take to answer (s).
CONNECT_TIMEOUT = 20
#: How many workers may be lost over one submission before it counts as a grader fault.
RETRIES = 3

_opening = threading.Lock()


def on_cluster(
    address: str, grader: SubmissionGrader, submissions: Iterator[Submission]
) -> Iterator[tuple[Submission, SubmissionResults]]:
    """Grade on the cluster whose scheduler listens at ``address``.

    Parameters
    ----------
    address : str
    grader : SubmissionGrader
        Its conditions are the workers', too.
    submissions : iterator of Submission

    Raises
    ------
    CourseError
        If dask.distributed is missing, or nobody answers there.
    """
    try:
        from distributed import Client
    except ImportError:
        raise CourseError(
            "--scheduler needs dask.distributed: python -m pip install -e '.[dask]' -c "
            "constraints.txt, here and on every worker."
        ) from None
    with contextlib.ExitStack() as stack:
        try:
            client = stack.enter_context(Client(address, timeout=CONNECT_TIMEOUT))
        except (OSError, ValueError) as error:
            raise CourseError(f"no Dask scheduler answers at {address}: {error}") from None
        width = sum(client.nthreads().values())
        if not width:
            raise CourseError(f"the scheduler at {address} has no workers: start some first.")
        grade = partial(
            grade_on_worker, str(grader.course.root), grader.seed, grader.all_walls, grader.draws
        )
        pool = client.get_executor(pure=False, retries=RETRIES)
        yield from graded_as_they_come(pool, grade, submissions, width)


def grade_on_worker(
    root: str, seed: int, all_walls: bool, draws: bool, submission: Submission
) -> SubmissionResults:
    """Grade a submission in a worker of the cluster.

    Raises
    ------
    CourseError
        If the worker would grade it in another way than the machine that asks.
    """
    with _opening:
        grader = worker_grader(root, seed, all_walls, draws)
    if grader.fingerprint(submission.answers) != submission.fingerprint:
        raise CourseError(
            f"the worker's course in {grader.course.root} has other tests, data, libraries or "
            "another grader than the one that asks. Bring both to the same version."
        )
    graded = grader.grade(submission)
    # The machine that asks knows no paths of this one.
    redactor = Redactor(grader.course)
    return replace(graded, results=tuple(map(redactor.result, graded.results)))


@lru_cache(maxsize=1)
def worker_grader(root: str, seed: int, all_walls: bool, draws: bool) -> SubmissionGrader:
    """Return this worker's grader, which lasts as long as the worker."""
    course = Course(Path(root))
    course = course if course.katas else Course.find()
    grader = SubmissionGrader(Grader(course, drawing=draws), seed, all_walls, draws)
    # A worker that ends would otherwise wait for the grader's servers, which wait for it.
    Finalize(grader, grader.close, exitpriority=10)
    return grader
