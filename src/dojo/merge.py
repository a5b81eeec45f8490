"""Merge a kata's file so that the learner's answer stands: git runs this as a merge driver.

``python -m dojo.merge BASE OURS THEIRS PATH`` writes the result over OURS and exits with 0; or it
leaves OURS alone and exits with 1, and git's ordinary merge does the rest (`dojo.git` puts it
behind this one, so that it also stands in where this module fails or is gone). Clones call it by a
line that was written long ago: its arguments stay what they are.

Whose side is whose is told by what stands in it. The side that solves what the base left open is
the learner's, and stands whole. Where both do, or where a solution is changed on both sides, no
machine can know, and the learner sees both. Where neither does, there may be notes in a stub: where
they and the course's new words meet in the same lines, the notes are put into the new stub.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from dojo import kept, stubs
from dojo.files import replace

WHY = "merge"


def main(arguments: list[str]) -> int:
    """Merge the four files named; return 0, or 1 if an ordinary merge has to do it."""
    base, ours, theirs = (Path(name) for name in arguments[:3])
    path = Path(arguments[3])
    kata = f"{path.parent.name}/{path.stem}"
    texts = [file.read_bytes() for file in (base, ours, theirs)]
    result = merged(*(data.decode("utf-8", errors="surrogateescape") for data in texts))
    if result == "ours":
        _keep(kata, texts[0], texts[2])
        return 0
    if result == "theirs":
        _keep(kata, texts[0], texts[1])
        replace(ours, texts[2])
        return 0
    if result == "notes":
        if _meet_nowhere(base, ours, theirs):
            return 1
        if both := with_notes(*(data.decode("utf-8", errors="surrogateescape") for data in texts)):
            replace(ours, both)
            return 0
    for data in texts[1:]:
        _keep(kata, texts[0], data)
    return 1


def merged(base: str, ours: str, theirs: str) -> str:
    """Say which side stands.

    Returns
    -------
    {"ours", "theirs", "notes", "both"}
        ``notes``: neither side solves anything, and one of them changes only comments and
        docstrings. ``both``: an ordinary merge has to tell.
    """
    solves = stubs.solves(base, ours), stubs.solves(base, theirs)
    if solves == (True, False) and not stubs.rewrites(base, theirs):
        return "ours"
    if solves == (False, True) and not stubs.rewrites(base, ours):
        return "theirs"
    same = stubs.code(base) in (stubs.code(ours), stubs.code(theirs))
    return "notes" if solves == (False, False) and same and stubs.code(base) else "both"


def with_notes(base: str, ours: str, theirs: str) -> str:
    """Return one side with the lines that the other, which has only notes, adds to ``base``.

    Empty where that would change what the code does.
    """
    notes, other = (ours, theirs) if _only_notes(base, ours, theirs) else (theirs, ours)
    old, new = base.splitlines(keepends=True), other.splitlines(keepends=True)
    # Where each line of the base went; lines that were replaced are counted from the last one.
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
    """Whether it is ``ours`` that has only notes; if both have, who left the docstrings alone."""
    if stubs.code(base) in (same := [stubs.code(ours), stubs.code(theirs)]) and same[0] != same[1]:
        return same[0] == stubs.code(base)
    return stubs.code(ours, docstrings=True) == stubs.code(base, docstrings=True)


def _meet_nowhere(base: Path, ours: Path, theirs: Path) -> bool:
    import subprocess

    command = ["git", "merge-file", "-p", str(ours), str(base), str(theirs)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _keep(kata: str, base: bytes, side: bytes) -> None:
    """Keep a side that may not stand in the result, unless it is only the course's stub."""
    text = side.decode("utf-8", errors="surrogateescape")
    notes = _comments(side) - _comments(base)
    if stubs.plain(text) and not notes:
        return
    if file := kept.store(Path.cwd(), kata, side, WHY):
        where = file.relative_to(Path.cwd()).as_posix()
        print(f"dojo: one side of {kata} is kept in {where}", file=sys.stderr)


def _comments(side: bytes) -> set[bytes]:
    return {line.strip() for line in side.splitlines() if line.lstrip().startswith(b"#")}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception as error:
        sys.exit(f"dojo: {error}; git's own merge goes on.")
