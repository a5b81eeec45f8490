"""One learner's session with `dojo watch`: what is looked at, and what can be done.

Keys and other events reach it through `dojo.learner.watch.controller`.
"""

from __future__ import annotations

import sys
import threading
import time
from enum import Enum, auto
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.learner import editor, replay, show, task
from dojo.learner.diff import unlock
from dojo.learner.progress import Progress
from dojo.learner.record import credit_result
from dojo.learner.restart import restore
from dojo.learner.side_by_side import side_by_side
from dojo.learner.watch import views
from dojo.learner.watch.display import Display, PlainLines
from dojo.learner.watch.events import PictureDrawn, Tell
from dojo.learner.watch.live_grader import LiveGrader
from dojo.learner.watch.problem import lines_of
from dojo.learner.watch.views import Page
from dojo.results import Result, TestOutcome

#: From here on (s) an answer that still runs may be one that never ends.
SUSPICIOUS_SECONDS = 3


class View(Enum):
    """What the body of the page shows."""

    VERDICT = auto()
    LIST = auto()
    TASK = auto()
    KEYS = auto()
    TESTS = auto()
    DIFF = auto()
    HINTS = auto()


class Session:
    """What is on the screen, and why.

    Parameters
    ----------
    course : Course
    progress : Progress
    kata : Kata
        Where to begin.
    display : FullScreen or PlainLines
    tell : callable
        Takes events of what goes on meanwhile.
    """

    def __init__(
        self, course: Course, progress: Progress, kata: Kata, display: Display, tell: Tell
    ) -> None:
        self.course = course
        self.progress = progress
        self.kata = kata
        self.display = display
        self.tell = tell
        self.live_grader = LiveGrader(course, tell)
        self.result: Result | None = None
        #: The visible tests, from when they passed until there is a result.
        self.tests: tuple[TestOutcome, ...] = ()
        self.busy = "warming up"
        self.shown_busy = ""
        self.begun = time.monotonic()
        self.seconds = 0.0
        self.view = View.VERDICT
        self.offset = 0
        self.cursor = kata
        self.said = ""
        #: The text (its SHA-256) that a notice is about: it goes away when another is saved.
        self.said_of = ""
        #: The task of the current kata, from when it was asked for.
        self.task_page: RenderableType = ""
        #: A picture that the terminal can draw, until it is shown.
        self.drawn = ""
        #: Whether the terminal is wanted for an editor.
        self.editing = False

    def draw(self) -> None:
        """Show the state; the progress file is read at most once."""
        if self.drawn:
            self.display.picture(self.drawn, self.said)
            self.drawn = ""
            return
        self.progress.refresh()
        self.shown_busy = busy = self.busy_for()
        head = views.head(self.course, self.progress, self.kata, self.display.width, busy)
        found = self.result if self.view is View.VERDICT and not busy else None
        problem = lines_of(self.kata, found) if found else ""
        page = Page(head, self._body(), self.said, views.foot(), problem)
        self.offset = self.display.draw(page, self.offset)

    def go_to(self, kata: Kata) -> None:
        """Make ``kata`` the current one, and have it judged."""
        if kata.chapter != self.kata.chapter:
            self.busy = "warming up"
        self.kata = self.cursor = kata
        self.result, self.tests = None, ()
        self.look_at(View.VERDICT)
        self._judge()

    def look_at(self, view: View) -> None:
        self.view, self.offset = view, 0

    def toggle(self, view: View) -> None:
        """Show ``view``, or the verdict if it is shown already."""
        self.look_at(View.VERDICT if self.view is view else view)

    def next(self) -> None:
        self._step(1, "That was the last kata: the path ends here.")

    def previous(self) -> None:
        self._step(-1, "This is the first kata: nothing comes before it.")

    def list(self) -> None:
        self.toggle(View.LIST)
        self.cursor = self.kata
        if self.view is View.LIST:
            self._follow_cursor()

    def hint(self) -> None:
        self.progress.next_hint(self.kata)
        self.look_at(View.HINTS)

    def diff(self) -> None:
        unlock(self.progress, self.kata, give_up=False)
        self.toggle(View.DIFF)

    def picture(self) -> None:
        """Have the kata's picture drawn, which takes a while, in a thread of its own."""
        self.said = "Drawing …"
        threading.Thread(target=self._draw_picture, args=(self.kata,), daemon=True).start()

    def edit(self) -> None:
        """Ask for the terminal, so that the editor can have it: see `open_editor`."""
        if sys.platform == "win32" and isinstance(self.display, PlainLines):
            raise CourseError(
                "lines are read on there while an editor runs: type `dojo open "
                f"{self.kata.name}` in another terminal."
            )
        self.editing = True

    def open_editor(self) -> None:
        """Open stub and tests in the editor, which has the terminal until it ends."""
        self.editing = False
        print("dojo watch goes on when your editor has ended.", flush=True)
        try:
            status = editor.run(self.kata)
            self.said = f"The editor ended with status {status}." if status else ""
            self.said_of = self.progress.digest(self.kata.stub)
        except CourseError as error:
            self.said = str(error)

    def replay(self) -> None:
        self.said = replay.write(self.kata, self.result)

    def reset(self) -> None:
        self.said = restore(self.kata, "reset")
        self.said_of = self.progress.digest(self.kata.stub)

    def task(self) -> None:
        self.task_page = task.rendered(self.kata)
        self.toggle(View.TASK)

    def keys(self) -> None:
        self.toggle(View.KEYS)

    def all_tests(self) -> None:
        self.toggle(View.TESTS)

    def back(self) -> None:
        self.look_at(View.VERDICT)

    def enter(self) -> None:
        if self.view is View.LIST:
            self.go_to(self.cursor)
        else:
            self.back()

    def move(self, by: int) -> None:
        """Move the cursor of the list, or the page."""
        if self.view is View.LIST:
            katas = self.course.katas
            place = katas.index(self.cursor) + by
            self.cursor = katas[max(0, min(place, len(katas) - 1))]
            self._follow_cursor()
        else:
            self.offset = max(0, self.offset + by)

    def is_last_hint(self) -> bool:
        return self.progress.hints_shown(self.kata) == len(self.kata.hints) - 1

    def saved(self, file: Path) -> None:
        """Have a kata judged whose file was saved, and go to it."""
        for kata in self.course.katas:
            if file == kata.stub and kata != self.kata:
                self.said = ""
                self.go_to(kata)
            elif file == kata.stub or (file == kata.test and kata == self.kata):
                if self.progress.digest(kata.stub) != self.said_of:
                    self.said = ""
                self.look_at(View.VERDICT)
                self._judge()

    def _judge(self) -> None:
        self.begun = time.monotonic()
        self.busy = self.busy or "judging"
        self.live_grader.want(self.kata)

    def judged(self, kata: Kata, result: Result) -> None:
        """Remember a result, and show it if it is the current kata's."""
        if said := credit_result(self.progress, kata, result):
            self.said, self.said_of = said, result.answer
        if kata == self.kata:
            self.result, self.busy = result, ""
            self.seconds = time.monotonic() - self.begun

    def busy_for(self) -> str:
        """Say what goes on, and for how long already: a loop without end is noticed so."""
        seconds = int(time.monotonic() - self.begun)
        if self.busy != "judging" or self.tests or not seconds:
            return self.busy
        if seconds < SUSPICIOUS_SECONDS:
            return f"judging, {seconds} s"
        return f"still running, {seconds} s: an endless loop, or a busy machine?"

    def _step(self, by: int, at_the_end: str) -> None:
        place = self.course.katas.index(self.kata) + by
        if 0 <= place < len(self.course.katas):
            self.go_to(self.course.katas[place])
        else:
            self.said = at_the_end

    def _follow_cursor(self) -> None:
        self.offset = max(0, views.row_of(self.course, self.cursor) - self.display.height // 3)

    def _draw_picture(self, kata: Kata) -> None:
        file = show.picture_file(kata)
        try:
            picture = show.draw(self.course, kata, file)
        except CourseError as error:
            self.tell(PictureDrawn(kata, str(error)))
        else:
            self.tell(PictureDrawn(kata, show.caption(picture, file), picture.png))

    def show_picture(self, said: str, png: bytes) -> None:
        """Show a picture that was drawn, here or in the system's viewer."""
        self.said = said
        if drawn := show.in_terminal(png):
            self.drawn = drawn
        elif png and not show.in_viewer(show.picture_file(self.kata)):
            self.said += "\nThere is no display here: open the file where there is one."

    def _body(self) -> RenderableType:
        match self.view:
            case View.VERDICT:
                return self._verdict()
            case View.LIST:
                return views.listing(self.course, self.progress, self.cursor)
            case View.TASK:
                return self.task_page
            case View.KEYS:
                return views.keys()
            case View.TESTS:
                return views.all_tests(self.kata, self.result)
            case View.DIFF:
                width = self.display.width
                return side_by_side(self.kata, self.kata.solution, width, self.result)
            case View.HINTS:
                return views.hints(self.kata, self.progress.hints_shown(self.kata))

    def _verdict(self) -> RenderableType:
        if not self.kata.stub.is_file():
            return views.gone(self.kata)
        if self.result:
            return views.verdict(self.course, self.kata, self.result, self.seconds)
        if self.tests:
            return views.checking(self.kata, self.tests)
        return Text(f"{self.kata.name}: {self.busy_for()} …")
