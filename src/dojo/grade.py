"""Grade many answers at once: one judge each, as many side by side as there are cores."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from dojo import judge, wire
from dojo.course import Course
from dojo.job import Job
from dojo.warm import Warm

#: A judge that takes longer than its own limits allow is itself at fault (s).
PATIENCE = 2 * judge.KATA + 60

#: What was asked in this run by course, kata and seed: see `dojo.paper`.
Papers = dict[tuple[str, str, int], bytes]
NO_PAPER = wire.encode(None)
#: What a judge is told whose job waits.
GO = b"go"


def grade(
    jobs: Sequence[Job],
    warm: Warm | None = None,
    at_once: int | None = None,
    papers: Papers | None = None,
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Grade each job and yield its place in ``jobs`` with its result, as they come.

    Parameters
    ----------
    jobs : sequence of Job
    warm : Warm, optional
        Servers to use and to leave running; new ones by default.
    at_once : int, optional
        How many answers are graded side by side; one for each core by default.
    papers : Papers, optional
        What was asked before; what is asked now is put into it.

    Yields
    ------
    int, dict
        The result as `dojo.judge.grade` describes it.
    """
    katas = [Course(Path(job.root)).one(job.kata) for job in jobs]
    with contextlib.ExitStack() as stack:
        servers = warm or stack.enter_context(Warm(katas))
        pool = stack.enter_context(ThreadPoolExecutor(at_once or cores()))
        # Left early, by Ctrl-C or a caller that has seen enough, what waits is not started.
        stack.callback(pool.shutdown, wait=False, cancel_futures=True)
        for kata in katas:
            servers.prepare(kata)
        papers = {} if papers is None else papers
        futures = {
            pool.submit(run, partial(servers.judge, kata), job, papers): place
            for place, (kata, job) in enumerate(zip(katas, jobs, strict=True))
        }
        for future in as_completed(futures):
            yield futures[future], future.result()


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(start: Callable[[], Connection], job: Job, papers: Papers) -> dict[str, Any]:
    """Hand the job to the judge that ``start`` connects to, and return the result."""
    try:
        connection = start()
        hand_over(connection, job, papers)
    except (EOFError, OSError):
        return silence(job, "no judge could be started")
    return hear_out(connection, job, papers)


def hand_over(connection: Connection, job: Job, papers: Papers) -> None:
    """Give a judge its job, and what was asked before of others."""
    connection.send_bytes(wire.encode(asdict(job)))
    connection.send_bytes(papers.get((job.root, job.kata, job.seed), NO_PAPER))


def hear_out(
    connection: Connection,
    job: Job,
    papers: Papers,
    hear: Callable[[dict[str, Any]], None] = lambda _: None,
) -> dict[str, Any]:
    """Wait for a judge's result; one that says nothing is at fault.

    Parameters
    ----------
    connection : Connection
        To a judge that has its job; it is closed.
    job : Job
    papers : Papers
        A paper that the judge made is put into it.
    hear : callable, optional
        Called with what the judge tells before the result: its ``pid``, then what
        `dojo.judge.grade` tells.

    Returns
    -------
    dict
        As `dojo.judge.grade` describes it.
    """
    pid = None
    try:
        with connection:
            if job.waits:
                connection.send_bytes(GO)
            while connection.poll(PATIENCE):
                told: dict[str, Any] = wire.decode(connection.recv_bytes())
                if "verdict" in told:
                    return told
                if "paper" in told:
                    papers[job.root, job.kata, job.seed] = wire.encode(told["paper"])
                pid = told.get("pid", pid)
                hear(told)
        message = f"the judge gave no verdict within {PATIENCE:.0f} s"
    except (EOFError, OSError):
        message = "the judge ended without a verdict"
    if pid:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)
    return silence(job, message)


def silence(job: Job, message: str) -> dict[str, Any]:
    """Return the result of a judge that gave none."""
    return judge.result_of("grader fault", message) | {"kata": job.kata, "seconds": 0.0}
