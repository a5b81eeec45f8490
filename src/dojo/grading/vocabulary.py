"""The numbers and names that an answer's own text speaks of: where it decides, it may decide wrong.

An answer with `int8` in it may be wrong from 128 on, one with ``folds[:5]`` from six folds on, one
with ``== "Drama"`` for that word. No author of a check can think of them all, but each stands in
the text.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

#: Beyond these, dtypes wrap around or lose digits.
LIMITS = {
    "int8": 2**7,
    "uint8": 2**8,
    "int16": 2**15,
    "uint16": 2**16,
    "int32": 2**31,
    "uint32": 2**32,
    "float16": 2**11,
    "float32": 2**24,
    "float64": 2**53,
    "float": 2**53,
}
#: Numbers further from 0, and longer texts, are no values of a kata.
MAX_NUMBER, MAX_TEXT = 2**64, 30
#: Of each kind so many are taken: a text can hold thousands.
MAX_WORDS = 40

_FOLDED: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Pow: lambda base, power: base**power if 0 <= power <= 64 else 0,
    ast.LShift: lambda base, power: base << power if 0 <= power <= 64 else 0,
}


@dataclass(frozen=True)
class Vocabulary:
    """Integers, floats and texts; what is false holds none of them."""

    integers: tuple[int, ...] = ()
    floats: tuple[float, ...] = ()
    texts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.integers or self.floats or self.texts)

    def without(self, other: Vocabulary) -> Vocabulary:
        """Return what the other does not know."""
        return Vocabulary(
            *(
                tuple(word for word in mine if word not in theirs)
                for mine, theirs in zip(vars(self).values(), vars(other).values(), strict=True)
            )
        )


def vocabulary(source: bytes) -> Vocabulary:
    """Return the words of a Python source; integers with their neighbours.

    Parameters
    ----------
    source : bytes
        It is read, and nothing of it is run.

    Returns
    -------
    Vocabulary
        An empty one of a source that Python cannot parse.
    """
    try:
        tree = ast.parse(source)
        words = list(dict.fromkeys(_words(tree)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Vocabulary()
    integers = [near for word in words if type(word) is int for near in (word, word + 1, word - 1)]
    return Vocabulary(
        tuple(dict.fromkeys(integers))[:MAX_WORDS],
        tuple(word for word in words if type(word) is float)[:MAX_WORDS],
        tuple(word for word in words if type(word) is str)[:MAX_WORDS],
    )


def _words(tree: ast.AST) -> Iterator[Any]:
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, (ast.BinOp, ast.UnaryOp, ast.Constant)) and id(node) not in said:
            value = _value(node)
            text = type(value) is str and 0 < len(value) <= MAX_TEXT
            number = type(value) in (int, float) and abs(value) <= MAX_NUMBER
            if text or number:
                yield value
        names = (getattr(node, name, None) for name in ("attr", "id", "value"))
        for name in names:
            if isinstance(name, str) and name in LIMITS:
                yield LIMITS[name]


def _value(node: ast.AST) -> Any:
    """Return the value of a constant, or of an operation on two integers."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        value = _value(node.operand)
        return -value if type(value) in (int, float) else None
    if isinstance(node, ast.BinOp):
        fold = _FOLDED.get(type(node.op))
        left, right = (
            side.value if isinstance(side, ast.Constant) else None
            for side in (node.left, node.right)
        )
        if fold and type(left) is type(right) is int and abs(left) <= MAX_NUMBER >= abs(right):
            return fold(left, right)
    return None
