"""The judge's side of the talk with a worker: what it is asked, and how its silence is read."""

from __future__ import annotations

import contextlib
import math
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dojo import wire, worker
from dojo.course import Kata
from dojo.job import Job

#: What multiprocessing says of a process that ended in the middle of a message.
CUT_OFF = "end of file"


class Failed(BaseException):
    """The answer's verdict is known, and it is not a pass.

    No Exception, so that hypothesis lets it through at once instead of shrinking it.
    """

    def __init__(self, verdict: str, message: str) -> None:
        super().__init__(verdict, message)
        self.verdict = verdict
        self.message = message


class Answer:
    """A worker and the judge's side of the talk with it; its process ends with the block.

    Parameters
    ----------
    kata : Kata
    job : Job
    gpu : bool
        Whether the walls leave room for CUDA.
    """

    def __init__(self, kata: Kata, job: Job, gpu: bool) -> None:
        self.patience = job.patience
        # Forking is safe here: this process was forked from one that only imported libraries.
        context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self.connection, theirs = context.Pipe()
        self.box = tempfile.mkdtemp(prefix="dojo-")
        arguments = (theirs, kata, job, Path(self.box), gpu)
        self.process = context.Process(target=worker.main, args=arguments)
        self.process.start()
        theirs.close()
        self.watch = _Watch(self.stop)
        #: What the answer says that it has computed (s); for measurements, never for a verdict.
        self.computing = 0.0

    def __enter__(self) -> Answer:
        self.watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.watch.end()
        self.stop()
        self.process.join()
        self.connection.close()
        shutil.rmtree(self.box, ignore_errors=True)

    def stop(self) -> None:
        """Kill the worker and whatever it started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if os.name == "posix" and self.process.pid:
                # The group exists once the worker has put up its walls.
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()

    def send(self, request: dict[str, Any]) -> None:
        with contextlib.suppress(OSError):
            self.connection.send_bytes(wire.encode(request))

    def receive(self, seconds: float, doing: str) -> dict[str, Any]:
        """Return the next message.

        Raises
        ------
        Failed
            If none comes in time, or the worker ends, or what comes is no message.
        """
        self.watch.deadline = time.monotonic() + seconds
        try:
            message = wire.decode(self.connection.recv_bytes(wire.LIMIT))
        except (EOFError, OSError, wire.WireError) as error:
            ended = isinstance(error, (EOFError, ConnectionError)) or CUT_OFF in str(error)
            if self.watch.expired or ended:
                raise self._ended(seconds, doing) from None
            raise Failed(
                "tampered", f"{doing}: the answer's process sent nonsense: {error}"
            ) from None
        finally:
            self.watch.deadline = None
        if not isinstance(message, dict):
            raise Failed(
                "tampered", f"{doing}: the answer's process sent a {type(message).__name__}"
            )
        return message

    def ask(
        self,
        request: dict[str, Any],
        doing: str = "importing the file",
        seconds: float | None = None,
    ) -> dict[str, Any]:
        """Send a request and return the reply; wait as long as is usual, or for ``seconds``.

        Raises
        ------
        Failed
            Also if the learner's code raised an exception.
        """
        self.send(request)
        reply = self.receive(self.patience if seconds is None else seconds, doing)
        if type(computed := reply.get("seconds")) is float and math.isfinite(computed):
            self.computing += computed
        if "error" in reply:
            raise Failed(believed(reply.get("kind")), f"{doing}: {reply['error']}")
        return reply

    def _ended(self, seconds: float, doing: str) -> Failed:
        if self.watch.expired:
            return Failed(
                "timed out", f"{doing}: no end after {seconds:.0f} s. Is there an endless loop?"
            )
        self.process.join(5)
        return Failed("crashed", f"{doing}: the process ended{_how(self.process.exitcode)}")


class _Watch(threading.Thread):
    """Call ``expire`` when a deadline passes; one thread for all of a judge's requests.

    A limit on waiting for a message to begin would not do: a worker may send half of one.
    """

    #: How late it may notice (s).
    STEP = 0.05

    def __init__(self, expire: Callable[[], None]) -> None:
        super().__init__(daemon=True)
        self.expire = expire
        self.deadline: float | None = None
        self.expired = False
        self.ended = threading.Event()

    def run(self) -> None:
        while not self.ended.wait(self.STEP):
            deadline = self.deadline
            if deadline is not None and time.monotonic() > deadline:
                self.expired = True
                self.expire()
                return

    def end(self) -> None:
        self.ended.set()
        self.join()


def believed(kind: object) -> str:
    """Return the verdict that a worker's word may lead to: one that is no better than wrong."""
    return str(kind) if kind in ("out of memory", "timed out", "crashed") else "wrong"


def _how(code: int | None) -> str:
    """Explain an exit code to a learner."""
    if code is None:
        return "."
    if code >= 0:
        what = "Python itself broke down in it, or " if code == 1 else ""
        return f" with exit code {code}: {what}the code ended it by sys.exit, os._exit or quit."
    name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
    causes = {
        "SIGSEGV": "memory that is not its own was touched, or the recursion was too deep",
        "SIGKILL": "it was killed: it took too much memory or time",
        "SIGXCPU": "it used more CPU time than it may",
    }
    return f" by {name}" + (f": {causes[name]}." if name in causes else ".")
