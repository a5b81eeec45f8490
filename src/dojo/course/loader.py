"""Load a kata's module from another file, so that one set of tests grades any answer."""

from __future__ import annotations

import ast
import errno
import hashlib
import importlib.util
import linecache
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.abc import InspectLoader
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType

from dojo.course.one_file import refuse_relative_imports


@dataclass(frozen=True)
class Source:
    """A file that is graded, as it was read once; nothing that happens to it later counts.

    Parameters
    ----------
    file : Path
        What messages call it.
    text : bytes or None
        None if there is no such file, or it is a folder, or may not be read.
    copy : Path or None
        Where the same text lies as a file, for tests that run it as a program.
    """

    file: Path
    text: bytes | None
    copy: Path | None = None

    @classmethod
    def read(cls, file: Path) -> Source:
        """Read ``file`` if it is an ordinary one: a pipe would be waited for without end."""
        try:
            return cls(file, file.read_bytes() if file.is_file() else None)
        except OSError:
            return cls(file, None)

    @property
    def digest(self) -> str:
        """The SHA-256 of the text; empty if there is none."""
        return "" if self.text is None else hashlib.sha256(self.text).hexdigest()


class ModuleOverride:
    """A meta-path finder: the modules of ``files`` are made from what is given there.

    Parameters
    ----------
    files : mapping of str to Path or Source
        By the module's name (``katas.03_pandas.share_of_total``). A path is read when the module is
        imported.
    """

    def __init__(self, files: Mapping[str, Path | Source]) -> None:
        self.files = dict(files)

    def install(self) -> None:
        """Go first among the finders; what was imported before is forgotten."""
        for name in self.files:
            sys.modules.pop(name, None)
        sys.meta_path.insert(0, self)

    def source(self, name: str) -> Source | None:
        """Return what the module called ``name`` is made from; None if that is not ours."""
        found = self.files.get(name)
        return Source.read(found) if isinstance(found, Path) else found

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        source = self.source(name)
        if source is None:
            return None
        # What is asked of it later is asked of the text that was imported.
        self.files[name] = source
        return _spec(name, source)


def load(name: str, source: Source) -> ModuleType:
    """Import ``source`` under ``name`` and return the module.

    Raises
    ------
    BaseException
        Whatever the source raises while it runs.
    """
    spec = _spec(name, source)
    module = importlib.util.module_from_spec(spec)
    return _execute(module)


def load_file(name: str, file: Path) -> ModuleType:
    """Import one of the course's own files, whose byte code may be kept, under ``name``.

    Raises
    ------
    Exception
        Whatever the file raises while it runs.
    """
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file} is not a Python file")
    return _execute(importlib.util.module_from_spec(spec))


def overriding(name: str) -> Source | None:
    """Return what a `ModuleOverride` in this process makes the module from, if one does."""
    for finder in sys.meta_path:
        if isinstance(finder, ModuleOverride) and (source := finder.source(name)):
            return source
    return None


def _execute(module: ModuleType) -> ModuleType:
    """Run a module; one that raises stays in no table, as with any other import."""
    spec = module.__spec__
    assert spec and spec.loader
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    return module


def _spec(name: str, source: Source) -> ModuleSpec:
    loader = _Loader(source)
    spec = ModuleSpec(name, loader, origin=str(source.copy or source.file))
    spec.has_location = True
    return spec


class ImportEndedError(ImportError):
    """Importing an answer raised something that would end the whole program; that is its cause."""


class _Loader(InspectLoader):
    """Compiles what was read: byte code beside the file may be that of an older text."""

    def __init__(self, source: Source) -> None:
        self.file = source.file
        self.text = source.text

    def exec_module(self, module: ModuleType) -> None:
        try:
            super().exec_module(module)
        except Exception:
            raise
        except BaseException as ended:
            if isinstance(ended, KeyboardInterrupt) and not self._raises(ended):
                # Ctrl-C is for the program.
                raise
            # SystemExit, or what pytest takes for a word of its own. It is this kata's trouble.
            raise ImportEndedError(repr(ended)) from ended

    def _raises(self, error: BaseException) -> bool:
        """Whether the text has raised the error itself: the last line that ran says so."""
        for frame, number in traceback.walk_tb(error.__traceback__):
            last = frame.f_code.co_filename, number
        return last[0] == str(self.file) and linecache.getline(*last).lstrip().startswith("raise")

    def get_source(self, fullname: str) -> str:
        return importlib.util.decode_source(self._bytes())

    def get_code(self, fullname: str) -> CodeType:
        text, file = self._bytes(), str(self.file)
        tree = ast.parse(text, file)
        refuse_relative_imports(tree, self.file)
        # Tracebacks show these lines, where the file cannot be read or has changed since.
        lines = importlib.util.decode_source(text).splitlines(keepends=True)
        linecache.cache[file] = (len(text), None, lines, file)
        return compile(tree, file, "exec", dont_inherit=True)

    def _bytes(self) -> bytes:
        if self.text is None:
            number = errno.EACCES if self.file.is_file() else errno.ENOENT
            raise OSError(number, os.strerror(number), str(self.file))
        return self.text
