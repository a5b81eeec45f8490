"""Mutants: copies of a program with one small thing wrong, as somebody's slip might have it."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

COMPARISONS = {
    ast.Lt: [ast.LtE, ast.GtE],
    ast.LtE: [ast.Lt, ast.Gt],
    ast.Gt: [ast.GtE, ast.LtE],
    ast.GtE: [ast.Gt, ast.Lt],
    ast.Eq: [ast.NotEq],
    ast.NotEq: [ast.Eq],
    ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is],
    ast.In: [ast.NotIn],
    ast.NotIn: [ast.In],
}
OPERATORS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}

REMOVABLE = (ast.Assign, ast.AugAssign, ast.Expr, ast.Return, ast.Raise, ast.Assert)


@dataclass(frozen=True)
class Mutant:
    """A program with one change: ``line`` of the original was meant, ``becomes`` is what stands."""

    source: str
    line: str
    becomes: str


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant of ``source``; docstrings, annotations and imports stay as they are."""
    tree = ast.parse(source)
    _prepare(tree)
    seen = {unchanged(source)}
    for number in range(sum(len(_changes(node)) for node in ast.walk(tree))):
        mutant = _mutant(source, copy.deepcopy(tree), number)
        if mutant.source not in seen:
            seen.add(mutant.source)
            yield mutant


def unchanged(source: str) -> str:
    """Return ``source`` written as mutants are, without a change: what must pass all tests."""
    tree = ast.parse(source)
    _prepare(tree)
    return ast.unparse(tree)


def _mutant(source: str, tree: ast.Module, number: int) -> Mutant:
    for node in ast.walk(tree):
        changes = _changes(node)
        if number < len(changes):
            changed = changes[number]() or node
            break
        number -= len(changes)
    statement = _statement_at(tree, changed.lineno)
    line = source.splitlines()[statement.lineno - 1].strip()
    becomes = ast.unparse(ast.fix_missing_locations(statement)).splitlines()[0]
    return Mutant(ast.unparse(ast.fix_missing_locations(tree)), line, becomes)


def _statement_at(tree: ast.Module, number: int) -> ast.stmt:
    """Return the innermost statement that spans line ``number``."""
    spans = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and _first_line(node) <= number <= (node.end_lineno or 0)
    ]
    return max(spans, key=lambda node: (node.lineno, -(node.end_lineno or 0)))


def _first_line(statement: ast.stmt) -> int:
    """Return the line where ``statement`` begins, its decorators included."""
    decorators = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def _prepare(tree: ast.Module) -> None:
    """Drop annotations and docstrings, and hide texts that only a person reads."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
        documented = isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module)
        if documented and ast.get_docstring(node):
            node.body[0].value.readers = True
        if isinstance(node, ast.Raise | ast.JoinedStr):
            for below in ast.walk(node):
                below.readers = True


def _changes(node: ast.AST) -> list[Callable[[], object]]:
    """Return one function per change that can be made to ``node`` in place."""
    found: list[Callable[[], object]] = []

    def put(field: str, value: object) -> None:
        found.append(lambda: setattr(node, field, value))

    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            for other in COMPARISONS[type(operator)]:
                put("ops", [*node.ops[:place], other(), *node.ops[place + 1 :]])
    elif isinstance(node, ast.BinOp | ast.AugAssign):
        if type(node.op) in OPERATORS:
            put("op", OPERATORS[type(node.op)]())
    elif isinstance(node, ast.UnaryOp):
        if isinstance(node.op, ast.USub | ast.Not | ast.Invert):
            # Twice is not at all: the operator is gone.
            put("operand", ast.UnaryOp(node.op, node.operand))
    elif isinstance(node, ast.BoolOp):
        put("op", ast.And() if isinstance(node.op, ast.Or) else ast.Or())
    elif isinstance(node, ast.Constant):
        for value in [] if hasattr(node, "readers") else _other_constants(node.value):
            put("value", value)
    elif isinstance(node, ast.IfExp | ast.If | ast.While):
        put("test", ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.Call):
        for place in range(len(node.args)):
            if len(node.args) + len(node.keywords) > 1:
                put("args", node.args[:place] + node.args[place + 1 :])
        for place in range(len(node.args) - 1):
            swapped = [node.args[place + 1], node.args[place]]
            put("args", node.args[:place] + swapped + node.args[place + 2 :])
        for place in range(len(node.keywords)):
            put("keywords", node.keywords[:place] + node.keywords[place + 1 :])
    elif isinstance(node, ast.Slice):
        for field in ("lower", "upper", "step"):
            if getattr(node, field) is not None:
                put(field, None)
    if isinstance(node, ast.FunctionDef | ast.If | ast.For | ast.While | ast.With):
        for place, statement in enumerate(node.body):
            docstring = hasattr(getattr(statement, "value", None), "readers")
            if isinstance(statement, REMOVABLE) and not docstring:
                found.append(lambda place=place: _remove(node, place))
    return found


def _remove(node: ast.AST, place: int) -> ast.stmt:
    node.body[place] = ast.copy_location(ast.Pass(), node.body[place])
    return node.body[place]


def _other_constants(value: object) -> list[object]:
    if value is True or value is False:
        return [not value]
    if isinstance(value, int):
        return [value + 1, value - 1] if value else [1]
    if isinstance(value, float):
        return [value * 2 + 1]
    if isinstance(value, str):
        return [value + "x"]
    return []
