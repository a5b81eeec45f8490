"""The katas in a notebook: ``%load_ext dojo``, then ``%%kata NAME`` on the cell with the answer.

A cell is written to the kata's file, where everything else finds it too, and is judged by the same
grader as `dojo watch` has. Nothing of it runs in the notebook.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import queue
import re
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from typing import Any

from IPython.display import Image, Markdown, display
from rich.console import Console

from dojo.course import cells, stubs
from dojo.course.catalogue import Course, CourseError, Kata
from dojo.course.loader import Source
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.learner import diff, hints, next_step, replay, show, task
from dojo.learner.backups import back_up
from dojo.learner.progress import Progress
from dojo.learner.record import credit_result
from dojo.learner.watch import views
from dojo.learner.watch.events import Event, Judged, TestsPassed
from dojo.learner.watch.live_grader import LiveGrader
from dojo.results import Result, Verdict
from dojo.testing.diagnostics import shown_path
from dojo.util.atomic import replace

#: How wide a text is (columns): a cell breaks longer lines within words.
WIDTH = 80
NOTEBOOK = views.Asking(
    next="Next on the path is {name}: run %next",
    diff="Your answer beside the reference: run %diff",
    replay="",
)
#: After so long without a verdict it is said that the answer still runs (s).
PATIENCE = 3.0
#: What needs the keys of a terminal, and what there is in its place here.
NEEDS_TERMINAL = {
    "watch": "run the cell that begins with %%kata, and it is judged",
    "start": "a chapter's first kata is shown by %kata, as in `%kata standardise`",
    "open": "the cell that begins with %%kata is your editor",
}

Magic = Callable[..., None]


def told(magic: Magic) -> Magic:
    """Make a magic say in a line what is wrong with a request, without a traceback."""

    @functools.wraps(magic)
    def run(*words: Any) -> None:
        try:
            magic(*words)
        except CourseError as error:
            print(f"dojo: {error}")
        except KeyboardInterrupt:
            print("dojo: stopped, so there is no verdict. Nothing is lost.")

    return run


class Session:
    """What the magics of one notebook share: the course, warm servers, and the current kata.

    Parameters
    ----------
    course : Course
    system : callable
        Runs a command line, and shows what it prints.
    begin : callable
        Makes a new cell below that holds a text.
    """

    def __init__(
        self, course: Course, system: Callable[[str], Any], begin: Callable[[str], Any]
    ) -> None:
        self.course = course
        self.system = system
        self.begin = begin
        self.progress = Progress(course.root)
        self.current: Kata | None = None
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.servers = contextlib.ExitStack()
        self.live_grader = self.servers.enter_context(LiveGrader(course, self.events.put))
        # It imports what drawing needs, and that only if something is drawn.
        self.artist: Grader | None = None
        #: As IPython registers them: by name, with the kind of magic.
        self.magics: dict[str, tuple[str, Magic]] = {
            cells.MAGIC: ("line_cell", told(self.kata)),
            "hint": ("line", told(self.hint)),
            "diff": ("line", told(self.diff)),
            "next": ("line", told(self.next)),
            "dojo": ("line", told(self.command)),
        }

    def close(self) -> None:
        """End the servers."""
        self.servers.close()

    def kata(self, line: str, cell: str | None = None) -> None:
        """Show the task of the kata that ``line`` names; with a cell, judge that as the answer."""
        if cell is not None and not line.strip():
            raise CourseError("say which kata this answers: %%kata clean_text")
        kata = self._named(line)
        if cell is None:
            self._show_task(kata)
        else:
            self._answer(kata, cell)

    def hint(self, line: str) -> None:
        """Show one hint more."""
        kata = self._named(line)
        print(f"{kata.name}:")
        for hint in hints.one_more(self.progress, kata):
            print(textwrap.fill(hint, WIDTH, subsequent_indent=" " * hints.HANGING))

    def diff(self, line: str) -> None:
        """Show the answer beside the reference, once it passes."""
        kata, console = self._named(line), Console(force_jupyter=False, width=WIDTH)
        diff.run(self.course, self.progress, kata, None, give_up=False, console=console)

    def next(self, line: str) -> None:
        """Show the task that comes next on the path, and a cell to begin it in."""
        self.progress.refresh()
        coming = next_step.coming(self.course, self.progress)
        if coming is None:
            raise CourseError("every kata passes. `dojo check` grades them all.")
        self._show_task(coming)

    def command(self, line: str) -> None:
        """Run what is typed in a terminal: with IPython's automagic ``dojo list`` is enough."""
        match line.split():
            case []:
                self.progress.refresh()
                if coming := next_step.coming(self.course, self.progress):
                    print(f"Next on the path is {coming.name}: run %next")
                else:
                    print("Every kata passes: dojo check grades them all.")
            case [name, *_] if name in NEEDS_TERMINAL:
                raise CourseError(f"{name} is for a terminal. Here {NEEDS_TERMINAL[name]}.")
            case ["show", name]:
                show.refuse_nothing(self._named(name))
                self._show_picture(self._named(name))
            case ["task", name]:
                self._show_task(self._named(name))
            case _:
                self.system(f"{subprocess.list2cmdline([sys.executable, '-m', 'dojo'])} {line}")
                self.progress.refresh()

    def _named(self, line: str) -> Kata:
        """Return the kata that ``line`` names; without a name the current one."""
        if line.strip():
            self.current = self.course.one(line.strip())
        if self.current is None:
            raise CourseError("say which kata: %kata clean_text")
        return self.current

    def _show_task(self, kata: Kata) -> None:
        self.current = kata
        display(Markdown(task.markdown(kata)))
        answer = _text(kata)
        begun = answer.strip() and not stubs.plain(answer)
        self.begin(f"%%{cells.MAGIC} {kata.name}\n{answer.strip()}" if begun else task.cell(kata))
        # Judged as it stands, so that the libraries are imported while the task is read.
        self.live_grader.want(kata)

    def _answer(self, kata: Kata, cell: str) -> None:
        if not cell.strip():
            raise CourseError(f"the cell is empty. `%kata {kata.name}` shows what to begin with.")
        if stubs.plain(cell) and _holds_an_answer(kata):
            raise CourseError(
                f"this cell is the stub, and {kata.name} has an answer already, which stays. Write "
                f"the body, and run the cell again; `dojo reset {kata.name}` brings the stub back."
            )
        back_up(kata, "notebook")
        try:
            # Where it is a link, the file that it leads to is the answer.
            replace(kata.stub.resolve(), cells.as_file(cell))
        except OSError as error:
            raise CourseError(
                f"{kata.stub} could not be written ({error}): it is as it was."
            ) from None
        begun = time.monotonic()
        result = self._judged(kata)
        seconds = time.monotonic() - begun
        said = credit_result(self.progress, kata, result)
        if result.verdict is Verdict.NOT_STARTED:
            raise CourseError(
                f"{kata.name} is not started: write the body, and run the cell again."
            )
        console = Console(force_jupyter=False, width=WIDTH, highlight=False)
        shown = views.verdict(self.course, kata, result, seconds, NOTEBOOK)
        with console.capture() as captured:
            console.print(shown, markup=False)
        print(_as_in_cell(kata, captured.get()).rstrip())
        if not result.passed and (habit := _habit(cell, result.message)):
            print(habit)
        if said:
            print(said)
        if result.replay:
            written = replay.write(kata, result)
            print(written.replace("Written: pytest", "Written: !pytest"))
        if kata.show.is_file() and result.tests:
            self._show_picture(kata)

    def _judged(self, kata: Kata) -> Result:
        """Have the kata's file judged, and return the first result about its text."""
        digest = Source.read(kata.stub).digest
        self.live_grader.want(kata)
        try:
            return self._next_result(kata, digest)
        except KeyboardInterrupt:
            self.live_grader.stop()
            raise

    def _next_result(self, kata: Kata, digest: str) -> Result:
        patience: float | None = PATIENCE
        while True:
            try:
                event = self.events.get(timeout=patience)
            except queue.Empty:
                print(f"still running, {patience:.0f} s: an endless loop, or a busy machine?")
                patience = None
                continue
            match event:
                case TestsPassed(other) if other == kata:
                    # What takes long now is the comparison with the reference.
                    patience = None
                case Judged(other, result) if other == kata:
                    # What was judged before this text was written is not asked for any more.
                    if digest == result.answer or result.verdict is Verdict.GRADER_FAULT:
                        return result

    def _show_picture(self, kata: Kata) -> None:
        if self.artist is None:
            self.artist = self.servers.enter_context(Grader(self.course, drawing=True))
        picture = self.artist.draw(Job.of(kata, kata.stub))
        display(Image(data=picture.png, alt=picture.alt))
        if picture.message:
            print(picture.message)


def _as_in_cell(kata: Kata, text: str) -> str:
    """Return a message with the answer's lines as the cell counts them: its first is the magic."""
    here = re.escape(shown_path(kata, kata.stub))
    text = re.sub(rf"{here}:(\d+)", lambda found: f"the cell, line {int(found[1]) + 1}", text)
    return re.sub(
        r"^(Where most of your time goes: line |Line )(\d+):",
        lambda found: f"{found[1]}{int(found[2]) + 1}:",
        text,
        flags=re.MULTILINE,
    )


def _habit(cell: str, message: str) -> str:
    """Say which habit of notebooks an answer has kept that is judged by itself; often none."""
    if found := re.search("NameError: name '(.+?)' is not defined", message):
        return (
            f"A cell is judged by itself: what makes {found[1]}, such as an import, has to stand "
            "in it."
        )
    try:
        ast.parse(cell)
    except (SyntaxError, ValueError):
        if any(line.lstrip()[:1] in ("%", "!") for line in cell.splitlines()):
            return "A line that begins with % or ! is the notebook's, not Python's: take it out."
    return ""


def _text(kata: Kata) -> str:
    return (Source.read(kata.stub).text or b"").decode("utf-8", "replace")


def _holds_an_answer(kata: Kata) -> bool:
    return bool(_text(kata).strip()) and not stubs.plain(_text(kata))


def load(ipython: Any) -> None:
    """Register the magics with a shell of IPython's, for the course of the current folder."""
    try:
        session = Session(Course.find(), ipython.system, ipython.set_next_input)
    except CourseError as error:
        print(f"dojo: {error}")
        return
    unload(ipython)
    ipython.dojo_session = session
    for name, (kind, magic) in session.magics.items():
        ipython.register_magic_function(magic, magic_kind=kind, magic_name=name)


def unload(ipython: Any) -> None:
    """End what `load` has started, and forget its magics."""
    if session := vars(ipython).pop("dojo_session", None):
        for magics in ipython.magics_manager.magics.values():
            for name in session.magics:
                magics.pop(name, None)
        session.close()
