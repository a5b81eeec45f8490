"""Judge the text that was saved last, at once: a newer save cancels the run of an older one."""

from __future__ import annotations

import contextlib
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.course.loader import Source
from dojo.grading import protocol
from dojo.grading.grader import Grader, News, StandBy
from dojo.learner.watch.events import Event, Judged, JudgeReady, Tell, TestsPassed
from dojo.results import Result, Verdict

#: The files of a kata, each with the time and size by which a change is noticed.
_State = tuple[tuple[Path, int, int], ...]


@dataclass(frozen=True)
class _Spare:
    """A judge that stands by, and what it was made from."""

    kata: Kata
    state: _State
    judge: StandBy


class LiveGrader:
    """A thread that has one answer judged at a time; it ends with the block.

    Parameters
    ----------
    course : Course
    tell : callable
        Called from the thread with `JudgeReady`, `TestsPassed` and `Judged`; the last once more
        when an answer that passed is measured. Nothing is told of an answer that was saved again.
    """

    def __init__(self, course: Course, tell: Tell) -> None:
        self._grader = Grader(course)
        self._tell = tell
        self._spare: _Spare | None = None
        self._running: StandBy | None = None
        self._wanted: Kata | None = None
        self._serial = 0
        self._ended = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._work, daemon=True)

    def __enter__(self) -> LiveGrader:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._changed:
            self._ended = True
            self._cancel_running()
            self._changed.notify()
        self._thread.join()

    def want(self, kata: Kata) -> None:
        """Have the answer to ``kata`` judged that stands in its file now."""
        with self._changed:
            self._wanted = kata
            self._serial += 1
            self._cancel_running()
            self._changed.notify()

    def stop(self) -> None:
        """End what is judged: nothing more is told of it."""
        with self._changed:
            self._wanted = None
            self._serial += 1
            self._cancel_running()

    def _cancel_running(self) -> None:
        if self._running:
            self._running.cancel()

    def _work(self) -> None:
        with self._grader:
            while True:
                with self._changed:
                    self._changed.wait_for(lambda: self._ended or self._wanted)
                    if self._ended:
                        break
                    kata, self._wanted, serial = self._wanted, None, self._serial
                if kata:
                    self._judge(kata, serial)
                    self._prepare_next(kata)
            self._drop_spare()

    def _judge(self, kata: Kata, serial: int) -> None:
        def tell(event: Event) -> None:
            if serial == self._serial:
                self._tell(event)

        def hear(news: News) -> None:
            match news:
                case protocol.TestsPassed(tests):
                    tell(TestsPassed(kata, tests))
                case protocol.Graded(result):
                    tell(Judged(kata, result))
                    # Measuring takes a while, in which the learner may save again.
                    self._prepare_next(kata)

        result = self._grade(kata, serial, hear)
        if result.verdict is Verdict.GRADER_FAULT and serial == self._serial:
            # The judge that stood by is gone if the course was updated since.
            result = self._grade(kata, serial, hear)
        tell(Judged(kata, result))

    def _grade(self, kata: Kata, serial: int, hear: Callable[[News], None]) -> Result:
        try:
            judge = self._take_spare(kata)
            with self._changed:
                self._running = judge
                if serial != self._serial or self._ended:
                    judge.cancel()
            return judge.grade(Source.read(kata.stub), hear)
        except Exception as error:
            message = f"{type(error).__name__}: {error}"
            trace = traceback.format_exc()
            return Result(kata.id, Verdict.GRADER_FAULT, message, traceback=trace)
        finally:
            with self._changed:
                self._running = None

    def _prepare_next(self, kata: Kata) -> None:
        # If it fails now, the next save tries again, and tells.
        with contextlib.suppress(OSError, EOFError, CourseError):
            self._make_spare(kata)

    def _make_spare(self, kata: Kata) -> _Spare:
        """Have a judge stand by for ``kata``, with a worker behind its walls."""
        state = _state(kata)
        spare = self._spare
        if spare is None or (spare.kata, spare.state) != (kata, state):
            self._drop_spare()
            spare = self._spare = _Spare(kata, state, self._grader.stand_by(kata, benchmark=True))
            self._tell(JudgeReady(kata))
        return spare

    def _take_spare(self, kata: Kata) -> StandBy:
        judge = self._make_spare(kata).judge
        self._spare = None
        return judge

    def _drop_spare(self) -> None:
        if self._spare:
            self._spare.judge.close()
            self._spare = None


def _state(kata: Kata) -> _State:
    found = []
    for file in kata.files:
        with contextlib.suppress(OSError):
            status = file.stat()
            found.append((file, status.st_mtime_ns, status.st_size))
    return tuple(found)
