"""Write files so that nothing is lost when the power, the disk or the patience runs out."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def replace(file: Path, content: str | bytes) -> None:
    """Write ``content`` to ``file`` so that a reader sees the old one or the new, never a part.

    Line ends are written as they are.

    Raises
    ------
    OSError
        If it cannot be written; what stood in ``file`` stands there still.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode("utf-8") if isinstance(content, str) else content
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)
    try:
        with open(handle, "wb") as stream:
            stream.write(data)
        if file.exists():
            os.chmod(name, file.stat().st_mode)
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise
