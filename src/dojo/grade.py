"""Grade many answers at once: one judge each, as many side by side as there are cores."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import asdict
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from dojo import judge, wire
from dojo.course import Kata
from dojo.warm import Warm

#: A judge that takes longer than its own limits allow is itself at fault (s).
PATIENCE = 2 * judge.KATA + 60


def grade(
    answers: Sequence[tuple[Kata, Path]],
    *,
    seed: int = 0,
    options: Sequence[str] = (),
    jobs: int | None = None,
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Grade each answer and yield its place in ``answers`` with its result, as they come.

    Parameters
    ----------
    answers : sequence of (Kata, Path)
        Each kata with the file that is to be graded as it.
    seed : int
        Of the visible tests and of the random inputs.
    options : sequence of str
        More pytest options for the visible tests.
    jobs : int, optional
        How many are graded at once; the number of cores by default.

    Yields
    ------
    int, dict
        The result as `dojo.judge.grade` describes it.
    """
    jobs = jobs or cores()
    with Warm(kata for kata, _ in answers) as warm, ThreadPoolExecutor(jobs) as pool:

        def run(kata: Kata, file: Path) -> dict[str, Any]:
            job = judge.Job(str(kata.root), kata.id, str(file), seed, tuple(options))
            with warm.judge(kata) as connection:
                return _hear(connection, job)

        futures: dict[Future[dict[str, Any]], int] = {}
        try:
            for place, (kata, file) in enumerate(answers):
                futures[pool.submit(run, kata, file)] = place
            for future in as_completed(futures):
                yield futures[future], future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _hear(connection: Connection, job: judge.Job) -> dict[str, Any]:
    """Hand the job over and wait for the result; a judge that says nothing is at fault."""
    pid = None
    try:
        connection.send_bytes(wire.encode(asdict(job)))
        pid = wire.decode(connection.recv_bytes())["pid"]
        if connection.poll(PATIENCE):
            result: dict[str, Any] = wire.decode(connection.recv_bytes())
            return result
        message = f"the judge gave no verdict within {PATIENCE:.0f} s"
    except (EOFError, OSError):
        message = "the judge ended without a verdict"
    if pid:
        os.kill(pid, signal.SIGTERM)
    fault = judge.result_of("grader fault", message)
    return fault | {"kata": job.kata, "seconds": PATIENCE}
