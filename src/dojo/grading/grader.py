"""The one door to a verdict: jobs in, results out, on servers that stay warm in between."""

from __future__ import annotations

import contextlib
import math
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.course.loader import Source
from dojo.grading import fingerprint, hash_seed, judge, lint, properties, visible_tests
from dojo.grading.forkserver import ForkServers
from dojo.grading.job import Job
from dojo.grading.protocol import (
    Answer,
    Drawn,
    Graded,
    MessageError,
    NotDrawn,
    Prepare,
    Started,
    TestsPassed,
    receive,
    send,
)
from dojo.results import Picture, Result, Verdict

#: A judge that takes longer than its own limits allow is itself at fault (s).
MAX_SECONDS = visible_tests.MAX_SECONDS + properties.MAX_SECONDS + 60
#: What drawing needs, and takes a while to import.
DRAWING = ("matplotlib.figure", "matplotlib.backends.backend_agg")
#: The time of a request where a person waits, so that a test gets 5 s.
LIVE_SECONDS = 5 / judge.TEST_SHARE
#: How often an answer is graded if its judge ends without a verdict.
MAX_TRIES = 2
#: How often the course is looked at, whether it was updated (s).
LOOK_SECONDS = 0.5
#: How much of what a judge printed is kept with a grader fault (characters).
MAX_LOG = 4_000

#: What is told before the final result.
News = TestsPassed | Graded
Hear = Callable[[News], object]


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Grader:
    """Grades answers to the katas of a course; its processes end with the block.

    Safe in threads.

    Parameters
    ----------
    course : Course
    drawing : bool
        Whether pictures will be drawn: then the servers import what that takes.
    """

    def __init__(self, course: Course, *, drawing: bool = False) -> None:
        self.course = course
        self.drawing = drawing
        self.closed = False
        self.lock = threading.Lock()
        self.source = fingerprint.state_of_source()
        self.state = fingerprint.state_of_course(course)
        self.looked_at = time.monotonic()
        self.fingerprints: dict[str, str] = {}
        self.servers = self._new_servers()
        self.other_hash = hash_seed.servers_of(course)

    def __enter__(self) -> Grader:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all processes; what is being graded is given up."""
        self.closed = True
        self.servers.close()
        self.other_hash.close()

    def prepare(self, katas: Sequence[Kata]) -> None:
        """Have the servers for ``katas`` start their imports, without waiting for them."""
        # What is wrong is told when the first of them is graded.
        with contextlib.suppress(EOFError, OSError, CourseError):
            for kata in katas:
                self._current_servers().prepare(kata)

    def grade(self, job: Job, hear: Hear | None = None) -> Result:
        """Grade a job.

        Parameters
        ----------
        job : Job
        hear : callable, optional
            Called with `TestsPassed` as soon as all visible tests passed, for the comparison with
            the reference takes longer; and with `Graded` before the answer's costs are measured.

        Returns
        -------
        Result
            Whatever the answer does. What is the course's or the grader's fault is one, too: a
            *grader fault*, with its traceback.
        """
        tries = 0
        while True:
            servers = None
            try:
                servers = self._current_servers()
                standing = self._stand_by(job, draw=False, servers=servers)
            except CourseError as error:
                return _fault(job, f"no judge could be started: {error}")
            except (EOFError, OSError) as error:
                said = str(error) or type(error).__name__
                result = _fault(job, f"no judge could be started: {said}")
            else:
                result = standing.grade(job.answer, hear)
                if not standing.judge_died:
                    break
            # Whatever killed the judge, it need not cost this answer its verdict. And an update of
            # the course ends its servers, and all judges with them: that is no try.
            tries += servers is None or not servers.closed
            if self.closed or tries >= MAX_TRIES:
                break
        if result.passed and hash_seed.may_depend(job.answer.text):
            return self._hashed_otherwise(job, result)
        return result

    def _hashed_otherwise(self, job: Job, result: Result) -> Result:
        """Ask an answer that passed once more where Python hashes text in another way."""
        if (servers := self.other_hash.servers()) is None:
            return result
        try:
            again = self._stand_by(job, draw=False, servers=servers).grade(job.answer)
        except (EOFError, OSError, CourseError):
            return result
        if again.passed or again.verdict is Verdict.GRADER_FAULT:
            # What it costs was measured before; the other servers decide nothing else.
            return result
        return replace(again, tests=result.tests, seconds=result.seconds + again.seconds)

    def grade_all(
        self, jobs: Sequence[Job], at_once: int | None = None
    ) -> Iterator[tuple[int, Result]]:
        """Grade each job and yield its place in ``jobs`` with its result, as they come.

        Parameters
        ----------
        jobs : sequence of Job
        at_once : int, optional
            How many answers are graded side by side; one for each core by default.
        """
        with contextlib.ExitStack() as stack:
            pool = stack.enter_context(ThreadPoolExecutor(at_once or cores()))
            # Left early, by Ctrl-C or a caller that has seen enough, what waits is not started.
            stack.callback(pool.shutdown, wait=False, cancel_futures=True)
            self.prepare([self.course.one(kata) for kata in dict.fromkeys(j.kata for j in jobs)])
            futures = {pool.submit(self.grade, job): place for place, job in enumerate(jobs)}
            for future in as_completed(futures):
                yield futures[future], future.result()

    def draw(self, job: Job) -> Picture:
        """Draw what an answer does beside what the reference does.

        Raises
        ------
        CourseError
            If there is nothing to see, or it could not be drawn.
        """
        try:
            return self._stand_by(job, draw=True).draw(job.answer)
        except (EOFError, OSError) as error:
            raise CourseError(f"{job.kata} could not be drawn: {error}") from None

    def stand_by(self, kata: Kata, *, benchmark: bool = False) -> StandBy:
        """Start a judge and a worker behind its walls, for an answer that is still to be saved.

        Raises
        ------
        OSError, EOFError
            If no process can be started.
        """
        job = Job(kata.id, Source(kata.stub, None), timeout=LIVE_SECONDS, benchmark=benchmark)
        # A judge that may wait for long must not begin with a course that has changed since.
        self.looked_at = -math.inf
        return self._stand_by(job, draw=False)

    def fingerprint(self, kata: Kata) -> str:
        """Return what verdicts on ``kata`` stand on now, beside the answer."""
        self._current_servers()
        return self._fingerprint(self.course.one(kata.id))

    def _fingerprint(self, kata: Kata) -> str:
        with self.lock:
            if kata.id not in self.fingerprints:
                self.fingerprints[kata.id] = fingerprint.of_kata(kata)
            return self.fingerprints[kata.id]

    def _stand_by(self, job: Job, *, draw: bool, servers: ForkServers | None = None) -> StandBy:
        servers = servers or self._current_servers()
        kata = self.course.one(job.kata)
        conditions = {
            name: value for name, value in vars(job).items() if name not in ("kata", "answer")
        }
        prepared = Prepare(
            kata=job.kata,
            file=str(job.answer.file),
            fingerprint=self._fingerprint(kata),
            draw=draw,
            hash_seed=servers.hash_seed,
            **conditions,
        )
        connection = servers.judge(kata)
        send(connection, prepared)
        return StandBy(connection, job, kata, servers)

    def _new_servers(self) -> ForkServers:
        return ForkServers(self.course, DRAWING if self.drawing else ())

    def _current_servers(self) -> ForkServers:
        """Return servers of the course as it is now; they are started anew if it was updated.

        Raises
        ------
        CourseError
            If the grader's own source was updated: this process runs the old one.
        """
        with self.lock:
            if time.monotonic() - self.looked_at < LOOK_SECONDS:
                return self.servers
            if fingerprint.state_of_source() != self.source:
                raise CourseError("the grader was updated while it ran: start this command again.")
            state = fingerprint.state_of_course(self.course)
            if state != self.state:
                self.servers.close()
                self.other_hash.close()
                self.course = Course(self.course.root)
                self.state = state
                self.fingerprints.clear()
                self.servers = self._new_servers()
                self.other_hash = hash_seed.servers_of(self.course)
            self.looked_at = time.monotonic()
            return self.servers


class StandBy:
    """A judge that has a worker behind its walls, and waits for an answer.

    Parameters
    ----------
    connection : Connection
        To the judge.
    job : Job
        Its conditions; the answer comes later.
    kata : Kata
    servers : ForkServers
        Those that started the judge.
    """

    def __init__(self, connection: Connection, job: Job, kata: Kata, servers: ForkServers) -> None:
        self.connection = connection
        self.job = job
        self.kata = kata
        self.servers = servers
        self.pid: int | None = None
        self.log = ""
        self.cancelled = False
        #: Whether the judge ended without a verdict.
        self.judge_died = False

    def grade(self, answer: Source, hear: Hear | None = None) -> Result:
        """Give the judge its answer and return the result: see `Grader.grade`."""
        try:
            result = self._final(answer, hear)
        except _SilentError as silent:
            return _fault(self.job, str(silent), answer, self._printed())
        finally:
            self._forget()
        if result.passed:
            result = replace(result, advice=lint.advice(answer, self.kata.solution))
        if result.verdict is Verdict.GRADER_FAULT:
            result = replace(result, traceback=f"{result.traceback}\n{self._printed()}".strip())
        self._remove_log()
        return result

    def draw(self, answer: Source) -> Picture:
        """Give the judge its answer and return the picture: see `Grader.draw`."""
        try:
            self._send(Answer(answer.text))
            match self._hear(Drawn, NotDrawn):
                case Drawn(picture):
                    return replace(picture, png=bytes(picture.png))
                case NotDrawn(reason):
                    raise CourseError(f"{self.job.kata} could not be drawn: {reason}")
            raise AssertionError
        except _SilentError as silent:
            raise CourseError(f"{self.job.kata} could not be drawn: {silent}") from None
        finally:
            self._forget()
            self._remove_log()

    def cancel(self) -> None:
        """End the judge at once; `grade`, in another thread, then returns a grader fault."""
        self.cancelled = True
        if self.pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGTERM)

    def close(self) -> None:
        """Let the judge go, which waits for an answer that nobody will send."""
        self._forget()

    def _final(self, answer: Source, hear: Hear | None) -> Result:
        self._send(Answer(answer.text))
        while True:
            news = self._hear(TestsPassed, Graded)
            if isinstance(news, Graded) and news.final:
                return news.result
            if hear:
                hear(news)

    def _hear(self, *expected: type) -> Any:
        """Return the next message of these kinds; note the judge's process on the way."""
        try:
            while self.connection.poll(MAX_SECONDS):
                message = receive(self.connection, Started, *expected)
                if not isinstance(message, Started):
                    return message
                self.pid, self.log = message.pid, message.log
                if self.cancelled:
                    self.cancel()
        except (EOFError, OSError):
            self.judge_died = True
            raise _SilentError("the judge ended without a verdict") from None
        except MessageError as error:
            raise _SilentError(f"the judge sent nonsense: {error}") from None
        self.cancel()
        raise _SilentError(f"the judge gave no verdict within {MAX_SECONDS:.0f} s")

    def _send(self, message: object) -> None:
        # A judge that has gone is noticed when its silence is read.
        with contextlib.suppress(OSError):
            send(self.connection, message)

    def _forget(self) -> None:
        self.connection.close()

    def _printed(self) -> str:
        try:
            return Path(self.log).read_text("utf-8", "replace")[-MAX_LOG:] if self.log else ""
        except OSError:
            return ""

    def _remove_log(self) -> None:
        if self.log:
            with contextlib.suppress(OSError):
                os.unlink(self.log)


class _SilentError(Exception):
    """A judge gave no verdict; the message says how."""


def _fault(job: Job, message: str, answer: Source | None = None, traceback: str = "") -> Result:
    """Return the result of a judge that gave none."""
    digest = (answer or job.answer).digest
    return Result(job.kata, Verdict.GRADER_FAULT, message, answer=digest, traceback=traceback)
