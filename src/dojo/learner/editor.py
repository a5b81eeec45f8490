"""The command ``dojo open``: a kata's stub and its tests in the learner's editor."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

from dojo.course.catalogue import CourseError, Kata

#: Where editors are named, in the order in which other programs ask.
VARIABLES = ("VISUAL", "EDITOR")
#: Tried where no variable names one.
USUAL = ("code", "codium")


def run(kata: Kata) -> int:
    """Open the stub and the tests of ``kata``, and wait as long as the editor does.

    Raises
    ------
    CourseError
        If no editor is named, or it cannot be started.
    """
    command = _command()
    # What a pipe still holds was not written for an editor.
    source = None if sys.stdin.isatty() else subprocess.DEVNULL
    try:
        with _interrupts_left_to_it():
            files = str(kata.stub), str(kata.test)
            return subprocess.run([*command, *files], stdin=source, check=False).returncode
    except OSError as error:
        raise CourseError(
            f"{shlex.join(command)} could not be started: {error.strerror}."
        ) from None


@contextlib.contextmanager
def _interrupts_left_to_it() -> Iterator[None]:
    """Let Ctrl-C reach the editor alone: it may mean anything there."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    # Unlike SIG_IGN, a function is not handed on to the editor.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _command() -> list[str]:
    for name in VARIABLES:
        if words := shlex.split(os.environ.get(name, ""), posix=os.name == "posix"):
            return words
    for program in USUAL:
        if found := shutil.which(program):
            return [found]
    raise CourseError(
        "no editor is named: put yours into the environment variable EDITOR, as in "
        "`export EDITOR=vim` (VS Code: `code`)."
    )
