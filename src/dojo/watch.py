"""``dojo watch``: every save is judged at once, and the next step stands on the screen."""

from __future__ import annotations

import contextlib
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import watchfiles
from rich.console import Console, RenderableType
from rich.text import Text

from dojo import gallery, keys, pages, progress
from dojo.beside import beside
from dojo.course import Course, CourseError, Kata
from dojo.diff import unlock
from dojo.harmless import clean
from dojo.pages import Page
from dojo.restart import passed_again, restore
from dojo.surface import Lines, Whole
from dojo.trials import Trials

#: How long the file system must be still before a save counts (ms); editors write in steps.
STILL = 4
#: How often the terminal's size is looked at (s).
LOOK = 0.2

ReadKeys = Callable[[keys.Tell], contextlib.AbstractContextManager[None]]


def run(course: Course, kata: Kata, *, plain: bool) -> int:
    """Watch until ``q`` or Ctrl-C.

    Parameters
    ----------
    course : Course
    kata : Kata
        Where to begin.
    plain : bool
        Whether to print lines instead of drawing on the whole terminal; that is also done
        where there is no terminal, or one that cannot be drawn on.
    """
    console = Console(highlight=False)
    whole = console.is_terminal and sys.stdin.isatty() and not console.is_dumb_terminal
    lines = plain or not whole or console.legacy_windows
    watch = Watch(course, kata, Lines(console) if lines else Whole(console))
    signal.signal(signal.SIGTERM, lambda *_: watch.tell("key", "q"))
    with contextlib.suppress(KeyboardInterrupt):
        watch.run(keys.lines if lines else keys.keys)
    return 0


class Watch:
    """The state of the screen; everything that happens comes through one queue.

    Parameters
    ----------
    course : Course
    kata : Kata
        Where to begin.
    surface : Whole or Lines
    """

    def __init__(self, course: Course, kata: Kata, surface: Whole | Lines) -> None:
        self.course = course
        self.kata = kata
        self.surface = surface
        self.news: queue.SimpleQueue[tuple[str, tuple[Any, ...]]] = queue.SimpleQueue()
        self.trials = Trials(course, self.tell)
        self.result: dict[str, Any] | None = None
        self.tests: list[dict[str, Any]] | None = None
        self.busy = "warming up"
        self.begun = time.monotonic()
        self.seconds = 0.0
        self.show: Callable[[], RenderableType] = self._verdict
        self.offset = 0
        self.cursor = kata
        self.said = ""
        #: A picture that the terminal can draw, until it is shown.
        self.drawn = ""
        #: The key that only announced what its second press in a row will do.
        self.announced = ""

    def tell(self, what: str, *facts: Any) -> None:
        """Put something that happened into the queue; safe in threads."""
        self.news.put((what, facts))

    def run(self, read_keys: ReadKeys) -> None:
        """Handle what happens until the learner has had enough."""
        with (
            self.surface.open(),
            self.trials,
            saves(self.course.root / "katas", lambda file: self.tell("saved", file)),
            read_keys(lambda key: self.tell("key", key)),
        ):
            self.go_to(self.kata)
            size: tuple[int, int] | None = None
            while True:
                if size != self.surface.size:
                    size = self.surface.size
                    self.draw()
                try:
                    what, facts = self.news.get(timeout=LOOK)
                except queue.Empty:
                    continue
                if what == "key" and facts == ("q",):
                    return
                getattr(self, f"on_{what}")(*facts)
                if self.news.empty():
                    self.draw()

    def draw(self) -> None:
        if self.drawn:
            self.surface.picture(self.drawn, self.said)
            self.drawn = ""
            return
        head = pages.head(self.course, self.kata, self.surface.width, self.busy)
        page = Page(head, self.show(), self.said, pages.foot())
        self.offset = self.surface.draw(page, self.offset)

    def go_to(self, kata: Kata) -> None:
        """Make ``kata`` the current one, and have it judged."""
        if kata.chapter != self.kata.chapter:
            self.busy = "warming up"
        self.kata = self.cursor = kata
        self.result = self.tests = None
        self.look_at(self._verdict)
        self._judge()

    def look_at(self, show: Callable[[], RenderableType]) -> None:
        self.show, self.offset = show, 0

    def on_ready(self, kata: Kata) -> None:
        if self.busy == "warming up":
            self.busy = "judging"

    def on_tests(self, kata: Kata, tests: list[dict[str, Any]]) -> None:
        if kata == self.kata:
            self.result, self.tests = None, tests

    def on_verdict(self, kata: Kata, result: dict[str, Any]) -> None:
        progress.tests_ran(kata, passed=result["verdict"] == "passed")
        self.said = passed_again(kata) or self.said
        if kata == self.kata:
            self.result, self.busy = result, ""
            self.seconds = time.monotonic() - self.begun

    def on_saved(self, file: Path) -> None:
        for kata in self.course.katas:
            if file == kata.stub and kata != self.kata:
                self.go_to(kata)
            elif file == kata.stub or (file == kata.test and kata == self.kata):
                self.look_at(self._verdict)
                self._judge()

    def on_key(self, key: str) -> None:
        key, _, rest = key.partition(" ") if key not in pages.LONG else (key, "", "")
        self.said = ""
        announced, self.announced = self.announced, ""
        if key == "r" and announced != "r":
            self._announce("r", "r once more makes a stub of your answer, which is kept.")
        elif key == "h" and announced != "h" and self._is_last_hint():
            self._announce("h", "The last hint is almost the answer: h once more shows it.")
        elif action := ACTIONS.get(key):
            try:
                action(self, *([rest] if rest else []))
            except CourseError as error:
                self.said = str(error)
        else:
            self.said = f"{clean(key)} is no key of this page."

    def _announce(self, key: str, said: str) -> None:
        self.announced, self.said = key, said

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        place = self.course.katas.index(self.kata) + by
        if 0 <= place < len(self.course.katas):
            self.go_to(self.course.katas[place])
        else:
            self.said = "That is the end of the path."

    def list(self, name: str = "") -> None:
        if name:
            self.go_to(self.course.one(name))
        elif self.show == self._list:
            self.look_at(self._verdict)
        else:
            self.look_at(self._list)
            self.cursor = self.kata
            self._follow_cursor()

    def hint(self) -> None:
        progress.next_hint(self.kata)
        self.look_at(self._hints)

    def diff(self) -> None:
        unlock(self.kata, give_up=False)
        self.look_at(self._verdict if self.show == self._beside else self._beside)

    def picture(self) -> None:
        """Have the kata's picture drawn, which takes a while, in a thread of its own."""
        self.said = "Drawing …"
        threading.Thread(target=self._draw_picture, args=(self.kata,), daemon=True).start()

    def _draw_picture(self, kata: Kata) -> None:
        file = gallery.place(kata)
        try:
            picture = gallery.keep(kata, file)
        except CourseError as error:
            self.tell("picture", kata, str(error), b"")
        else:
            self.tell("picture", kata, gallery.told(picture, file), picture["png"])

    def on_picture(self, kata: Kata, said: str, png: bytes) -> None:
        if kata != self.kata:
            return
        self.said = said
        if drawn := gallery.in_terminal(png):
            self.drawn = drawn
        elif png and not gallery.in_viewer(gallery.place(kata)):
            self.said += "\nThere is no display here: open the file where there is one."

    def reset(self) -> None:
        self.said = restore(self.kata, "reset")

    def all_tests(self) -> None:
        self.look_at(self._verdict if self.show == self._tests else self._tests)

    def back(self) -> None:
        self.look_at(self._verdict)

    def enter(self) -> None:
        if self.show == self._list:
            self.go_to(self.cursor)
        else:
            self.look_at(self._verdict)

    def move(self, by: int) -> None:
        if self.show == self._list:
            katas = self.course.katas
            place = katas.index(self.cursor) + by
            self.cursor = katas[max(0, min(place, len(katas) - 1))]
            self._follow_cursor()
        else:
            self.offset = max(0, self.offset + by)

    def _follow_cursor(self) -> None:
        self.offset = max(0, pages.row_of(self.course, self.cursor) - self.surface.height // 3)

    def _is_last_hint(self) -> bool:
        shown = int(progress.recall(self.kata).get("hints", 0))
        return shown == len(self.kata.hints) - 1

    def _judge(self) -> None:
        self.begun = time.monotonic()
        self.busy = self.busy or "judging"
        self.trials.want(self.kata)

    def _verdict(self) -> RenderableType:
        if not self.kata.stub.is_file():
            return pages.gone(self.kata)
        if self.result:
            return pages.verdict(self.course, self.kata, self.result, self.seconds)
        if self.tests:
            return pages.checking(self.kata, self.tests)
        return Text(f"{self.kata.name}: {self.busy} …")

    def _list(self) -> RenderableType:
        return pages.listing(self.course, self.cursor)

    def _tests(self) -> RenderableType:
        return pages.all_tests(self.kata, self.result)

    def _beside(self) -> RenderableType:
        return beside(self.kata, self.kata.solution, self.surface.width, self.result)

    def _hints(self) -> RenderableType:
        return pages.hints(self.kata, int(progress.recall(self.kata).get("hints", 0)))


#: What each key does; a line of plain mode may name a kata after it.
ACTIONS: dict[str, Callable[..., None]] = {
    "n": Watch.next,
    "p": Watch.previous,
    "l": Watch.list,
    "h": Watch.hint,
    "t": Watch.all_tests,
    "d": Watch.diff,
    "s": Watch.picture,
    "r": Watch.reset,
    "escape": Watch.back,
    "enter": Watch.enter,
    "up": lambda watch: watch.move(-1),
    "k": lambda watch: watch.move(-1),
    "down": lambda watch: watch.move(1),
    "j": lambda watch: watch.move(1),
    "page up": lambda watch: watch.move(-10),
    "page down": lambda watch: watch.move(10),
    "redraw": lambda watch: None,
}


@contextlib.contextmanager
def saves(folder: Path, tell: Callable[[Path], object]) -> Iterator[None]:
    """Call ``tell`` with each Python file below ``folder`` that is written, until the block ends.

    A file that is written, renamed onto, made or deleted counts; of a burst, each once.
    """
    ended = threading.Event()

    def watch() -> None:
        changes = watchfiles.watch(
            folder,
            watch_filter=lambda _, path: path.endswith(".py"),
            step=STILL,
            stop_event=ended,
            raise_interrupt=False,
        )
        for burst in changes:
            for name in sorted({name for _, name in burst}):
                tell(Path(name))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
