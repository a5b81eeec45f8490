"""What the learner has done so far: a small JSON file, ``.dojo/progress.json``.

It maps a kata's id to what is known of it; every key may be missing:

``passed``, ``tests``
    The digests of the answer that passed, and of the tests that it passed.
``first``
    When the kata was passed first (UTC, ISO 8601).
``hints``
    How many hints were shown.
``given_up``
    Whether the reference was looked at before the kata was passed.

Other modules keep a key of their own beside these, and say so where they do. A missing file
reads as no progress, and a damaged one is put aside; running the tests fills it again. It is
written by renaming a whole new file over it, never in place.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dojo.course import Kata
from dojo.files import replace

#: How long to wait for another process that writes the file (s).
PATIENCE = 2.0


def passed(kata: Kata) -> bool:
    """Whether the answer that stands in the kata's file now has passed."""
    return kata.stub.is_file() and recall(kata).get("passed") == _digest(kata.stub)


def outdated(kata: Kata) -> bool:
    """Whether the answer that stands now has passed, but other tests than those of today."""
    return passed(kata) and recall(kata).get("tests") != _digest(kata.test)


def tests_ran(kata: Kata, *, passed: bool) -> None:
    """Remember how the answer that stands now did."""
    if passed:
        known, answer = recall(kata), _digest(kata.stub)
        first = known.get("first") or now()
        remember(kata, passed=answer, tests=_digest(kata.test), first=first)
        if answer != known.get("passed"):
            # It builds on this module, and most runs pass nothing new.
            from dojo import review

            review.solved(kata, started_over="passed" not in known)
    elif kata.stub.is_file() and recall(kata).get("passed") == _digest(kata.stub):
        remember(kata, passed=None, tests=None)


def next_hint(kata: Kata) -> int:
    """Return how many of the kata's hints to show now: one more than last time."""
    hints = min(int(recall(kata).get("hints", 0)) + 1, len(kata.hints))
    remember(kata, hints=hints)
    return hints


def now() -> str:
    """Return this moment as facts hold it."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def recall(kata: Kata) -> dict[str, Any]:
    """Return what is known of ``kata``."""
    return dict(_read(kata.root).get(kata.id, {}))


def remember(kata: Kata, **facts: Any) -> None:
    """Add to what is known of ``kata``; a fact that is None is forgotten."""
    if {key: recall(kata).get(key) for key in facts} == facts:
        return
    file = _file(kata.root)
    # A read-only checkout can still be practised on; only the memory is missing.
    with contextlib.suppress(OSError), _alone(file):
        table = _read(kata.root)
        entry = table.get(kata.id, {}) | facts
        table[kata.id] = {key: value for key, value in entry.items() if value is not None}
        replace(file, json.dumps(table, indent=1, sort_keys=True) + "\n")


@contextlib.contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Keep other processes of ours from writing ``file`` between our reading and writing it."""
    # Slow to import, and most runs write nothing.
    from filelock import FileLock, Timeout

    file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(file.with_suffix(".lock"))
    with contextlib.suppress(Timeout):
        lock.acquire(timeout=PATIENCE)
    try:
        yield
    finally:
        lock.release()


def _file(root: Path) -> Path:
    return root / ".dojo" / "progress.json"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read(root: Path) -> dict[str, dict[str, Any]]:
    file = _file(root)
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
    except OSError:
        return {}
    except ValueError:
        table = None
    if not isinstance(table, dict):
        with contextlib.suppress(OSError):
            os.replace(file, file.with_suffix(".damaged"))
        return {}
    return {key: value for key, value in table.items() if isinstance(value, dict)}
