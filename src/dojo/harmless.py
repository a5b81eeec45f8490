"""Text of strangers, made harmless for what it is written to."""

from __future__ import annotations

import json
import re

#: What would move a terminal's cursor or change its colours.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

#: With these begins what a spreadsheet takes for a formula.
FORMULA = ("=", "+", "-", "@")


def clean(text: object) -> str:
    """Return ``text`` without what a terminal would obey, or could not be encoded."""
    return CONTROL.sub("", str(text)).encode("utf-8", "backslashreplace").decode("utf-8")


def line(text: object) -> str:
    """Return ``text`` as one line, without what a terminal would obey."""
    return clean(" ".join(str(text).split()))


def cell(text: object) -> str:
    """Return ``text`` as one line that a spreadsheet shows, and does not compute."""
    plain = clean(str(text).replace("\n", " ").replace("\t", " "))
    return f"'{plain}" if plain.startswith(FORMULA) else plain


def as_json(value: object) -> str:
    """Return ``value`` as JSON for any reader: many take no halves of a character."""
    text = json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def command(name: str, text: str, **properties: object) -> str:
    """Return a workflow command of GitHub's, whose parts cannot begin another.

    Parameters
    ----------
    name : str
        Such as ``error``.
    text : str
    **properties
        Such as ``file`` and ``line``.
    """
    told = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    parts = []
    for key, value in properties.items():
        plain = str(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        parts.append(f"{key}={plain.replace(':', '%3A').replace(',', '%2C')}")
    return f"::{name} {','.join(parts)}::{told}"
