"""Text of strangers, made harmless for what it is written to."""

from __future__ import annotations

import json
import re
import unicodedata

#: What would move a terminal's cursor or change its colours.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

#: What changes the direction in which a line is shown, so that it reads as another.
DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

#: What a spreadsheet takes for a formula begins so, in a field of its own. A reader may take
#: another sign than the comma for what separates fields, and drop quotes and spaces around them.
FORMULA = re.compile(
    r"""(^[\s"'`]*|[,;|:^~"'`][\s"'`]*|\s(?!(?:==|->)\s)(?=\S\S))([=+\-@\uff1d\uff0b\uff0d\uff20])"""
)

#: Letters that show nothing: fillers, and what only chooses between forms of another.
BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def clean(text: object) -> str:
    """Return ``text`` without what a terminal would obey, or could not be encoded."""
    plain = DIRECTION.sub(_escaped, CONTROL.sub("", str(text)))
    return plain.encode("utf-8", "backslashreplace").decode("utf-8")


def line(text: object) -> str:
    """Return ``text`` as one line, without what a terminal would obey."""
    return clean(" ".join(str(text).split()))


def cell(text: object) -> str:
    """Return ``text`` as one line that a spreadsheet shows in full, and does not compute."""
    plain = clean(re.sub(r"[\s\x1c-\x1f]", " ", str(text)))
    shown = "".join(_code(sign) if _is_invisible(sign) else sign for sign in plain)
    return FORMULA.sub(r"\1'\2", shown)


def _is_invisible(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cf", "Co", "Cn") or sign in BLANK


def _escaped(match: re.Match[str]) -> str:
    return _code(match[0])


def _code(sign: str) -> str:
    """Return a letter as Python escapes it."""
    return sign.encode(
        "unicode-escape" if ord(sign) > 255 else "ascii", "backslashreplace"
    ).decode()


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
