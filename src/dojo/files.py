"""Write files so that nothing is lost when the power, the disk or the patience runs out."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def replace(file: Path, text: str) -> None:
    """Write ``text`` to ``file`` so that a reader sees the old text or the new, never a part.

    Raises
    ------
    OSError
        If it cannot be written; what stood in ``file`` stands there still.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)
    try:
        with open(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise
