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
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle, send_handle
from pathlib import Path

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.course.packages import late_modules
from dojo.grading import judge, test_plan
from dojo.sandbox import cgroups, limits
from dojo.sandbox.processes import (
    adopt_orphans,
    clean_environment,
    clear_environment,
    die_with_parent,
    kill_children,
    reap_adopted,
    wipe_first_environment,
)
from dojo.testing import session, threads
from dojo.testing.threads import cap_threads

#: How long the servers may take to end (s).
MAX_CLOSING_SECONDS = 10
FORKS = sys.platform == "linux"


class ForkServers:
    """The servers of a run; judges are started with `judge`, and end with `close`.

    Parameters
    ----------
    course : Course
    extra_modules : iterable of str
        Modules that the judges need beside those of their katas.
    hash_seed : int, optional
        Of Python's hashes of text; drawn by default.
    """

    def __init__(
        self, course: Course, extra_modules: Iterable[str] = (), hash_seed: int | None = None
    ) -> None:
        self.hash_seed = hash_seed
        self.course = course
        self.modules: dict[frozenset[str], set[str]] = {}
        for kata in course.katas:
            self.modules.setdefault(_libraries(kata), set(extra_modules)).update(_modules(kata))
        self.closed = False
        self.first: Connection | None = None
        self.process: subprocess.Popen[bytes] | None = None
        self.servers: dict[frozenset[str], Connection] = {}
        self.starting = threading.Lock()
        self.locks = {libraries: threading.Lock() for libraries in self.modules}

    def close(self) -> None:
        """End the servers and all judges."""
        self.closed = True
        # The first process ends when its connection does, and takes all others along. A thread
        # that waits for one of them hears of the end, and lets go of its lock.
        for connection in (self.first, *list(self.servers.values())):
            if connection:
                _hang_up(connection)
        with self.starting:
            for libraries, server in self.servers.items():
                with self.locks[libraries]:
                    server.close()
            if self.first:
                self.first.close()
        if self.process:
            # It removes the scratch folders of all answers; nothing of ours is left behind it.
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(MAX_CLOSING_SECONDS)

    def prepare(self, kata: Kata) -> Connection | None:
        """Have the server for ``kata`` start its imports, without waiting for them.

        Raises
        ------
        OSError, EOFError
            If no server can be started, or `close` was called.
        """
        libraries = _libraries(kata)
        with self.starting:
            if self.closed:
                raise EOFError("the servers are closed")
            if not FORKS or libraries in self.servers:
                return self.servers.get(libraries)
            if self.first is None:
                self.process, self.first = _start_first(self.course.root, self.hash_seed)
            server = self.servers[libraries] = _fork(self.first)
            server.send(sorted(self.modules[libraries]))
            return server

    def judge(self, kata: Kata) -> Connection:
        """Start a judge for ``kata`` and return the connection to it; safe in threads."""
        if server := self.prepare(kata):
            # A server that still imports answers when it is done.
            with self.locks[_libraries(kata)], contextlib.suppress(EOFError, OSError):
                return _fork(server)
            return self._judge_of_new_server(kata, server)
        mine, theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        with theirs:
            context.Process(target=judge.main, args=(theirs, self.course)).start()
        return mine

    def _judge_of_new_server(self, kata: Kata, dead: Connection) -> Connection:
        """Start a judge where the server has died: another takes its place."""
        libraries = _libraries(kata)
        with self.starting:
            # Of several threads that miss it, only the first replaces it.
            if self.servers.get(libraries) is dead and not self.closed:
                del self.servers[libraries]
                # Another thread may still be about to hear that it is dead.
                with self.locks[libraries]:
                    dead.close()
                if self.first and not _answers(self.first):
                    self.first.close()
                    self.first = None
        server = self.prepare(kata)
        assert server
        with self.locks[libraries]:
            return _fork(server)


#: Run by a fresh interpreter: where the modules lie, the course, the connection's handle, and
#: where packages are.
FIRST = """
import sys
from multiprocessing.connection import Connection
from pathlib import Path
sys.path.insert(0, sys.argv[1])
sys.path += [folder for folder in sys.argv[4:] if folder not in sys.path]
from dojo.grading import forkserver
forkserver.serve(Connection(int(sys.argv[3])), Path(sys.argv[2]))
"""


def _start_first(root: Path, hash_seed: int | None) -> tuple[subprocess.Popen[bytes], Connection]:
    """Start the first process in a clean interpreter; return it with the connection to it.

    No variable of the user's reaches it that would strip its asserts, turn warnings into errors,
    load other modules or options; and it is nobody's multiprocessing child, which would be waited
    for.
    """
    mine, theirs = multiprocessing.Pipe()
    clean = clean_environment()
    environment = {name: clean[name] for name in clean.keys() - set(threads.VARIABLES)}
    # -E would hide this variable, too; there is no other of Python's among those that are kept.
    ignore = ["-E"] if hash_seed is None else []
    if hash_seed is not None:
        environment["PYTHONHASHSEED"] = str(hash_seed)
    with theirs:
        os.set_inheritable(theirs.fileno(), True)
        arguments = [str(Path(__file__).parents[2]), str(root), str(theirs.fileno())]
        # Where `pip install --user` puts them, a clean interpreter does not look.
        arguments += limits.package_folders()
        process = subprocess.Popen(
            [sys.executable, *ignore, "-s", "-c", FIRST, *arguments],
            pass_fds=[theirs.fileno()],
            env=environment,
            stdin=subprocess.DEVNULL,
        )
    return process, mine


def _hang_up(connection: Connection) -> None:
    """End a connection that another thread may be reading from, which a mere close would break."""
    with (
        contextlib.suppress(OSError),
        socket.fromfd(connection.fileno(), socket.AF_UNIX, socket.SOCK_STREAM) as pair,
    ):
        pair.shutdown(socket.SHUT_RDWR)


def _answers(first: Connection) -> bool:
    """Whether the first process still forks."""
    try:
        _fork(first).close()
    except (EOFError, OSError):
        return False
    return True


def _fork(server: Connection) -> Connection:
    """Have ``server`` fork a process and return the connection to it."""
    mine, theirs = multiprocessing.Pipe()
    with theirs:
        send_handle(server, theirs.fileno(), None)
        # It says when it has taken the handle over.
        server.recv_bytes()
    return mine


def serve(connection: Connection, root: Path) -> None:
    """Import what every judge needs, then fork a server for every handle that arrives.

    The course is read here, once; a server is told at once which modules it imports.
    """
    # Ctrl-C is for the process that the user sees; it closes our connection.
    os.setsid()
    cap_threads()
    adopt_orphans()
    # The scratch folders of all answers: they go when this process goes, even if a judge had no
    # time to clean up.
    tempfile.tempdir = tempfile.mkdtemp(prefix="dojo-")
    clear_environment()
    wipe_first_environment()
    # Asking the driver's library, not CUDA itself, leaves the forked children free to start it.
    os.environ["PYTORCH_NVML_BASED_CUDA_CHECK"] = "1"
    judge.log_output()
    try:
        course = Course(root)
        with contextlib.suppress(CourseError):
            # What is wrong with a chapter.toml is told where its katas are graded.
            course.select()
        limits.open_libraries((root,))
        limits.shown_libraries()
        session.rehearse(Path(tempfile.tempdir, "rehearsal"))
        test_plan.rehearse()
        _fork_for_each(connection, partial(_serve_libraries, course=course))
    finally:
        # The connection has closed: nobody waits for the servers and their judges any more.
        kill_children()
        cgroups.sweep()
        shutil.rmtree(str(tempfile.tempdir), ignore_errors=True)
        os._exit(0)


def _serve_libraries(connection: Connection, course: Course) -> None:
    modules = connection.recv()
    adopt_orphans()
    for module in modules:
        with contextlib.suppress(Exception):
            # A module that cannot be imported is the kata's fault, and told where it is graded.
            importlib.import_module(module)
    serve_judges = partial(_fork_for_each, connection, partial(judge.main, course=course))
    with contextlib.suppress(EOFError, OSError):
        session.start_session(course.root, serve_judges)


def _fork_for_each(connection: Connection, serve: Callable[[Connection], None]) -> None:
    """Fork a process that runs ``serve`` for every handle that arrives over ``connection``."""
    gc.collect()
    gc.freeze()
    fork = multiprocessing.get_context("fork")
    while True:
        with Connection(recv_handle(connection)) as theirs:
            fork.Process(target=_run_forked, args=(connection, serve, theirs)).start()
        connection.send_bytes(b"forked")
        # That reaps those that have ended; a judge that was killed has left others.
        reap_adopted([child.pid for child in multiprocessing.active_children() if child.pid])


def _run_forked(parents: Connection, serve: Callable[[Connection], None], mine: Connection) -> None:
    die_with_parent()
    parents.close()
    serve(mine)


def _libraries(kata: Kata) -> frozenset[str]:
    return kata.libraries - frozenset(kata.forbidden)


def _modules(kata: Kata) -> set[str]:
    libraries = _libraries(kata)
    wanted = {*libraries, "hypothesis"}
    return {name for name in kata.imports if name.partition(".")[0] in wanted} | late_modules(kata)
