"""Turn a learner's broken file into one line that says where it is broken and what to do."""

from __future__ import annotations

import ast
import bdb
import difflib
import io
import os
import re
import tempfile
import traceback
from functools import cache
from pathlib import Path

from dojo.course.catalogue import Kata
from dojo.course.loader import Source
from dojo.course.one_file import OneFileError
from dojo.course.packages import missing_package
from dojo.util.time_limit import TimeLimitError


def broken_import(kata: Kata, source: Source, error: BaseException) -> str:
    """Say why ``source`` could not be imported by the kata's tests.

    Parameters
    ----------
    kata : Kata
    source : Source
        What is graded: the learner's file, or the one that takes its place.
    error : BaseException
        What importing it raised.

    Returns
    -------
    str
        ``file:line: what is wrong. What to do.``
    """
    file, text = source.file, source.text
    shown = shown_path(kata, file)
    restore = f"`dojo reset {kata.name}` brings the stub back."
    if file.is_dir():
        return f"{shown} is a folder, not a file. Move it away; {restore}"
    if text is None:
        return f"{shown} is missing. {restore}"
    if isinstance(error, SyntaxError) and _same(error.filename, file):
        where = f"{shown}:{error.lineno or 1}"
        line = (error.text or "").strip()
        return f"{where}: {type(error).__name__}: {error.msg}." + (
            f" Mend this line: {line}" if line else " Save the file as UTF-8 text."
        )
    if not text.strip():
        return f"{shown} is empty. {restore}"
    if b"\0" in text:
        return f"{shown} holds null bytes, so it is no Python text. Save it as UTF-8; {restore}"
    if refusal := refused(kata, file, error):
        return f"{shown}:{refusal.line}: {refusal}"
    missing = re.match(r"cannot import name '(\w+)'", str(error))
    if isinstance(error, ImportError) and error.name == kata.module and missing:
        return _missing_name(kata, source, missing[1])
    if told := missing_package(error):
        return told
    number = _last_line(error, file)
    if isinstance(error, TimeLimitError):
        return f"{shown}:{number}: importing the file came to {error}"
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if isinstance(error, SystemExit):
        return (
            f"{shown}:{number}: importing the file ended the program ({said}). Take exit(), quit() "
            "or the main program there out of it, or put it below `if __name__ == '__main__':`."
        )
    if isinstance(error, ModuleNotFoundError):
        return (
            f"{shown}:{number}: there is no module {error.name!r} here. Solve the kata with "
            "what its stub imports and the standard library."
        )
    return f"{shown}:{number}: importing the file raised {said}. It must import without an error."


def refused(kata: Kata, file: Path, error: BaseException) -> OneFileError | None:
    """Return what to say instead, if ``error`` came of opening what is not part of the answer.

    Parameters
    ----------
    kata : Kata
    file : Path
        The answer.
    error : BaseException
        What it raised.

    Returns
    -------
    OneFileError or None
        With the traceback of ``error``.
    """
    if isinstance(error, OneFileError):
        return error
    if not isinstance(error, PermissionError) or not isinstance(error.filename, str | bytes):
        return None
    name = os.fsdecode(error.filename)
    path = Path(os.path.abspath(name))
    if path.is_relative_to(tempfile.gettempdir()) and not path.is_relative_to(kata.root):
        # There it may do what it likes, and nobody but itself could have closed a file.
        return None
    what = path.relative_to(kata.root).as_posix() if path.is_relative_to(kata.root) else name
    refusal = OneFileError(what, file, _last_line(error, file))
    return refusal.with_traceback(error.__traceback__)


def wrong_signature(kata: Kata, source: Source, error: BaseException) -> str | None:
    """Say how a definition in ``source`` differs from the one that the tests call.

    Returns
    -------
    str or None
        None if every definition of the reference takes the same arguments there.
    """
    if not isinstance(error, TypeError) or not re.search(r"argument", str(error)):
        return None
    found = _signatures(source.text or b"")
    for name, (_, arguments) in wanted_signatures(kata).items():
        line, yours = found.get(name, (0, arguments))
        if yours != arguments:
            where = f"{shown_path(kata, source.file)}:{line}"
            return (
                f"{where}: {name} takes ({yours}), but the stub says ({arguments}). "
                "Put the stub's arguments back."
            )
    return None


def needs_a_person(error: BaseException) -> str | None:
    """Say what to do instead of a call that waits for a person, if ``error`` is its failure."""
    frames = traceback.extract_tb(error.__traceback__)
    # pytest's standard input and a worker's each refuse in their own way. An EOFError may be
    # another file's, such as one that gzip finds cut off.
    unreadable = isinstance(error, io.UnsupportedOperation) and "not readable" in str(error)
    refused_there = unreadable or "reading from stdin" in str(error)
    debugged = refused_there and any(Path(frame.filename).name == "pdb.py" for frame in frames)
    if debugged or isinstance(error, bdb.BdbQuit):
        return "breakpoint() waits for a person. Take it out and print, or run pytest --pdb."
    reads = {
        "input(": ("input()", refused_there or isinstance(error, EOFError)),
        "stdin": ("sys.stdin", refused_there),
    }
    for read, (name, failed) in reads.items():
        if failed and any(read in (frame.line or "") for frame in frames):
            return f"{name} waits for a person. Take it out: the tests give values as arguments."
    return None


@cache
def wanted_signatures(kata: Kata) -> dict[str, tuple[int, str]]:
    """Return what the reference defines; a worker asks before its walls close that file."""
    return _signatures(kata.solution.read_bytes()) if kata.solution.is_file() else {}


def _missing_name(kata: Kata, source: Source, name: str) -> str:
    try:
        found = list(_signatures(source.text or b""))
    except SyntaxError:
        found = []
    near = difflib.get_close_matches(name, found, 1)
    if near:
        advice = f"Is {near[0]} meant? Rename it: the tests call it {name}."
    elif found:
        advice = f"It defines {', '.join(found)}; add {name} back, as the stub had it."
    else:
        advice = f"It defines nothing; add {name} back, as the stub had it."
    return f"{shown_path(kata, source.file)} has no {name}. {advice}"


def _signatures(text: bytes) -> dict[str, tuple[int, str]]:
    """Map each top-level definition, and each method, to its line and its arguments."""
    found: dict[str, tuple[int, str]] = {}

    def collect(body: list[ast.stmt], prefix: str) -> None:
        for node in body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found[prefix + node.name] = (node.lineno, _arguments(node.args))
            elif isinstance(node, ast.ClassDef):
                found[prefix + node.name] = (node.lineno, "")
                collect(node.body, f"{prefix}{node.name}.")

    collect(ast.parse(text).body, "")
    return found


def _arguments(arguments: ast.arguments) -> str:
    """Return the argument list without annotations, which do not change how it is called."""
    bare = ast.parse(f"def f({ast.unparse(arguments)}): ...").body[0]
    assert isinstance(bare, ast.FunctionDef)
    for node in ast.walk(bare.args):
        if isinstance(node, ast.arg):
            node.annotation = None
    return ast.unparse(bare.args)


def _last_line(error: BaseException, file: Path) -> int:
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if _same(frame.filename, file)
    ]
    return (lines or [1])[-1] or 1


def _same(name: str | None, file: Path) -> bool:
    return name is not None and Path(name).resolve() == file.resolve()


def shown_path(kata: Kata, file: Path) -> str:
    """Return ``file`` as the learner knows it: from the course's folder, if it lies there."""
    return file.relative_to(kata.root).as_posix() if file.is_relative_to(kata.root) else file.name
