"""An answer is one file: what else it may open, said once for pytest, `dojo watch` and grading.

In a worker the walls keep it to that. Where there are none, as in a plain ``pytest``, `guard`
does: it is no wall, for an answer could get around it, but the verdict is the same.
"""

from __future__ import annotations

import ast
import errno
import os
import sys
import tempfile
import threading
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any


class OneFileError(ImportError):
    """An answer reached for a file that is not part of it.

    Parameters
    ----------
    what : str
        What it reached for, in words of the answer's.
    file : Path
        The answer.
    line : int
        Where in it.
    """

    def __init__(self, what: str, file: Path, line: int) -> None:
        super().__init__(
            f"{what} is not part of the answer. An answer is one file; beside it there are only "
            f"libraries, katas/data and what its tests hand over. Put what it needs into "
            f"{file.name}."
        )
        self.line = line


def refuse_relative_imports(tree: ast.AST, file: Path) -> None:
    """Raise `OneFileError` if an answer imports what lies beside it: a file, or another kata.

    It is asked of the text, since such a module may be there already, imported by its own tests.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            module = node.module or node.names[0].name
            raise OneFileError("." * node.level + module, file, node.lineno)


@dataclass
class _Closed:
    """The folder of a course, whose files are closed to its answers.

    Parameters
    ----------
    root : str
    answers : set of str
        The names under which they are compiled.
    open_folders : set of str
    """

    root: str
    answers: set[str] = field(default_factory=set)
    open_folders: set[str] = field(default_factory=set)

    def refuses(self, path: str) -> bool:
        """Whether ``path`` is being opened by an answer, directly or through a library."""
        if not _is_below(path, self.root):
            return False
        # Environments, and what tools keep for themselves.
        if any(part.startswith(".") for part in path[len(self.root) :].split(os.sep)):
            return False
        answer = next((name for name in _callers() if name in self.answers), None)
        if answer is None or path in (answer, _test_of(answer)):
            return False
        folders = (*self.open_folders, *_libraries())
        return not any(_is_below(f, self.root) and _is_below(path, f) for f in folders)


#: What `guard` was told, by the course's folder; the hook itself cannot be taken back.
_closed: dict[str, _Closed] = {}
#: Whether the hook has begun to ask, and so opens files of its own.
_asking = threading.local()


def guard(root: Path, answers: Collection[Path], open_folders: Collection[Path] = ()) -> None:
    """Refuse ``answers`` the files below ``root``, as a worker's walls would, in this process.

    Parameters
    ----------
    root : Path
        The course's folder.
    answers : collection of Path
        By the names under which they are compiled. Each may read itself and its tests.
    open_folders : collection of Path
        Folders that stay open, beside those of data, of libraries, and for temporary files.
    """
    if not _closed:
        sys.addaudithook(_audit)
    closed = _closed.setdefault(str(root), _Closed(str(root)))
    closed.answers |= set(map(str, answers))
    folders = {root / "katas" / "data", Path(tempfile.gettempdir()), *open_folders}
    closed.open_folders |= set(map(str, folders))


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if event != "open" or not isinstance(arguments[0], str | bytes | os.PathLike):
        return
    if getattr(_asking, "now", False):
        return
    _asking.now = True
    try:
        path = os.path.abspath(os.fsdecode(arguments[0]))
        if any(closed.refuses(path) for closed in _closed.values()):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), arguments[0])
    finally:
        _asking.now = False


@cache
def _libraries() -> frozenset[str]:
    # Nobody waits for this at the start, and hardly anybody later.
    from dojo.sandbox.limits import libraries

    return frozenset(str(path) for place in libraries() for path in (place, place.resolve()))


def _is_below(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)


def _test_of(answer: str) -> str:
    folder, name = os.path.split(answer)
    return os.path.join(folder, f"test_{name}")


def _callers() -> Iterator[str]:
    """Yield the files of the functions that run, the innermost first."""
    frame: FrameType | None = sys._getframe()
    while frame := frame and frame.f_back:
        yield frame.f_code.co_filename
