"""Where submissions are graded: on this machine's cores; see `dask_executor` for a cluster."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from itertools import islice

from dojo.classroom.grade_submission import SubmissionGrader, SubmissionResults, faults
from dojo.classroom.submissions import Submission
from dojo.grading.grader import cores

#: Grades submissions and yields them with their results, in any order.
ClassExecutor = Callable[[Iterator[Submission]], Iterator[tuple[Submission, SubmissionResults]]]


def on_this_machine(
    grader: SubmissionGrader, submissions: Iterator[Submission]
) -> Iterator[tuple[Submission, SubmissionResults]]:
    """Grade on this machine, as many submissions at once as there are cores."""
    with contextlib.ExitStack() as stack:
        pool = ThreadPoolExecutor(cores())
        # Left early, the grader ends at once, and with it what is still being graded.
        stack.callback(pool.shutdown, wait=False, cancel_futures=True)
        stack.callback(grader.close)
        yield from graded_as_they_come(pool, grader.grade, submissions, cores())


def graded_as_they_come(
    pool: Executor,
    grade: Callable[[Submission], SubmissionResults],
    submissions: Iterator[Submission],
    width: int,
) -> Iterator[tuple[Submission, SubmissionResults]]:
    """Have ``pool`` grade, and yield what is done; at most twice its ``width`` is read ahead."""
    running: dict[Future[SubmissionResults], Submission] = {}
    while True:
        for submission in islice(submissions, 2 * width - len(running)):
            running[pool.submit(grade, submission)] = submission
        if not running:
            return
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            submission = running.pop(future)
            try:
                graded = future.result()
            except Exception as error:
                graded = faults(submission, error)
            yield submission, graded
