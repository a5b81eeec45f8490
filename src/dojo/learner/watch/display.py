"""Where `dojo watch` shows its pages: on the whole terminal, or as lines one after the other."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator

from rich.console import Console, RenderableType

from dojo.learner.watch.views import Page, foot
from dojo.util.words import count

#: Clears what stands right of the cursor, and below it.
REST_OF_LINE, REST_OF_SCREEN = "\x1b[K", "\x1b[J"
HOME = "\x1b[H"
#: Removes what kitty's protocol has drawn; other terminals ignore it.
NO_PICTURE = "\x1b_Ga=d\x1b\\"


class FullScreen:
    """The whole terminal, restored at the end; a page is cut to what fits."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.pictured = False

    @contextlib.contextmanager
    def open(self) -> Iterator[None]:
        """Use the whole terminal until the block ends."""
        self.console.set_alt_screen(True)
        self.console.show_cursor(False)
        try:
            yield
        finally:
            self.console.show_cursor(True)
            self.console.set_alt_screen(False)

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines, now."""
        # Not shutil's, which believes COLUMNS and LINES: those do not change with the window.
        columns, lines = os.get_terminal_size(self.console.file.fileno())
        return columns, lines

    @property
    def width(self) -> int:
        return self.size[0]

    @property
    def height(self) -> int:
        return self.size[1]

    def draw(self, page: Page, offset: int = 0) -> int:
        """Show ``page`` with its body from line ``offset`` on; return the offset that was possible.

        All is written at once, so that no half of it is seen on a slow line.
        """
        width, height = self.size
        head, body, keys = (self._lines(part, width) for part in (page.head, page.body, page.foot))
        keys = [*(self._lines(page.said, width) if page.said else ()), *keys]
        head = head[: max(0, height - len(keys) - 3)]
        room = max(1, height - len(head) - len(keys))
        if len(body) > room:
            room -= 1
            offset = max(0, min(offset, len(body) - room))
            left = len(body) - offset - room
            more = f"… {count(left, 'more line')}: space or ↓" if left else "… up: ↑"
            body = [*body[offset : offset + room], *self._lines(more, width)[:1]]
        else:
            offset = 0
            body += [""] * (room - len(body))
        lines = [*head, *body, *keys][:height]
        text = f"{REST_OF_LINE}\n".join(lines)
        before = NO_PICTURE if self.pictured else ""
        self.pictured = False
        self.console.file.write(f"{before}{HOME}{text}{REST_OF_SCREEN}")
        self.console.file.flush()
        return offset

    def picture(self, drawn: str, said: str) -> None:
        """Show a picture, as the terminal takes it, until the next page."""
        self.pictured = True
        self.console.file.write(f"{HOME}{REST_OF_SCREEN}{drawn}\n{said}\n")
        self.console.file.flush()

    def _lines(self, part: RenderableType, width: int) -> list[str]:
        with self.console.capture() as captured:
            self.console.print(part, width=width, highlight=False, markup=False)
        return captured.get().splitlines()


class PlainLines:
    """Lines one after the other, for pipes, screen readers and simple terminals."""

    size = width, height = 80, 0

    def __init__(self, console: Console) -> None:
        self.console = console
        self.last = ""

    @contextlib.contextmanager
    def open(self) -> Iterator[None]:
        """Say which keys there are; each is followed by Enter."""
        self.console.print(foot(), "and Enter", highlight=False)
        yield

    def picture(self, drawn: str, said: str) -> None:
        """Print a picture, as the terminal takes it."""
        self.console.file.write(f"{drawn}\n{said}\n")
        self.console.file.flush()

    def draw(self, page: Page, offset: int = 0) -> int:
        """Print the body of ``page`` and its problem, unless that is what was printed last."""
        with self.console.capture() as captured:
            self.console.print(page.body, highlight=False, markup=False)
        new = captured.get() != self.last
        self.last = captured.get()
        # An editor reads a problem from one line, however long.
        lines = [self.last, page.problem] if new and page.problem else [self.last] * new
        lines += [page.said] * bool(page.said)
        self.console.file.write("".join(f"{line}\n" for line in lines))
        self.console.file.flush()
        return 0


Display = FullScreen | PlainLines
