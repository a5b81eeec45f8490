"""By which lines a text is caught giving a reference away."""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path

from dojo.course.catalogue import Kata

#: A shorter line may stand anywhere by chance (characters).
MIN_LENGTH = 25


def own_lines(kata: Kata, file: Path) -> list[str]:
    """Return the lines of ``file`` that nothing below katas/ has, as `seen` would show them."""
    lines = map(plain, file.read_text("utf-8").splitlines())
    known = _given(kata.root)
    return [line for line in lines if len(line) >= MIN_LENGTH and line not in known]


def seen(page: str) -> str:
    """Return the text that somebody reads in a page, in one line."""
    return plain(html.unescape(re.sub(r"<[^>]+>", "", page)))


@cache
def _given(root: Path) -> str:
    files = [*root.glob("katas/*/*.py"), *root.glob("katas/*/*.md")]
    return plain("\n".join(file.read_text("utf-8") for file in files))


def plain(text: str) -> str:
    """Return a text with single blanks, and without the marks around code, which no page shows."""
    return " ".join(text.replace("`", "").split())
