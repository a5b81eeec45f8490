"""What the learner has done so far: a small JSON file, ``.dojo/progress.json``.

It maps a kata's id to ``{"passed": DIGEST, "hints": N}``: the digest of the answer that passed,
and how many hints were shown. A missing or damaged file reads as no progress; running the
tests fills it again. It is written by renaming a whole new file over it, never in place.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from dojo.course import Kata
from dojo.files import replace


def passed(kata: Kata) -> bool:
    """Whether the answer that stands in the kata's file now has passed."""
    return bool(kata.stub.is_file() and _entry(kata).get("passed") == _digest(kata.stub))


def tests_ran(kata: Kata, *, passed: bool) -> None:
    """Remember how the answer that stands now did."""
    entry = _entry(kata)
    before = dict(entry)
    if passed:
        entry["passed"] = _digest(kata.stub)
    elif kata.stub.is_file() and entry.get("passed") == _digest(kata.stub):
        del entry["passed"]
    if entry != before:
        _write(kata, entry)


def next_hint(kata: Kata) -> int:
    """Return how many of the kata's hints to show now: one more than last time."""
    entry = _entry(kata)
    entry["hints"] = min(int(entry.get("hints", 0)) + 1, len(kata.hints))
    _write(kata, entry)
    return int(entry["hints"])


def _file(root: Path) -> Path:
    return root / ".dojo" / "progress.json"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read(root: Path) -> dict[str, dict[str, Any]]:
    try:
        table = json.loads(_file(root).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(table, dict):
        return {}
    return {key: value for key, value in table.items() if isinstance(value, dict)}


def _entry(kata: Kata) -> dict[str, Any]:
    return dict(_read(kata.root).get(kata.id, {}))


def _write(kata: Kata, entry: dict[str, Any]) -> None:
    table = _read(kata.root) | {kata.id: entry}
    file = _file(kata.root)
    try:
        replace(file, json.dumps(table, indent=1, sort_keys=True) + "\n")
    except OSError:
        # A read-only checkout can still be practised on; only the memory is missing.
        return
