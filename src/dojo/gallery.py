"""Take a kata's picture and show it: in the terminal, in the system's viewer, or as a file."""

from __future__ import annotations

import base64
import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dojo.course import CourseError, Kata
from dojo.files import replace
from dojo.grade import grade
from dojo.harmless import clean
from dojo.job import Job
from dojo.warm import Warm

#: What drawing needs, and takes a while to import.
DRAWING = ("matplotlib.figure", "matplotlib.backends.backend_agg")
#: Of an answer with such a verdict there is nothing to see.
UNSEEN = ("not started", "skipped", "grader fault")
#: How much of a picture kitty's protocol takes at a time (characters).
CHUNK = 4096
#: Terminals that know iTerm's way to draw images, and those that know kitty's.
ITERM, KITTY = ("iTerm.app", "WezTerm"), ("ghostty",)


def take(answers: Sequence[tuple[Kata, Path]]) -> dict[str, dict[str, Any]]:
    """Draw what each answer does, to katas that have a picture; return it by the kata's id.

    Returns
    -------
    dict of str to dict
        As `dojo.picture.draw` describes them; what the grader could not draw is left out.
    """
    jobs = [Job(str(kata.root), kata.id, str(file), picture=True) for kata, file in answers]
    with Warm([kata for kata, _ in answers], DRAWING) as warm:
        results = dict(grade(jobs, warm))
    return {
        kata.id: results[place]
        for place, (kata, _) in enumerate(answers)
        if results[place]["verdict"] == "drawn"
    }


def has_picture(kata: Kata, result: dict[str, Any]) -> bool:
    """Whether there is something to see of an answer that was graded with this result."""
    return kata.show.is_file() and result["verdict"] not in UNSEEN


def place(kata: Kata) -> Path:
    """Return where the kata's picture is kept if nothing else is asked."""
    return kata.root / "report" / "pictures" / f"{kata.name}.png"


def keep(kata: Kata, file: Path) -> dict[str, Any]:
    """Draw what the learner's answer to ``kata`` does, and write the picture to ``file``.

    Returns
    -------
    dict
        As `dojo.picture.draw` describes it.

    Raises
    ------
    CourseError
        If there is nothing to see, or it could not be drawn or written.
    """
    if not kata.show.is_file():
        raise CourseError(f"{kata.id} has no picture: there is nothing to see but numbers.")
    pictures = take([(kata, kata.stub)])
    if kata.id not in pictures:
        raise CourseError(f"{kata.id} could not be drawn: `dojo check {kata.name}` says why.")
    try:
        replace(file, pictures[kata.id]["png"])
    except OSError as error:
        raise CourseError(f"{file} could not be written: {error}") from None
    return pictures[kata.id]


def run(kata: Kata, file: Path) -> int:
    """Show the picture of the learner's answer to ``kata``, and keep it as ``file``."""
    picture = keep(kata, file)
    if drawn := in_terminal(picture["png"]):
        print(drawn)
    elif not in_viewer(file):
        print("There is no display here: open the file where there is one.")
    print(told(picture, file))
    return 0


def told(picture: dict[str, Any], file: Path) -> str:
    """Say in words what a picture shows, and where it is."""
    why = f"{clean(picture['message'])}\n" if picture["message"] else ""
    return f"{picture['alt']}\n{why}The picture: {file}"


def in_terminal(png: bytes) -> str:
    """Return what makes the terminal draw a picture; nothing if it is not known to be able to."""
    if not sys.stdout.isatty() or "TMUX" in os.environ:
        return ""
    program, data = os.environ.get("TERM_PROGRAM"), base64.b64encode(png).decode()
    if program in ITERM:
        return f"\x1b]1337;File=inline=1;size={len(png)}:{data}\x07"
    if program in KITTY or "KITTY_WINDOW_ID" in os.environ:
        chunks = [data[place : place + CHUNK] for place in range(0, len(data), CHUNK)]
        last = len(chunks) - 1
        return "".join(
            f"\x1b_G{'f=100,a=T,' if not place else ''}m={int(place < last)};{chunk}\x1b\\"
            for place, chunk in enumerate(chunks)
        )
    return ""


def in_viewer(file: Path) -> bool:
    """Open ``file`` in the system's viewer; return whether there is one."""
    if sys.platform == "win32":
        with contextlib.suppress(OSError):
            os.startfile(file)
            return True
        return False
    if sys.platform == "darwin":
        command = "open"
    elif "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ:
        command = "xdg-open"
    else:
        return False
    if shutil.which(command) is None:
        return False
    quiet = subprocess.DEVNULL
    subprocess.Popen([command, str(file)], stdin=quiet, stdout=quiet, stderr=quiet)
    return True
