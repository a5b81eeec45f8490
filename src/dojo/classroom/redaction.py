"""Reports that learners read name no path of the machine that graded them."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import sysconfig
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any

from dojo.course.catalogue import Course
from dojo.results import Result

#: A frame of a traceback that still names a whole path.
FRAME = re.compile(r'(?<=File ")(?:/|[A-Za-z]:[\\/])[^"\n]*(?=")')
#: How many parts of such a path are kept.
MAX_PARTS = 3


class Redactor:
    """Puts short names in the place of the paths of this machine.

    Parameters
    ----------
    course : Course
        Its files are named as seen from its top folder.
    folders : mapping of str to Path
        Further folders by their short names.
    """

    def __init__(self, course: Course, folders: Mapping[str, Path] | None = None) -> None:
        named = [(".", course.root), *(folders or {}).items(), *_of_this_machine()]
        self._labels: dict[str, str] = {}
        for label, folder in named:
            for path in (folder.absolute(), folder.resolve()):
                if len(path.parts) > 1:
                    text = str(path)
                    self._labels.setdefault(text, label)
                    # As repr shows a path of Windows.
                    self._labels.setdefault(text.replace("\\", "\\\\"), label)
        paths = "|".join(map(re.escape, sorted(self._labels, key=len, reverse=True)))
        self._paths = re.compile(rf"(?<![\w.~-])({paths})(?![\w-])([\\/]*)")

    def text(self, text: str) -> str:
        """Return ``text`` without paths of this machine."""
        return FRAME.sub(_end, self._paths.sub(self._label, text))

    def plain(self, value: Any) -> Any:
        """Return plain data, as JSON has them, without paths of this machine in any text."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.plain(item) for item in value]
        if isinstance(value, dict):
            return {key: self.plain(item) for key, item in value.items()}
        return value

    def result(self, result: Result) -> Result:
        """Return a result without paths of this machine in any text."""
        return Result.from_report(self.plain(result.as_report()))

    def _label(self, match: re.Match[str]) -> str:
        label, slash = self._labels[match[1]], match[2]
        if label == ".":
            return "" if slash else label
        return label + slash


def _of_this_machine() -> list[tuple[str, Path]]:
    """Return the folders of Python and of the person who runs this, behind their short names."""
    found = [
        ("site-packages", Path(sysconfig.get_path("purelib"))),
        ("python", Path(sysconfig.get_path("stdlib"))),
        ("dojo", Path(__file__).parents[1]),
        ("(python)", Path(sys.prefix)),
        ("(temporary)", Path(tempfile.gettempdir())),
    ]
    with contextlib.suppress(RuntimeError):
        found.append(("~", Path.home()))
    # A checkout that is installed in place is searched for modules too, and its path tells where.
    searched = (Path(folder) for folder in sys.path if os.path.isabs(folder))
    return found + [(f"(python)/{folder.name}", folder) for folder in searched]


def _end(match: re.Match[str]) -> str:
    """Return the last parts of a path."""
    return "/".join(("...", *PurePath(match[0]).parts[-MAX_PARTS:]))
