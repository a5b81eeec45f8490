"""Whether a disk has room left: what fails for want of it fails in many ways."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

#: What has to fit (bytes).
MIN_ROOM = 1_000_000

FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
ADVICE = "Free some, or set the environment variable TMPDIR to a folder with room."


def is_full(folder: Path) -> bool:
    """Whether nothing can be written in ``folder`` for want of room, of a disk or a quota."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(MIN_ROOM))
    except OSError as error:
        return error.errno in FULL
    return False


def full_folder(*others: Path) -> Path | None:
    """Return which has no room left: the folder of temporary files, or one of ``others``."""
    try:
        temporary = Path(tempfile.gettempdir())
    except FileNotFoundError:
        # Python has tried several, and could write in none.
        return Path(os.environ.get("TMPDIR", "/tmp"))
    return next((folder for folder in (temporary, *others) if is_full(folder)), None)
