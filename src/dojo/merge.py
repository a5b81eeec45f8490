"""Merge a kata's file so that the learner's answer stands: git runs this as a merge driver.

``python -m dojo.merge BASE OURS THEIRS PATH`` writes the result over OURS and exits with 0; or it
leaves OURS alone and exits with 1, and git's ordinary merge does the rest (`dojo.learner.git` names
that as the second command, so it also runs where this module fails or is gone). Clones hold the
line that calls it, some for years: its arguments stay what they are.

The contents tell whose side is whose. The side that solves what the base left open is the
learner's, and stands whole. If both do, or if both change a solution, no machine can know, and the
learner sees both. If neither does, one side may have notes in the stub: where they and the course's
new words are on the same lines, the notes are put into the new stub.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from dojo.course import stubs
from dojo.learner import backups
from dojo.util.atomic import replace

#: In the names of copies.
REASON = "merge"


class Merge(Enum):
    """What becomes of two sides."""

    #: One side stands whole.
    OURS = auto()
    THEIRS = auto()
    #: Neither solves anything, and one of them changes only comments and docstrings.
    NOTES = auto()
    #: An ordinary merge has to decide.
    BOTH = auto()


def main(arguments: list[str]) -> int:
    """Merge the four files named; return 0, or 1 if an ordinary merge has to do it."""
    base, ours, theirs = (Path(name) for name in arguments[:3])
    path = Path(arguments[3])
    kata = f"{path.parent.name}/{path.stem}"
    data = [file.read_bytes() for file in (base, ours, theirs)]
    texts = [one.decode("utf-8", errors="surrogateescape") for one in data]
    match decide(*texts):
        case Merge.OURS:
            _keep(kata, data[0], data[2])
            return 0
        case Merge.THEIRS:
            _keep(kata, data[0], data[1])
            replace(ours, data[2])
            return 0
        case Merge.NOTES:
            if _merges_cleanly(base, ours, theirs):
                return 1
            if both := with_notes(*texts):
                replace(ours, both)
                return 0
    for side in data[1:]:
        _keep(kata, data[0], side)
    return 1


def decide(base: str, ours: str, theirs: str) -> Merge:
    """Say which side stands."""
    solves = stubs.solves(base, ours), stubs.solves(base, theirs)
    if solves == (True, False) and not stubs.rewrites(base, theirs):
        return Merge.OURS
    if solves == (False, True) and not stubs.rewrites(base, ours):
        return Merge.THEIRS
    code = stubs.code(base)
    unchanged = code in (stubs.code(ours), stubs.code(theirs))
    return Merge.NOTES if solves == (False, False) and unchanged and code else Merge.BOTH


def with_notes(base: str, ours: str, theirs: str) -> str:
    """Return one side with the lines that the other, which has only notes, adds to ``base``.

    Empty where that would change what the code does.
    """
    notes, other = (ours, theirs) if _only_notes(base, ours, theirs) else (theirs, ours)
    old, new = base.splitlines(keepends=True), other.splitlines(keepends=True)
    # Where each line of the base is now; replaced lines are counted from the last one.
    places = [len(new)] * (len(old) + 1)
    for what, start, end, first, last in _steps(old, new):
        for number in range(start, end):
            offset = number - start if what == "equal" else max(0, last - first - end + number)
            places[number] = first + offset
    lines = notes.splitlines(keepends=True)
    for what, start, _, first, last in reversed(_steps(old, lines)):
        if what in ("insert", "replace"):
            new[places[start] : places[start]] = lines[first:last]
    result = "".join(new)
    return result if stubs.code(result) == stubs.code(other) else ""


def _steps(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    import difflib

    return difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _only_notes(base: str, ours: str, theirs: str) -> bool:
    """Whether ``ours`` has only notes; if both have, whether it leaves the docstrings alone."""
    code, sides = stubs.code(base), [stubs.code(ours), stubs.code(theirs)]
    if code in sides and sides[0] != sides[1]:
        return sides[0] == code
    return stubs.code(ours, docstrings=True) == stubs.code(base, docstrings=True)


def _merges_cleanly(base: Path, ours: Path, theirs: Path) -> bool:
    import subprocess

    command = ["git", "merge-file", "-p", str(ours), str(base), str(theirs)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _keep(kata: str, base: bytes, side: bytes) -> None:
    """Keep a side that may not stand in the result, unless it is only the course's stub."""
    text = side.decode("utf-8", errors="surrogateescape")
    notes = _comments(side) - _comments(base)
    if stubs.plain(text) and not notes:
        return
    if file := backups.store(Path.cwd(), kata, side, REASON):
        where = file.relative_to(Path.cwd()).as_posix()
        print(f"dojo: one side of {kata} is kept in {where}", file=sys.stderr)


def _comments(side: bytes) -> set[bytes]:
    return {line.strip() for line in side.splitlines() if line.lstrip().startswith(b"#")}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception as error:
        sys.exit(f"dojo: {error}; git's own merge goes on.")
