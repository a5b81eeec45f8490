"""Draw a kata's picture and show it: in the terminal, in the system's viewer, or as a file."""

from __future__ import annotations

import base64
import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from dojo.course import stubs
from dojo.course.catalogue import Course, CourseError, Kata
from dojo.course.loader import Source
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.results import Picture
from dojo.util.atomic import replace

#: How much of a picture kitty's protocol takes at a time (characters).
KITTY_CHUNK = 4096
#: Terminals that know iTerm's way to draw images, and those that know kitty's.
ITERM, KITTY = ("iTerm.app", "WezTerm"), ("ghostty",)


def picture_file(kata: Kata) -> Path:
    """Return where the kata's picture is written if no other file is named."""
    return kata.root / "report" / "pictures" / f"{kata.name}.png"


def draw(course: Course, kata: Kata, file: Path) -> Picture:
    """Draw what the learner's answer to ``kata`` does, and write the picture to ``file``.

    Raises
    ------
    CourseError
        If the kata has no picture, or it could not be drawn or written.
    """
    refuse_nothing(kata)
    with Grader(course, drawing=True) as grader:
        picture = grader.draw(Job.of(kata, kata.stub))
    try:
        replace(file, picture.png)
    except OSError as error:
        raise CourseError(f"{file} could not be written: {error}") from None
    return picture


def refuse_nothing(kata: Kata) -> None:
    """Refuse a kata of which there is nothing to see.

    Raises
    ------
    CourseError
        If it has no picture, or no answer yet.
    """
    if not kata.show.is_file():
        raise CourseError(f"{kata.id} has no picture: there is nothing to see but numbers.")
    if stubs.plain((Source.read(kata.stub).text or b"").decode("utf-8", "replace")):
        raise CourseError(f"{kata.id} is not started: there is no answer to draw.")


def run(course: Course, kata: Kata, file: Path) -> int:
    """Show the picture of the learner's answer to ``kata``, and keep it as ``file``."""
    picture = draw(course, kata, file)
    if drawn := in_terminal(picture.png):
        print(drawn)
    elif not in_viewer(file):
        print("There is no display here: open the file where there is one.")
    print(caption(picture, file))
    return 0


def caption(picture: Picture, file: Path) -> str:
    """Say in words what a picture shows, and where it is."""
    why = f"{picture.message}\n" if picture.message else ""
    return f"{picture.alt}\n{why}The picture: {file}"


def in_terminal(png: bytes) -> str:
    """Return the escape sequence that draws a picture; empty if no known one works here."""
    if not sys.stdout.isatty() or "TMUX" in os.environ:
        return ""
    program, data = os.environ.get("TERM_PROGRAM"), base64.b64encode(png).decode()
    if program in ITERM:
        return f"\x1b]1337;File=inline=1;size={len(png)}:{data}\x07"
    if program in KITTY or "KITTY_WINDOW_ID" in os.environ:
        starts = range(0, len(data), KITTY_CHUNK)
        chunks = [data[start : start + KITTY_CHUNK] for start in starts]
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
