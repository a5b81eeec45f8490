"""Grade a class on a Dask cluster: each worker is a desk of its own.

A worker needs a checkout of the same course, as its working folder or at the same place as here.
What a lost worker had not finished is graded by another.
"""

from __future__ import annotations

import contextlib
import tempfile
import threading
from collections.abc import Iterator
from functools import lru_cache, partial
from multiprocessing.util import Finalize
from pathlib import Path

from dojo.classroom import Handed, Results, side_by_side
from dojo.course import Course, CourseError
from dojo.desk import Desk

#: How long the scheduler may take to answer (s).
PATIENCE = 20
#: How many workers may be lost over one submission before the submission is to blame.
RETRIES = 3

_opening = threading.Lock()


def there(
    address: str, desk: Desk, submissions: Iterator[Handed]
) -> Iterator[tuple[Handed, Results]]:
    """Grade on the cluster whose scheduler listens at ``address``.

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
            client = stack.enter_context(Client(address, timeout=PATIENCE))
        except (OSError, ValueError) as error:
            raise CourseError(f"no Dask scheduler answers at {address}: {error}") from None
        width = sum(client.nthreads().values())
        if not width:
            raise CourseError(f"the scheduler at {address} has no workers: start some first.")
        grade = partial(grade_there, str(desk.course.root), desk.seed, desk.all_walls, desk.draws)
        pool = client.get_executor(pure=False, retries=RETRIES)
        yield from side_by_side(pool, grade, submissions, width)


def grade_there(root: str, seed: int, all_walls: bool, draws: bool, handed: Handed) -> Results:
    """Grade a submission in a worker of the cluster.

    Raises
    ------
    CourseError
        If the worker's course is another one.
    """
    with _opening:
        desk = _desk(root, seed, all_walls, draws)
    if desk.fingerprint(handed.answers) != handed.fingerprint:
        raise CourseError(
            f"the worker's course in {desk.course.root} has other tests than the one that asks. "
            "Bring both to the same version."
        )
    with tempfile.TemporaryDirectory(prefix="dojo-") as folder:
        return desk.grade(handed.answers, Path(folder))


@lru_cache(maxsize=1)
def _desk(root: str, seed: int, all_walls: bool, draws: bool) -> Desk:
    """Return this worker's desk, which lasts as long as the worker."""
    course = Course(Path(root))
    desk = Desk(course if course.katas else Course.find(), seed, all_walls, draws)
    # A worker that ends would else wait for the servers, which wait for it.
    Finalize(desk, desk.warm.close, exitpriority=10)
    return desk
