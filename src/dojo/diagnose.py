"""Turn a learner's broken file into one line that says where it is broken and what to do."""

from __future__ import annotations

import ast
import difflib
import re
import traceback
from functools import cache
from pathlib import Path

from dojo.course import Kata


def broken_import(kata: Kata, file: Path, error: BaseException) -> str:
    """Say why ``file`` could not be imported by the kata's tests.

    Parameters
    ----------
    kata : Kata
    file : Path
        The file that is graded: the learner's, or the one served in its place.
    error : BaseException
        What importing it raised.

    Returns
    -------
    str
        ``file:line: what is wrong. What to do.``
    """
    shown = shown_path(kata, file)
    restore = f"`dojo reset {kata.name}` brings the stub back."
    if file.is_dir():
        return f"{shown} is a folder, not a file. Move it away; {restore}"
    if not file.exists():
        return f"{shown} is missing. {restore}"
    if isinstance(error, SyntaxError) and _same(error.filename, file):
        where = f"{shown}:{error.lineno or 1}"
        text = (error.text or "").strip()
        return f"{where}: {type(error).__name__}: {error.msg}." + (
            f" Mend this line: {text}" if text else " Save the file as UTF-8 text."
        )
    if not file.read_bytes().strip():
        return f"{shown} is empty. {restore}"
    if b"\0" in file.read_bytes():
        return f"{shown} holds null bytes, so it is no Python text. Save it as UTF-8; {restore}"
    missing = re.match(r"cannot import name '(\w+)'", str(error))
    if isinstance(error, ImportError) and error.name == kata.module and missing:
        return _missing_name(kata, file, missing[1])
    line = _last_line(error, file)
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if isinstance(error, ModuleNotFoundError):
        return (
            f"{shown}:{line}: there is no module {error.name!r} here. Solve the kata with "
            "what its stub imports and the standard library."
        )
    return f"{shown}:{line}: importing the file raised {said}. It must import without an error."


def wrong_signature(kata: Kata, file: Path, error: BaseException) -> str | None:
    """Say how a definition in ``file`` differs from the one that the tests call.

    Returns
    -------
    str or None
        None if every definition of the reference takes the same arguments in ``file``.
    """
    if not isinstance(error, TypeError) or not re.search(r"argument", str(error)):
        return None
    found = _signatures(file)
    for name, (_, arguments) in wanted_signatures(kata).items():
        line, yours = found.get(name, (0, arguments))
        if yours != arguments:
            return (
                f"{shown_path(kata, file)}:{line}: {name} takes ({yours}), but the stub says "
                f"({arguments}). Put the stub's arguments back."
            )
    return None


@cache
def wanted_signatures(kata: Kata) -> dict[str, tuple[int, str]]:
    """Return what the reference defines; a worker asks before its walls close that file."""
    return _signatures(kata.solution) if kata.solution.is_file() else {}


def _missing_name(kata: Kata, file: Path, name: str) -> str:
    try:
        found = list(_signatures(file))
    except SyntaxError:
        found = []
    near = difflib.get_close_matches(name, found, 1)
    if near:
        advice = f"Is {near[0]} meant? Rename it: the tests call it {name}."
    elif found:
        advice = f"It defines {', '.join(found)}; add {name} back, as the stub had it."
    else:
        advice = f"It defines nothing; add {name} back, as the stub had it."
    return f"{shown_path(kata, file)} has no {name}. {advice}"


def _signatures(file: Path) -> dict[str, tuple[int, str]]:
    """Map each top-level definition, and each method, to its line and its arguments."""
    found: dict[str, tuple[int, str]] = {}

    def collect(body: list[ast.stmt], prefix: str) -> None:
        for node in body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found[prefix + node.name] = (node.lineno, _arguments(node.args))
            elif isinstance(node, ast.ClassDef):
                found[prefix + node.name] = (node.lineno, "")
                collect(node.body, f"{prefix}{node.name}.")

    collect(ast.parse(file.read_text(encoding="utf-8")).body, "")
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
