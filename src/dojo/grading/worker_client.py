"""The judge's side of the talk with a worker: what is asked, and how silence is read."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from dojo.course.catalogue import Kata
from dojo.grading import worker
from dojo.grading.protocol import (
    Answer,
    Done,
    MessageError,
    Prepare,
    Raised,
    Ready,
    Returned,
    receive,
    send,
)
from dojo.results import Verdict
from dojo.sandbox import namespaces
from dojo.sandbox.processes import children_cpu_seconds

#: What multiprocessing says of a process that ended in the middle of a message.
CUT_OFF = "end of file"
#: Verdicts that a worker's own word may lead to: none that is better than wrong.
BELIEVED = frozenset({Verdict.OUT_OF_MEMORY, Verdict.TIMED_OUT, Verdict.CRASHED})


class Failed(BaseException):
    """The answer's verdict is known, and it is not a pass.

    No Exception, so that hypothesis lets it through at once instead of shrinking it. ``replay`` is
    the counterexample as a test file, if there is one.
    """

    def __init__(self, verdict: Verdict, message: str, replay: str = "") -> None:
        super().__init__(verdict, message)
        self.verdict = verdict
        self.message = message
        self.replay = replay


class WorkerClient:
    """A worker and the judge's side of the talk with it; its process ends with the block.

    Parameters
    ----------
    kata : Kata
    prepared : Prepare
    gpu : bool
        Whether the walls leave room for CUDA.
    """

    def __init__(self, kata: Kata, prepared: Prepare, gpu: bool) -> None:
        self.timeout = prepared.timeout
        # Forking is safe here: this process was forked from one that only imported libraries.
        context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self.connection, theirs = context.Pipe()
        self.scratch_dir = tempfile.mkdtemp(prefix="dojo-")
        arguments = (theirs, kata, prepared, Path(self.scratch_dir), gpu, os.getpid())
        self.process = context.Process(target=worker.main, args=arguments)
        if not gpu:
            namespaces.prepare()
        self.keeper = _Keeper(self, hidden=not gpu)
        self.keeper.start()
        self.keeper.started.wait()
        theirs.close()
        if self.keeper.failure:
            raise self.keeper.failure
        #: What the answer says that it has computed (s); for measurements, never for a verdict.
        self.computing = 0.0

    def __enter__(self) -> WorkerClient:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self.process.join()
        self.keeper.end()
        self.connection.close()
        shutil.rmtree(self.scratch_dir, ignore_errors=True)

    def stop(self) -> None:
        """Kill the worker and whatever it started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if os.name == "posix" and self.process.pid:
                # The group exists once the worker has raised its walls.
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()

    def cpu_seconds(self) -> float:
        """Return how long the worker and all that it started have computed (Linux; else 0)."""
        return children_cpu_seconds()

    def walls(self) -> tuple[str, ...]:
        """Wait until the walls are raised, and return those that are active.

        Raises
        ------
        Failed
            If the worker does not come up.
        """
        walls: tuple[str, ...] = self.receive("raising the walls", Ready).walls
        return walls

    def begin(self, text: bytes | None) -> None:
        """Give the worker the answer's text."""
        self.send(Answer(text))

    def send(self, request: object) -> None:
        """Send a request; that nobody reads it shows when the reply is awaited."""
        self.keeper.deadline = time.monotonic() + self.timeout
        try:
            send(self.connection, request)
        except OSError:
            pass
        finally:
            self.keeper.deadline = None

    def receive(self, doing: str, *expected: type, seconds: float | None = None) -> Any:
        """Return the next message, which is one of the ``expected`` kinds.

        Raises
        ------
        Failed
            If none comes in time, or the worker ends, or something else arrives.
        """
        seconds = self.timeout if seconds is None else seconds
        self.keeper.deadline = time.monotonic() + seconds
        try:
            return receive(self.connection, *expected)
        except MessageError as error:
            raise Failed(
                Verdict.TAMPERED, f"{doing}: the answer's process sent nonsense: {error}"
            ) from None
        except (EOFError, OSError) as error:
            ended = isinstance(error, (EOFError, ConnectionError)) or CUT_OFF in str(error)
            if not (self.keeper.expired or ended):
                raise Failed(
                    Verdict.TAMPERED, f"{doing}: the answer's process sent nonsense: {error}"
                ) from None
        finally:
            self.keeper.deadline = None
        if self.keeper.expired:
            raise Failed(
                Verdict.TIMED_OUT,
                f"{doing}: no end after {seconds:.0f} s. Is there an endless loop?",
            )
        self.process.join(5)
        code = self.process.exitcode
        # A limit on CPU time is one on time: which of the two clocks strikes first is chance.
        used_up = os.name == "posix" and code == -signal.SIGXCPU
        verdict = Verdict.TIMED_OUT if used_up else Verdict.CRASHED
        raise Failed(verdict, f"{doing}: the process ended{_explain(code)}")

    def reply(self, doing: str, seconds: float | None = None) -> Returned:
        """Return what the answer returned to the last request that runs its code.

        Raises
        ------
        Failed
            Also if the answer raised an exception.
        """
        reply = self.receive(doing, Returned, Raised, seconds=seconds)
        self.computing += reply.seconds
        match reply:
            case Raised(text, cause, _):
                raise Failed(believed(cause), f"{doing}: {text}")
            case Returned():
                return reply
        raise AssertionError(reply)

    def ask(
        self, request: object, doing: str = "importing the file", seconds: float | None = None
    ) -> Returned:
        """Send a request that runs the answer's code, and return the reply: see `reply`."""
        self.send(request)
        return self.reply(doing, seconds)

    def carry_out(self, request: object, doing: str, seconds: float | None = None) -> None:
        """Send a request and wait until it is done.

        Raises
        ------
        Failed
            If that does not happen in time.
        """
        self.send(request)
        self.receive(doing, Done, seconds=seconds)


class _Keeper(threading.Thread):
    """Start the worker of a client, and stop it when a deadline passes.

    A limit on waiting for a message to begin would not do: a worker may send half of one. It is a
    thread that starts the worker, for one that has hidden processes starts no other thread; and
    the kernel ends the worker with it.

    Parameters
    ----------
    client : WorkerClient
    hidden : bool
        Whether the worker shall see no process but its own.
    """

    #: How late it may notice (s).
    STEP = 0.05
    #: What the main thread of a process usually has, for that of the worker (bytes).
    STACK = 8 << 20

    def __init__(self, client: WorkerClient, hidden: bool) -> None:
        threading.stack_size(self.STACK)
        # The worker inherits the thread, as its main one: its threads shall not be daemons.
        super().__init__(name=threading.main_thread().name, daemon=False)
        self.client = client
        self.hidden = hidden
        self.idle: subprocess.Popen[bytes] | None = None
        self.failure: BaseException | None = None
        self.started = threading.Event()
        self.deadline: float | None = None
        self.expired = False
        self.ended = threading.Event()

    def run(self) -> None:
        try:
            self.idle = namespaces.hide_processes() if self.hidden else None
            self.client.process.start()
        except BaseException as error:
            self.failure = error
        finally:
            self.started.set()
        judge = threading.main_thread()
        while not (self.failure or self.ended.wait(self.STEP)) and judge.is_alive():
            deadline = self.deadline
            if deadline is not None and time.monotonic() > deadline:
                self.expired = True
                self.client.stop()
                self.deadline = None
        if self.idle:
            # All that the worker started ends with it.
            self.idle.kill()
            self.idle.communicate()

    def end(self) -> None:
        self.ended.set()
        self.join()


def believed(cause: Verdict | None) -> Verdict:
    """Return the verdict that a worker's word may lead to: one that is no better than wrong."""
    return cause if cause in BELIEVED else Verdict.WRONG


def _explain(code: int | None) -> str:
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
