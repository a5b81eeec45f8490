"""Start judges quickly: fork them from servers that have imported the libraries and run nothing.

A forked process starts in milliseconds where importing torch takes seconds. Forking is safe
as long as the parent has only imported: no thread, no CUDA, no parallel region. One server serves
one set of libraries, so a kata that may not use torch has none in memory. Where fork is not safe
(macOS, Windows) every judge is a new process.
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

#: What each server imports beside the modules that its katas import.
ALWAYS = ("hypothesis", "hypothesis.strategies")
#: Parts of libraries that would else be imported in every worker.
LATE = {"numpy": ("numpy.random", "numpy.testing")}
#: What the first optimizer, or a first assert_close that fails, would import in every worker.
SLOW, FOR_SLOW = "torch._dynamo", ("optim", "assert_close")


class Warm:
    """The servers of a run; judges are started with `judge`, and end with the block."""

    def __init__(self, katas: Iterable[Kata]) -> None:
        self.modules: dict[frozenset[str], set[str]] = {}
        self.roots: set[Path] = set()
        for kata in katas:
            self.modules.setdefault(_libraries(kata), set(ALWAYS)).update(_modules(kata))
            self.roots.add(kata.root)
        self.servers: dict[frozenset[str], Connection] = {}
        self.locks = {libraries: threading.Lock() for libraries in self.modules}

    def __enter__(self) -> Warm:
        return self

    def __exit__(self, *_: object) -> None:
        # A server ends when its connection closes, and takes its judges and workers along.
        for server in self.servers.values():
            server.close()

    def prepare(self, kata: Kata) -> None:
        """Have the server for ``kata`` start its imports, without waiting for them."""
        libraries = _libraries(kata)
        if not FORKS or libraries in self.servers:
            return
        cap_threads()
        self.servers[libraries], theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        arguments = theirs, sorted(self.modules[libraries]), sorted(self.roots)
        context.Process(target=serve, args=arguments).start()
        theirs.close()

    def judge(self, kata: Kata) -> Connection:
        """Start a judge for ``kata`` and return the connection to it; safe in threads."""
        mine, theirs = multiprocessing.Pipe()
        with theirs, self.locks[_libraries(kata)]:
            if FORKS:
                self.prepare(kata)
                server = self.servers[_libraries(kata)]
                send_handle(server, theirs.fileno(), None)
                # The server says when it has taken the handle over.
                server.recv_bytes()
            else:
                context = multiprocessing.get_context("spawn")
                context.Process(target=judge.main, args=(theirs,)).start()
        return mine


def serve(connection: Connection, modules: list[str], roots: list[Path]) -> None:
    """Import ``modules``, then fork a judge for every handle that comes over ``connection``.

    Parameters
    ----------
    connection : Connection
    modules : list of str
        What is imported here, once, instead of in every judge.
    roots : list of Path
        Courses for which pytest is configured here, once.
    """
    # Ctrl-C is for the process that the user sees; it closes our connection.
    os.setsid()
    walls.adopt_orphans()
    walls.clear_environment()
    walls.wipe_first_environment()
    # The boxes of all answers: they go when we go, even if a judge had no time to clean up.
    tempfile.tempdir = tempfile.mkdtemp(prefix="dojo-")
    # Asking the driver's library, not CUDA itself, leaves the forked children free to start it.
    os.environ["PYTORCH_NVML_BASED_CUDA_CHECK"] = "1"
    for module in modules:
        with contextlib.suppress(Exception):
            # A module that cannot be imported is the kata's fault, and told where it is graded.
            importlib.import_module(module)
    judge.keep_quiet()
    session.rehearse(Path(tempfile.tempdir))
    paper.rehearse()
    then: Callable[[], object] = partial(_fork_judges, connection)
    for root in roots:
        walls.open_libraries((root,))
        then = partial(session.configured, root, (), then)
    try:
        then()
    finally:
        # The connection has closed: nobody waits for the judges any more.
        walls.kill_children()
        shutil.rmtree(str(tempfile.tempdir), ignore_errors=True)
        os._exit(0)


def _fork_judges(connection: Connection) -> None:
    gc.collect()
    gc.freeze()
    fork = multiprocessing.get_context("fork")
    while True:
        with Connection(recv_handle(connection)) as theirs:
            fork.Process(target=_judge_alone, args=(connection, theirs)).start()
        connection.send_bytes(b"forked")
        # Reaps the judges that have ended.
        multiprocessing.active_children()


def _judge_alone(server: Connection, connection: Connection) -> None:
    walls.die_with_parent()
    server.close()
    judge.main(connection)


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
