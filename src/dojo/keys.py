"""Read single keys from the terminal, and leave it as it was found."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator

Tell = Callable[[str], object]

#: What terminals send for the keys that have a name here.
NAMES = {
    "\x1b[A": "up",
    "\x1b[B": "down",
    "\x1bOA": "up",
    "\x1bOB": "down",
    "\x1b[5~": "page up",
    "\x1b[6~": "page down",
    "\x1b": "escape",
    " ": "page down",
    "\r": "enter",
    "\n": "enter",
}
#: What follows a zero or 0xe0 on Windows.
WINDOWS = {"H": "up", "P": "down", "I": "page up", "Q": "page down"}

#: How often Windows is asked whether a key was pressed (s).
STEP = 0.03


@contextlib.contextmanager
def keys(tell: Tell) -> Iterator[None]:
    """Call ``tell`` with each key that is pressed, from a thread, until the block ends."""
    if sys.platform == "win32":
        with _thread(lambda ended: _from_console(tell, ended)):
            yield
        return
    import signal
    import termios
    import tty

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)

    def take(*_: object) -> None:
        tty.setcbreak(terminal)
        tell("redraw")

    # The shell has set the terminal up for itself when we come back from Ctrl-Z.
    resumed = signal.signal(signal.SIGCONT, take)
    try:
        tty.setcbreak(terminal)
        with _reading(lambda data: _name_all(data.decode("utf-8", "replace"), tell)):
            yield
    finally:
        signal.signal(signal.SIGCONT, resumed)
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


@contextlib.contextmanager
def lines(tell: Tell) -> Iterator[None]:
    """Call ``tell`` with each line of standard input, from a thread, until the block ends."""
    rest = b""

    def hear(data: bytes) -> None:
        nonlocal rest
        *whole, rest = (rest + data).split(b"\n")
        for line in whole:
            tell(line.decode("utf-8", "replace").strip() or "enter")

    with _reading(hear):
        yield


def _name_all(text: str, tell: Tell) -> None:
    """Tell the keys in ``text``: one may be sent as several characters, or several come at once."""
    while text:
        longest = max((code for code in NAMES if text.startswith(code)), key=len, default=text[0])
        tell(NAMES.get(longest, longest))
        text = text[len(longest) :]


@contextlib.contextmanager
def _reading(hear: Callable[[bytes], None]) -> Iterator[None]:
    """Call ``hear`` with what comes from standard input, whenever something comes."""
    if sys.platform == "win32":
        # A pipe cannot be waited for there; the thread ends with the process.
        threading.Thread(target=_read, args=(hear,), daemon=True).start()
        yield
        return
    import select

    end, ending = os.pipe()

    def read(ended: threading.Event) -> None:
        source = sys.stdin.fileno()
        while not ended.is_set():
            ready, _, _ = select.select([source, end], [], [])
            if source in ready:
                if not (data := os.read(source, 1024)):
                    return
                hear(data)

    try:
        with _thread(read, lambda: os.write(ending, b"x")):
            yield
    finally:
        os.close(end)
        os.close(ending)


def _read(hear: Callable[[bytes], None]) -> None:
    while data := os.read(sys.stdin.fileno(), 1024):
        hear(data)


def _from_console(tell: Tell, ended: threading.Event) -> None:
    if sys.platform == "win32":
        import msvcrt

        while not ended.is_set():
            if not msvcrt.kbhit():
                time.sleep(STEP)
                continue
            key = msvcrt.getwch()
            if key in "\x00\xe0":
                tell(WINDOWS.get(msvcrt.getwch(), "escape"))
            else:
                tell(NAMES.get(key, key))


@contextlib.contextmanager
def _thread(
    work: Callable[[threading.Event], None], wake: Callable[[], object] = lambda: None
) -> Iterator[None]:
    ended = threading.Event()
    thread = threading.Thread(target=work, args=(ended,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        wake()
        thread.join()
