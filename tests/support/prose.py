"""How long a stub is: words, lines and sentences, as an impatient reader meets them."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

#: A line of an example, its output, a heading's underline, a field of a table, a command.
CODE = re.compile(r"^\s*(>>>|\.\.\.|-{3,}|Read:)|^\s+\w[\w, ]* : ")
END = re.compile(r"(?<=[.?!:])\s+|\n\s*\n|\n\s*-\s")


@dataclass(frozen=True)
class Length:
    """What a stub asks of its reader.

    Parameters
    ----------
    words, lines : int
        Of the whole file.
    longest : str
        The longest sentence of its docstrings.
    """

    words: int
    lines: int
    longest: str

    @classmethod
    def of(cls, text: str) -> Length:
        sentences = [sentence for prose in docstrings(text) for sentence in sentences_of(prose)]
        longest = max(sentences, key=lambda sentence: len(sentence.split()), default="")
        return cls(len(text.split()), len(text.splitlines()), longest)


def docstrings(text: str) -> list[str]:
    """Return the docstrings of a module, its classes and functions."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, documented)]
    return [found for node in nodes if (found := ast.get_docstring(node))]


def sentences_of(prose: str) -> list[str]:
    """Return the sentences of a text, without examples and what they print."""
    kept, example = [], False
    for line in prose.splitlines():
        example = line.lstrip().startswith(">>>") or (example and bool(line.strip()))
        kept.append("" if example or CODE.search(line) else line)
    return [" ".join(part.split()) for part in END.split("\n".join(kept)) if part.strip()]


def house_rules(readme: str) -> list[str]:
    """Return the house rules that a chapter's README states."""
    _, _, rest = readme.partition("## House rules\n")
    section = rest.partition("\n## ")[0]
    rules = re.split(r"^\d+\. ", section, flags=re.MULTILINE)[1:]
    return [" ".join(rule.split()) for rule in rules]
