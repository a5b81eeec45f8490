"""Judge what was saved last, at once: a newer save takes the place of an older one."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any

from dojo import judge
from dojo.course import Course, Kata
from dojo.grade import Papers, run
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
        result)``; nothing is told of an answer that has been saved again since.
    """

    def __init__(self, course: Course, tell: Callable[..., object]) -> None:
        self.course = course
        self.warm: tuple[str, Warm] | None = None
        self.tell = tell
        self.papers: Papers = {}
        self.asked_of: dict[Kata, list[float]] = {}
        self.spare: tuple[Kata, Connection] | None = None
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
                self._ready_for(kata)
        self._let_go()

    def _judge(self, kata: Kata, serial: int) -> None:
        tell = partial(self._tell_newest, serial)

        def hear(news: dict[str, Any]) -> None:
            if "tests" in news:
                tell("tests", kata, news["tests"])
            with self.changed:
                self.running = news.get("pid", self.running)
                if serial != self.serial or self.ended:
                    self._stop_running()

        try:
            self._ready_for(kata)
            self._forget_old_paper(kata)
            job = Job(str(kata.root), kata.id, str(kata.stub))
            result = run(self._take_spare, job, self.papers, hear)
        except Exception as error:
            result = judge.result_of("grader fault", f"{type(error).__name__}: {error}")
        finally:
            with self.changed:
                self.running = None
        tell("verdict", kata, result)

    def _tell_newest(self, serial: int, *news: Any) -> None:
        if serial == self.serial:
            self.tell(*news)

    def _ready_for(self, kata: Kata) -> None:
        """Have a judge stand ready, so that the next save need not wait for one."""
        if self.spare and self.spare[0] == kata:
            return
        if self.spare or (self.warm and self.warm[0] != kata.chapter):
            self._let_go(kata.chapter)
        if self.warm is None:
            chapter = [other for other in self.course.katas if other.chapter == kata.chapter]
            self.warm = kata.chapter, Warm(chapter)
        with contextlib.suppress(OSError, EOFError):
            self.spare = kata, self.warm[1].judge(kata)
            self.tell("ready", kata)

    def _let_go(self, chapter: str = "") -> None:
        """End the judge that waits, and the servers unless they are those of ``chapter``."""
        if self.spare:
            self.spare[1].close()
            self.spare = None
        if self.warm and self.warm[0] != chapter:
            self.warm[1].close()
            self.warm = None

    def _take_spare(self) -> Connection:
        if self.spare is None:
            raise EOFError
        (_, connection), self.spare = self.spare, None
        return connection

    def _forget_old_paper(self, kata: Kata) -> None:
        """Draw the questions anew when the kata's own files have changed."""
        stamps = [file.stat().st_mtime for file in kata.files if file.is_file()]
        if self.asked_of.get(kata) != stamps:
            self.papers.pop((str(kata.root), kata.id, 0), None)
            self.asked_of[kata] = stamps
