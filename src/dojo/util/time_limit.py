"""What never ends is broken off: an import, or a value that takes for ever to read."""

from __future__ import annotations

import contextlib
import signal
import threading
import time
from collections.abc import Iterator
from types import FrameType

#: How often code that swallows the exception gets it anew (s).
AGAIN = 0.5


class TimeLimitError(BaseException):
    """Something took too long. No Exception, so that few handlers of an answer's swallow it."""

    @classmethod
    def after(cls, seconds: float) -> TimeLimitError:
        """Return the error that says so."""
        return cls(f"no end after {seconds:.0f} s. Is there an endless loop?")


@contextlib.contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise `TimeLimitError` in the block if it takes longer (POSIX, in the main thread)."""
    here = threading.current_thread() is threading.main_thread()
    if not here or not hasattr(signal, "setitimer"):
        yield
        return

    expired = TimeLimitError.after(seconds)
    end = time.monotonic() + seconds

    def expire(number: int, frame: FrameType | None) -> None:
        raise expired

    before = signal.signal(signal.SIGALRM, expire)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    except Exception:
        # Whatever was interrupted may make an error of its own of it: `ast.parse` a SystemError.
        # What is raised here knows the line that was interrupted.
        if time.monotonic() >= end:
            raise expired from None
        raise
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
