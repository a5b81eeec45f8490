"""``dojo watch``: every save is judged at once, and the next step stands on the screen."""

from __future__ import annotations

import contextlib
import queue
import signal
import sys
from collections.abc import Callable

from rich.console import Console

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.learner import today
from dojo.learner.progress import Progress
from dojo.learner.watch import keys
from dojo.learner.watch.display import Display, FullScreen, PlainLines
from dojo.learner.watch.events import (
    Event,
    FileSaved,
    Judged,
    JudgeReady,
    KeyPressed,
    PictureDrawn,
    TestsPassed,
)
from dojo.learner.watch.file_watcher import saves
from dojo.learner.watch.session import Session
from dojo.util.sanitise import clean

#: How often the terminal's size is looked at (s).
RESIZE_INTERVAL = 0.2

ReadKeys = Callable[[keys.TellKey], contextlib.AbstractContextManager[None]]


def run(course: Course, progress: Progress, kata: Kata, *, plain: bool) -> int:
    """Watch until ``q`` or Ctrl-C.

    Parameters
    ----------
    course : Course
    progress : Progress
    kata : Kata
        Where to begin.
    plain : bool
        Whether to print lines instead of drawing on the whole terminal; that is also done
        where there is no terminal, or one that cannot be drawn on.
    """
    console = Console(highlight=False)
    terminal = console.is_terminal and sys.stdin.isatty() and not console.is_dumb_terminal
    lines = plain or not terminal or console.legacy_windows
    display = PlainLines(console) if lines else FullScreen(console)
    watch = Watch(course, progress, kata, display)
    signal.signal(signal.SIGTERM, lambda *_: watch.tell(KeyPressed("q")))
    with contextlib.suppress(KeyboardInterrupt):
        watch.run(keys.read_lines if lines else keys.read_keys)
        today.run(course, progress)
    return 0


class Watch:
    """What happens, one event after the other, and what each does to the session.

    Parameters
    ----------
    course : Course
    progress : Progress
    kata : Kata
        Where to begin.
    display : FullScreen or PlainLines
    """

    def __init__(self, course: Course, progress: Progress, kata: Kata, display: Display) -> None:
        self.course = course
        self.display = display
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.session = Session(course, progress, kata, display, self.tell)
        #: The key that only announced what its second press in a row will do.
        self.announced = ""

    def tell(self, event: Event) -> None:
        """Put an event into the queue; safe in threads."""
        self.events.put(event)

    def run(self, read_keys: ReadKeys) -> None:
        """Handle events until the learner quits."""
        with (
            self.session.live_grader,
            saves(self.course.root / "katas", lambda file: self.tell(FileSaved(file))),
        ):
            self.session.go_to(self.session.kata)
            while True:
                with self.display.open(), read_keys(lambda key: self.tell(KeyPressed(key))):
                    self._handle_events()
                if not self.session.editing:
                    return
                self.session.open_editor()

    def _handle_events(self) -> None:
        """Handle events until the terminal is given back: to an editor, or for good."""
        size: tuple[int, int] | None = None
        while not self.session.editing:
            if size != self.display.size:
                size = self.display.size
                self.session.draw()
            try:
                event = self.events.get(timeout=RESIZE_INTERVAL)
            except queue.Empty:
                if self.session.busy_for() != self.session.shown_busy:
                    self.session.draw()
                continue
            if event == KeyPressed("q"):
                return
            self.handle(event)
            if self.events.empty():
                self.session.draw()

    def handle(self, event: Event) -> None:
        """Change the session as ``event`` asks."""
        session = self.session
        match event:
            case KeyPressed(key):
                self._press(key)
            case FileSaved(file):
                session.saved(file)
            case JudgeReady():
                if session.busy == "warming up":
                    session.busy = "judging"
            case TestsPassed(kata, tests) if kata == session.kata:
                session.result, session.tests = None, tests
            case Judged(kata, result):
                session.judged(kata, result)
            case PictureDrawn(kata, said, png) if kata == session.kata:
                session.show_picture(said, png)

    def _press(self, key: str) -> None:
        session = self.session
        session.said = ""
        announced, self.announced = self.announced, ""
        command, _, name = key.partition(" ")
        if key == "r" and announced != "r":
            self._announce("r", "r once more makes a stub of your answer, which is kept.")
        elif key == "h" and announced != "h" and session.is_last_hint():
            self._announce("h", "The last hint is almost the answer: h once more shows it.")
        else:
            try:
                if action := ACTIONS.get(key):
                    action(session)
                elif command == "l" and name:
                    # Only a line of plain mode is so long.
                    session.go_to(self.course.one(name))
                else:
                    session.said = f"{clean(key)} is no key here; ? shows all keys."
            except CourseError as error:
                session.said = str(error)

    def _announce(self, key: str, said: str) -> None:
        self.announced, self.session.said = key, said


#: What each key does.
ACTIONS: dict[str, Callable[[Session], None]] = {
    "n": Session.next,
    "p": Session.previous,
    "l": Session.list,
    "h": Session.hint,
    "t": Session.task,
    "e": Session.edit,
    "a": Session.all_tests,
    "d": Session.diff,
    "s": Session.picture,
    "x": Session.replay,
    "r": Session.reset,
    "?": Session.keys,
    "escape": Session.back,
    "enter": Session.enter,
    "up": lambda session: session.move(-1),
    "k": lambda session: session.move(-1),
    "down": lambda session: session.move(1),
    "j": lambda session: session.move(1),
    "page up": lambda session: session.move(-10),
    "page down": lambda session: session.move(10),
    "redraw": lambda session: None,
}
