"""Grade many jobs on servers that stay warm."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence

from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.results import Result
from support.courses import COURSE

GradeAll = Callable[[Sequence[Job]], list[Result]]


@contextlib.contextmanager
def warm_grader() -> Iterator[GradeAll]:
    """Grade jobs on servers that stay warm until the block ends."""
    # An answer that can see this could see whatever a user keeps there.
    os.environ["DOJO_SECRET"] = "nobody's business"
    with Grader(COURSE) as grader:

        def run(jobs: Sequence[Job]) -> list[Result]:
            results = dict(grader.grade_all(jobs))
            return [results[place] for place in range(len(jobs))]

        yield run
