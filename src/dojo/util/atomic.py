"""Write files so that nothing is lost when the power, the disk or the patience runs out."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


def replace(file: Path, content: str | bytes) -> None:
    """Write ``content`` to ``file`` so that a reader sees the old one or the new, never a part.

    Line ends are written as they are.

    Raises
    ------
    OSError
        If it cannot be written; what stood in ``file`` stands there still.
    """
    with replacing(file) as stream:
        stream.write(content.encode("utf-8") if isinstance(content, str) else content)


@contextlib.contextmanager
def replacing(file: Path) -> Iterator[BinaryIO]:
    """Take the place of ``file`` with what is written in the block, once that has ended well."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)
    try:
        with open(handle, "wb") as stream:
            yield stream
        # A temporary file is its owner's alone.
        os.chmod(name, file.stat().st_mode if file.exists() else 0o644)
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise
