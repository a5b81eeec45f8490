"""The command ``dojo open``: a kata's stub and its tests in the learner's editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess

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
    try:
        return subprocess.run([*command, str(kata.stub), str(kata.test)], check=False).returncode
    except OSError as error:
        raise CourseError(
            f"{shlex.join(command)} could not be started: {error.strerror}."
        ) from None


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
