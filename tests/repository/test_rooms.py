"""The rooms of src/dojo: each imports only from those below it, and no module is long."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from dojo.grading.fingerprint import PACKAGE, ROOMS

#: From the top down; git and pytest call the modules of the fourth line by their names.
FLOORS = (
    ("__main__",),
    ("cli",),
    ("commands",),
    ("completion", "plugin", "merge", "upgrade"),
    ("learner",),
    ("classroom",),
    ("grading",),
    ("testing",),
    ("reporting",),
    ("course",),
    ("results",),
    ("check",),
    ("vary",),
    ("sandbox",),
    ("util",),
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
MODULES = sorted(PACKAGE.rglob("*.py"))
MAX_LINES = 400


def room_of(module: str) -> str:
    """Return the room of ``dojo.room.module``."""
    return [*module.split("."), ""][1]


@cache
def imports_of(file: Path) -> set[str]:
    """Return the modules of ours that ``file`` imports anywhere, when it runs."""
    found: set[str] = set()
    tree = ast.parse(file.read_text("utf-8"))
    typing_only = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    ]
    ignored = {id(inner) for node in typing_only for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in ignored:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if name.startswith("dojo.")}


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_a_room_imports_from_itself_and_from_below(file):
    path = file.relative_to(PACKAGE)
    if path == Path("__init__.py"):
        return
    here = path.parts[0].removesuffix(".py")
    assert here in FLOOR, f"{here} is no room: put it into FLOORS"
    for name in imports_of(file):
        there = room_of(name)
        assert there == here or FLOOR[there] > FLOOR[here], f"{path} imports {name}, from above"


def test_there_is_no_circle():
    names = {
        ".".join(("dojo", *file.relative_to(PACKAGE).with_suffix("").parts)): file
        for file in MODULES
    }
    needs = {
        name: {
            other
            for other in names
            if other != name
            and any(f"{word}.".startswith(f"{other}.") for word in imports_of(file))
        }
        for name, file in names.items()
    }
    while free := [name for name, wanted in needs.items() if not wanted]:
        for name in free:
            del needs[name]
        needs = {name: wanted - set(free) for name, wanted in needs.items()}
    assert not needs, f"these import one another: {sorted(needs)}"


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_a_module_has_one_idea_and_says_so(file):
    text = file.read_text("utf-8")
    lines = len(text.splitlines())
    assert lines <= MAX_LINES, f"{file.name} has {lines} lines: {MAX_LINES} at most"
    assert ast.get_docstring(ast.parse(text)), f"{file} says nothing about itself"
    # What %load_ext dojo asks for has to stand in the package itself.
    if file.name == "__init__.py" and file.parent != PACKAGE:
        assert lines == 1, f"{file} holds more than its docstring"


def test_a_verdict_stands_on_all_rooms_below_it():
    below = {room for floor in FLOORS[FLOORS.index(("grading",)) :] for room in floor}
    assert {room.removesuffix(".py") for room in ROOMS} == below - {"reporting"}
