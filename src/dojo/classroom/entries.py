"""The files of a submission: what they are, and how one is opened without surprises.

Only regular files are opened. A pipe would be waited for without end, a device may do anything,
and a link leads to a file that nobody handed in.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

from dojo.util.sanitise import line

#: How large an answer may be (bytes).
MAX_ANSWER = 1_000_000
#: How large a notebook may be (bytes): most of it is pictures, of which nothing is kept.
MAX_NOTEBOOK = 10_000_000
#: How many names a folder or an archive may list.
MAX_NAMES = 20_000

#: How the name of a notebook ends.
NOTEBOOK = ".ipynb"

#: Folders that tools fill; nobody answers there, and links and numbers mean nothing.
TOOL_FOLDERS = frozenset({"__pycache__", "__MACOSX", "node_modules", "venv", "site-packages"})

#: What is packed, by the ends of names; only zip archives are opened.
PACKED = frozenset({".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz"})

#: Why a folder is no answer; what lies in it may be one.
FOLDER = "is a folder, not a file"

#: Of `os.open`, where the system has them: no link is followed, and no pipe waited for.
FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_NOCTTY", "O_BINARY")
)


class RefusedError(Exception):
    """A submission is not read any further; the message says why."""


@dataclass(frozen=True)
class Entry:
    """A file, or what stands in a file's place.

    Parameters
    ----------
    path : PurePosixPath
        Where it lies in the submission, or in the archive that holds it.
    size : int
    read : callable
    archive : str
        The name of the archive that holds it, if that lies in a folder.
    link : str or None
        Where it leads, if it is a link.
    refusal : str
        Why it is not read if it is an answer: ``is a named pipe, ...``; empty if it may be.
    cell : int
        Which cell of a notebook it is, counted from the top; 0 for a whole file.
    """

    path: PurePosixPath
    size: int
    read: Callable[[], bytes]
    archive: str = ""
    link: str | None = None
    refusal: str = ""
    cell: int = 0

    @property
    def shown(self) -> str:
        """The path as a message names it."""
        told = line(f"{self.archive}: {self.path}" if self.archive else self.path)
        return f"{told}: cell {self.cell}" if self.cell else told

    @property
    def is_notebook(self) -> bool:
        """Whether it is one by its name."""
        return self.path.suffix.lower() == NOTEBOOK and not self.cell

    def content(self) -> bytes:
        """Return what is in it.

        Raises
        ------
        RefusedError
            If it is no regular file, or too large.
        """
        if self.refusal:
            raise RefusedError(f"{self.shown} {self.refusal}")
        if self.size > _largest(self.path):
            raise RefusedError(_too_large(self.path, self.shown))
        return self.read()


def refusal(mode: int) -> str:
    """Say why what has this ``st_mode`` is not opened; nothing if it is a regular file."""
    kinds = {
        stat.S_IFLNK: "is a link, and links are not followed: hand in the file itself",
        stat.S_IFDIR: FOLDER,
        stat.S_IFIFO: "is a named pipe, and only regular files are opened",
        stat.S_IFSOCK: "is a socket, and only regular files are opened",
        stat.S_IFCHR: "is a device, and only regular files are opened",
        stat.S_IFBLK: "is a device, and only regular files are opened",
    }
    kind = stat.S_IFMT(mode)
    # An archive need not say what its files are.
    return "" if kind in (0, stat.S_IFREG) else kinds.get(kind, "is no regular file")


def open_regular(file: Path) -> io.FileIO:
    """Open a regular file for reading, whatever takes its place meanwhile.

    Raises
    ------
    RefusedError
        If it is something else.
    OSError
        If it cannot be read.
    """
    # Some devices act as soon as they are opened.
    if reason := refusal(file.lstat().st_mode):
        raise RefusedError(f"it {reason}")
    stream = io.FileIO(os.open(file, FLAGS))
    if reason := refusal(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise RefusedError(f"it {reason}")
    return stream


def read_regular(file: Path) -> bytes:
    """Return what is in a file of the size of an answer, or of a notebook.

    Raises
    ------
    RefusedError
        If it is no regular file, or has grown.
    OSError
        If it cannot be read.
    """
    with io.BufferedReader(open_regular(file)) as stream:
        text = stream.read(_largest(file) + 1)
    if len(text) > _largest(file):
        raise RefusedError(_too_large(file, line(file.name)))
    return text


def _largest(file: PurePath) -> int:
    return MAX_NOTEBOOK if file.suffix.lower() == NOTEBOOK else MAX_ANSWER


def _too_large(file: PurePath, shown: str) -> str:
    limit = _largest(file)
    advice = ": clear its outputs" if limit == MAX_NOTEBOOK else ""
    return f"{shown} is larger than {limit // 1_000_000} MB{advice}"


def reason(error: Exception) -> str:
    """Say what went wrong, without a path of this machine."""
    if isinstance(error, OSError) and error.strerror:
        return line(error.strerror)
    return line(error) or type(error).__name__


def is_tool_folder(name: str) -> bool:
    """Whether a folder of this name holds no answers."""
    return name.startswith(".") or name in TOOL_FOLDERS
