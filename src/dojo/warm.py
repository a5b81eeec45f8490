"""Start judges quickly: fork them from servers that have imported the libraries and run nothing.

A forked process starts in milliseconds where importing torch takes seconds. Forking is safe
as long as the parent has only imported: no thread, no CUDA, no parallel region. One server serves
one set of libraries, so a kata that may not use torch has none in memory; the servers are forked
from a first process that has what all of them need. Where fork is not safe (macOS, Windows) every
judge is a new process.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import multiprocessing
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle, send_handle
from pathlib import Path

from dojo import judge, paper, session, walls
from dojo.course import Kata
from dojo.practice import cap_threads

FORKS = sys.platform == "linux"

#: Parts of libraries that would else be imported in every worker.
LATE = {"numpy": ("numpy.random", "numpy.testing")}
#: What the first optimizer, or a first assert_close that fails, would import in every worker.
SLOW, FOR_SLOW = "torch._dynamo", ("optim", "assert_close")


class Warm:
    """The servers of a run; judges are started with `judge`, and end with the block.

    Parameters
    ----------
    katas : iterable of Kata
        Those that may be graded.
    also : iterable of str
        Modules that the judges need beside those of their katas.
    """

    def __init__(self, katas: Iterable[Kata], also: Iterable[str] = ()) -> None:
        self.modules: dict[frozenset[str], set[str]] = {}
        self.roots: set[Path] = set()
        for kata in katas:
            self.modules.setdefault(_libraries(kata), set(also)).update(_modules(kata))
            self.roots.add(kata.root)
        self.first: Connection | None = None
        self.servers: dict[frozenset[str], Connection] = {}
        self.locks = {libraries: threading.Lock() for libraries in self.modules}

    def __enter__(self) -> Warm:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the servers and all judges."""
        # The first process ends when its connection closes, and takes all others along.
        if self.first:
            self.first.close()
        for server in self.servers.values():
            server.close()

    def prepare(self, kata: Kata) -> None:
        """Have the server for ``kata`` start its imports, without waiting for them."""
        libraries = _libraries(kata)
        if not FORKS or libraries in self.servers:
            return
        if self.first is None:
            cap_threads()
            self.first, theirs = multiprocessing.Pipe()
            context = multiprocessing.get_context("spawn")
            context.Process(target=serve, args=(theirs,)).start()
            theirs.close()
        self.servers[libraries] = _started(self.first)
        self.servers[libraries].send((sorted(self.modules[libraries]), sorted(self.roots)))

    def judge(self, kata: Kata) -> Connection:
        """Start a judge for ``kata`` and return the connection to it; safe in threads."""
        with self.locks[_libraries(kata)]:
            if FORKS:
                self.prepare(kata)
                return _started(self.servers[_libraries(kata)])
            mine, theirs = multiprocessing.Pipe()
            context = multiprocessing.get_context("spawn")
            with theirs:
                context.Process(target=judge.main, args=(theirs,)).start()
            return mine


def _started(server: Connection) -> Connection:
    """Have ``server`` fork a process and return the connection to it."""
    mine, theirs = multiprocessing.Pipe()
    with theirs:
        send_handle(server, theirs.fileno(), None)
        # It says when it has taken the handle over.
        server.recv_bytes()
    return mine


def serve(connection: Connection) -> None:
    """Import what every judge needs, then fork a server for every handle that comes.

    A server is told at once which modules it imports, and which courses it has pytest ready for.
    """
    # Ctrl-C is for the process that the user sees; it closes our connection.
    os.setsid()
    walls.adopt_orphans()
    # The boxes of all answers: they go when we go, even if a judge had no time to clean up.
    tempfile.tempdir = tempfile.mkdtemp(prefix="dojo-")
    walls.clear_environment()
    walls.wipe_first_environment()
    # Asking the driver's library, not CUDA itself, leaves the forked children free to start it.
    os.environ["PYTORCH_NVML_BASED_CUDA_CHECK"] = "1"
    judge.keep_quiet()
    try:
        session.rehearse(Path(tempfile.tempdir))
        paper.rehearse()
        _fork_for_each(connection, _serve_libraries)
    finally:
        # The connection has closed: nobody waits for the servers and their judges any more.
        walls.kill_children()
        shutil.rmtree(str(tempfile.tempdir), ignore_errors=True)
        os._exit(0)


def _serve_libraries(connection: Connection) -> None:
    modules, roots = connection.recv()
    walls.adopt_orphans()
    for module in modules:
        with contextlib.suppress(Exception):
            # A module that cannot be imported is the kata's fault, and told where it is graded.
            importlib.import_module(module)
    then: Callable[[], object] = partial(_fork_for_each, connection, judge.main)
    for root in roots:
        walls.open_libraries((root,))
        then = partial(session.started, root, (), then)
    with contextlib.suppress(EOFError, OSError):
        then()


def _fork_for_each(connection: Connection, serve: Callable[[Connection], None]) -> None:
    """Fork a process that runs ``serve`` for every handle that comes over ``connection``."""
    gc.collect()
    gc.freeze()
    fork = multiprocessing.get_context("fork")
    while True:
        with Connection(recv_handle(connection)) as theirs:
            fork.Process(target=_alone, args=(connection, serve, theirs)).start()
        connection.send_bytes(b"forked")
        # Reaps those that have ended.
        multiprocessing.active_children()


def _alone(parents: Connection, serve: Callable[[Connection], None], mine: Connection) -> None:
    walls.die_with_parent()
    parents.close()
    serve(mine)


def _libraries(kata: Kata) -> frozenset[str]:
    return kata.libraries - frozenset(kata.forbidden)


def _modules(kata: Kata) -> set[str]:
    libraries = _libraries(kata)
    wanted = {*libraries, "hypothesis"}
    modules = {name for name in kata.imports if name.partition(".")[0] in wanted}
    modules = modules.union(*(LATE.get(library, ()) for library in libraries))
    if "torch" in libraries:
        texts = [file.read_text("utf-8") for file in kata.files if file.is_file()]
        modules |= {SLOW for word in FOR_SLOW if any(word in text for text in texts)}
    return modules
