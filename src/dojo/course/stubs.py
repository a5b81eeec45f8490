"""What a file leaves open: the functions whose body is only ``raise NotImplementedError``.

It tells a learner's answer from the course's stub by what stands in them, for git cannot say
whose side is whose: in a merge the learner's is the first, in a rebase and in a stash that is put
back it is the second.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable

DEF = re.compile(r"^([ \t]*)(?:async[ \t]+)?def[ \t]+(\w+)", re.MULTILINE)
CLASS = re.compile(r"^class[ \t]+(\w+)", re.MULTILINE)
#: A signature, perhaps with a docstring after it.
HEAD = re.compile(r"\A.*?:[ \t]*(?:#[^\n]*)?\n(?:\s*[rR]?(\"\"\"|''').*?\1)?", re.DOTALL)
RAISE = re.compile(r"raise\s+NotImplementedError\b.*")

Function = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def unsolved(text: str) -> set[str]:
    """Return the names (``function``, ``Class.method``) that ``text`` leaves open.

    Of a file that does not parse, this is read off its lines, and may miss some.
    """
    return {name for name, code in bodies(text).items() if code is None}


def solves(base: str, text: str) -> bool:
    """Whether ``text`` defines otherwise, or makes needless, something that ``base`` left open.

    The course's stubs parse, so a file that does not is somebody's work in progress.
    """
    was_open = unsolved(base)
    if not was_open:
        return False
    if code(text) is None and code(base) is not None:
        return True
    now = bodies(text)
    return None not in now.values() or any(now.get(name) is not None for name in was_open)


def rewrites(base: str, text: str) -> bool:
    """Whether ``text`` changes or lacks a function that ``base`` had solved already."""
    now = bodies(text)
    return any(now.get(name) != body for name, body in _solved(base).items())


def plain(text: str) -> bool:
    """Whether ``text`` is a stub in which nothing is solved yet."""
    return code(text) is not None and bool(unsolved(text)) and not _solved(text)


def _solved(text: str) -> dict[str, str]:
    return {name: body for name, body in bodies(text).items() if body and "FunctionDef(" in body}


def code(text: str, *, docstrings: bool = False) -> str | None:
    """Return what ``text`` does, without its comments; None if it does not parse."""
    tree = _parsed(text)
    if tree is None:
        return None
    for node in ast.walk(tree):
        if not docstrings and isinstance(node, (ast.Module, ast.ClassDef, *FUNCTIONS)):
            node.body = _without_docstring(node.body)
    return ast.dump(tree)


def bodies(text: str) -> dict[str, str | None]:
    """Map each name that ``text`` defines to its code; to None where that is left open."""
    tree = _parsed(text)
    return _read_off(text) if tree is None else _bodies(tree.body, "")


def _bodies(statements: Iterable[ast.stmt], prefix: str) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for node in statements:
        if isinstance(node, FUNCTIONS):
            found[prefix + node.name] = None if _is_open(node) else _dump(node)
        elif isinstance(node, ast.ClassDef):
            found |= _bodies(node.body, f"{prefix}{node.name}.")
        elif isinstance(node, (ast.If, ast.Try, ast.With)):
            inner = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)]
            found |= _bodies(inner, prefix)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
            found |= dict.fromkeys((prefix + name for name in names), ast.dump(node))
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names = [alias.asname or alias.name for alias in node.names]
            found |= dict.fromkeys((prefix + name for name in names), ast.dump(node))
    return found


def _is_open(function: Function) -> bool:
    rest = _without_docstring(function.body)
    return all(map(_raises, rest)) and any(isinstance(node, ast.Raise) for node in rest)


def _raises(node: ast.stmt) -> bool:
    if isinstance(node, ast.Pass):
        return True
    raised = node.exc if isinstance(node, ast.Raise) else None
    if isinstance(raised, ast.Call):
        raised = raised.func
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"


def _dump(function: Function) -> str:
    function.body = _without_docstring(function.body)
    return ast.dump(function)


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    first = body[0] if body else None
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        return body[1:] if isinstance(first.value.value, str) else body
    return body


def _parsed(text: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _read_off(text: str) -> dict[str, str | None]:
    """Do what `bodies` does, by the lines alone."""
    found: dict[str, str | None] = {}
    starts = [*DEF.finditer(text)]
    ends = [match.start() for match in (*starts, *CLASS.finditer(text))]
    for match in starts:
        end = min((place for place in ends if place > match.start()), default=len(text))
        part = text[match.start() : end]
        classes = CLASS.findall(text, 0, match.start()) if match[1] else []
        name = f"{classes[-1]}.{match[2]}" if classes else match[2]
        lines = (line.strip() for line in HEAD.sub("", part, count=1).splitlines())
        kept = [line for line in lines if line and not line.startswith("#")]
        found[name] = None if kept and all(map(RAISE.fullmatch, kept)) else "FunctionDef(" + part
    return found
