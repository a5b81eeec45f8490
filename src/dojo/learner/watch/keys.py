"""Read single keys from the terminal, and restore its settings at the end."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator

TellKey = Callable[[str], object]

#: What terminals send for the keys that have a name here.
KEY_NAMES = {
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
WINDOWS_NAMES = {"H": "up", "P": "down", "I": "page up", "Q": "page down"}

#: How often Windows is asked whether a key was pressed (s).
POLL_INTERVAL = 0.03


@contextlib.contextmanager
def read_keys(tell: TellKey) -> Iterator[None]:
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

    # After Ctrl-Z the shell has set up the terminal for itself.
    resumed = signal.signal(signal.SIGCONT, take)
    try:
        tty.setcbreak(terminal)
        with _reading(lambda data: _tell_keys(data.decode("utf-8", "replace"), tell)):
            yield
    finally:
        signal.signal(signal.SIGCONT, resumed)
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


@contextlib.contextmanager
def read_lines(tell: TellKey) -> Iterator[None]:
    """Call ``tell`` with each line of standard input, from a thread, until the block ends."""
    rest = b""

    def hear(data: bytes) -> None:
        nonlocal rest
        *whole, rest = (rest + data).split(b"\n")
        for line in whole:
            tell(line.decode("utf-8", "replace").strip() or "enter")

    with _reading(hear):
        yield


def _tell_keys(text: str, tell: TellKey) -> None:
    """Tell the keys in ``text``: one may be several characters, and several may be in one text."""
    while text:
        longest = max(
            (code for code in KEY_NAMES if text.startswith(code)), key=len, default=text[0]
        )
        tell(KEY_NAMES.get(longest, longest))
        text = text[len(longest) :]


@contextlib.contextmanager
def _reading(hear: Callable[[bytes], None]) -> Iterator[None]:
    """Call ``hear`` with everything that arrives on standard input."""
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


def _from_console(tell: TellKey, ended: threading.Event) -> None:
    if sys.platform == "win32":
        import msvcrt

        while not ended.is_set():
            if not msvcrt.kbhit():
                time.sleep(POLL_INTERVAL)
                continue
            key = msvcrt.getwch()
            if key in "\x00\xe0":
                tell(WINDOWS_NAMES.get(msvcrt.getwch(), "escape"))
            else:
                tell(KEY_NAMES.get(key, key))


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
