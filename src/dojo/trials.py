"""Judge what was saved last, at once: a newer save takes the place of an older one."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any

from dojo import idiom, judge
from dojo.course import Course, Kata
from dojo.grade import Papers, hand_over, hear_out
from dojo.job import Job
from dojo.warm import Warm


class Trials:
    """A thread that has one answer judged at a time; it ends with the block.

    Parameters
    ----------
    course : Course
    tell : callable
        Called from the thread: ``tell("ready", kata)`` when a judge stands ready for ``kata``,
        ``tell("tests", kata, tests)`` when all tests passed, and ``tell("verdict", kata,
        result)``, once more when what passed is measured; nothing is told of an answer that has
        been saved again since.
    """

    def __init__(self, course: Course, tell: Callable[..., object]) -> None:
        self.course = course
        self.warm: tuple[str, Warm] | None = None
        self.tell = tell
        self.papers: Papers = {}
        self.asked_of: tuple[Kata, list[float]] | None = None
        self.spare: tuple[Kata, list[float], Connection] | None = None
        self.running: int | None = None
        self.wanted: Kata | None = None
        self.ended = False
        self.serial = 0
        self.changed = threading.Condition()
        self.thread = threading.Thread(target=self._work, daemon=True)

    def __enter__(self) -> Trials:
        self.thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self.changed:
            self.ended = True
            self._stop_running()
            self.changed.notify()
        self.thread.join()

    def want(self, kata: Kata) -> None:
        """Have the answer to ``kata`` judged that stands in its file now."""
        with self.changed:
            self.wanted = kata
            self.serial += 1
            self._stop_running()
            self.changed.notify()

    def _stop_running(self) -> None:
        if self.running:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.running, signal.SIGTERM)

    def _work(self) -> None:
        while True:
            with self.changed:
                self.changed.wait_for(lambda: self.ended or self.wanted)
                if self.ended:
                    break
                kata, self.wanted, serial = self.wanted, None, self.serial
            if kata:
                self._judge(kata, serial)
                # Where that fails, the next save tries again, and tells.
                with contextlib.suppress(OSError, EOFError):
                    self._ready_for(kata)
        self._let_go()

    def _judge(self, kata: Kata, serial: int) -> None:
        def tell(*news: Any) -> None:
            if serial == self.serial:
                self.tell(*news)

        def hear(news: dict[str, Any]) -> None:
            if "tests" in news:
                tell("tests", kata, news["tests"])
            if "result" in news:
                tell("verdict", kata, news["result"])
                # Measuring takes a while, in which the learner may save again.
                self._ready_for(kata)
            with self.changed:
                self.running = news.get("pid", self.running)
                if serial != self.serial or self.ended:
                    self._stop_running()

        try:
            self._ready_for(kata)
            result = hear_out(self._take_spare(), _job(kata), self.papers, hear)
            idiom.advise(result, kata.stub, kata.solution)
        except Exception as error:
            result = judge.result_of("grader fault", f"{type(error).__name__}: {error}")
        finally:
            with self.changed:
                self.running = None
        tell("verdict", kata, result)

    def _ready_for(self, kata: Kata) -> None:
        """Have a judge stand ready, with a worker behind its walls, before anything is saved."""
        stamps = [file.stat().st_mtime for file in kata.files if file.is_file()]
        if self.spare and self.spare[:2] == (kata, stamps):
            return
        self._let_go(kata.chapter)
        if self.asked_of != (kata, stamps):
            # Questions that were drawn from other tests, or another reference, are no longer asked.
            self.papers.clear()
            self.asked_of = kata, stamps
        if self.warm is None:
            chapter = [other for other in self.course.katas if other.chapter == kata.chapter]
            self.warm = kata.chapter, Warm(chapter)
        connection = self.warm[1].judge(kata)
        hand_over(connection, _job(kata), self.papers)
        self.spare = kata, stamps, connection
        self.tell("ready", kata)

    def _let_go(self, chapter: str = "") -> None:
        """End the judge that waits, and the servers unless they are those of ``chapter``."""
        if self.spare:
            self._take_spare().close()
        if self.warm and self.warm[0] != chapter:
            self.warm[1].close()
            self.warm = None

    def _take_spare(self) -> Connection:
        if self.spare is None:
            raise EOFError
        *_, connection = self.spare
        self.spare = None
        return connection


def _job(kata: Kata) -> Job:
    return Job(str(kata.root), kata.id, str(kata.stub), waits=True, advice=True)
