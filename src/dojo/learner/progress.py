"""What the learner has done so far: a small JSON file, ``.dojo/progress.json``.

It maps a kata's id to what is known of it; every key may be missing:

``passed``, ``tests``
    The digests of the answer that passed, and of the tests that it passed.
``first``
    When the kata was passed first (UTC, ISO 8601).
``hints``
    How many hints were shown.
``broken``
    Whether an answer that had passed failed as it stood, because the tests ask more; until the
    kata passes again.
``given_up``
    Whether the reference was looked at before the kata was passed.

Other modules keep a key of their own beside these, and say so where they do. A missing file reads
as no progress, and a damaged one is put aside; running the tests fills it again. It is written by
renaming a whole new file over it, never in place.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dojo.course.catalogue import Kata

Facts = dict[str, Any]

#: How long to wait for another process that writes the file (s).
LOCK_TIMEOUT = 2.0
#: A file that was written so recently may be written again without a new time stamp (ns).
CLOCK_TICK = 1_000_000_000

#: By these a file that has changed is told from one that has not.
_Stamp = tuple[int, int, int]


class Progress:
    """The progress of one course: read when first needed, and then held.

    Parameters
    ----------
    root : Path
        The course's top folder.
    """

    def __init__(self, root: Path) -> None:
        self._file = root / ".dojo" / "progress.json"
        self._table: dict[str, Facts] | None = None
        self._stamp: _Stamp | None = None
        self._digests: dict[Path, tuple[_Stamp, str]] = {}

    def passed(self, kata: Kata) -> bool:
        """Whether the answer that stands in the kata's file now has passed."""
        answer = self._known(kata).get("passed")
        return bool(answer) and answer == self.digest(kata.stub)

    def done(self, katas: Iterable[Kata]) -> set[Kata]:
        """Return those of ``katas`` whose answer has passed as it stands now."""
        return {kata for kata in katas if self.passed(kata)}

    def outdated(self, kata: Kata) -> bool:
        """Whether the answer that stands now has passed, but other tests than those of today."""
        return self.passed(kata) and self._known(kata).get("tests") != self.digest(kata.test)

    def broken(self, kata: Kata) -> bool:
        """Whether an answer that had passed failed since, and nothing has passed after it."""
        return bool(self._known(kata).get("broken")) and not self.passed(kata)

    def facts(self, kata: Kata) -> Facts:
        """Return what is known of ``kata``."""
        return dict(self._known(kata))

    def hints_shown(self, kata: Kata) -> int:
        """Return how many hints the learner has asked for."""
        return int(self._known(kata).get("hints", 0))

    def next_hint(self, kata: Kata) -> int:
        """Return how many of the kata's hints to show now: one more than last time."""
        hints = min(self.hints_shown(kata) + 1, len(kata.hints))
        self.remember(kata, hints=hints)
        return hints

    def remember(self, kata: Kata, **facts: Any) -> None:
        """Add to what is known of ``kata``; a fact that is None is forgotten.

        What other processes wrote meanwhile stays.
        """
        self.refresh()
        known = self._known(kata)
        if {key: known.get(key) for key in facts} == facts:
            return
        # Slow to import, and most runs write nothing.
        from dojo.util.atomic import replace

        # A read-only checkout can still be practised on: then this process alone remembers.
        with contextlib.suppress(OSError), _locked(self._file):
            self.refresh()
            self._table = self._with(kata, facts)
            replace(self._file, json.dumps(self._table, indent=1, sort_keys=True) + "\n")
            self._stamp = _stamp(self._file)
            return
        self._table = self._with(kata, facts)

    def _with(self, kata: Kata, facts: Facts) -> dict[str, Facts]:
        """Return the table with ``facts`` added."""
        entry = self._known(kata) | facts
        known = {key: value for key, value in entry.items() if value is not None}
        return {**(self._table or {}), kata.id: known}

    @property
    def kept(self) -> bool:
        """Whether what is learned can be remembered: a read-only checkout cannot."""
        folder = next(path for path in (self._file.parent, *self._file.parents) if path.exists())
        return folder.is_dir() and os.access(folder, os.W_OK)

    def refresh(self) -> None:
        """Read the file again if another process has written it."""
        stamp = _stamp(self._file)
        if self._table is None or stamp != self._stamp:
            # The stamp is older than what is read: what changes in between is read next time.
            self._stamp = stamp
            self._table = _read(self._file)

    def digest(self, file: Path) -> str:
        """Return the SHA-256 of ``file`` as it stands; empty if there is none.

        A file is read once until it changes.
        """
        stamp = _stamp(file)
        if stamp is None:
            return ""
        known = self._digests.get(file)
        if known and known[0] == stamp:
            return known[1]
        digest = _sha256(file)
        modified, *_ = stamp
        if time.time_ns() - modified > CLOCK_TICK:
            self._digests[file] = stamp, digest
        return digest

    def _known(self, kata: Kata) -> Facts:
        if self._table is None:
            self.refresh()
        return (self._table or {}).get(kata.id, {})


def now() -> str:
    """Return this moment as facts hold it."""
    # Most runs write nothing.
    import datetime

    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


@contextlib.contextmanager
def _locked(file: Path) -> Iterator[None]:
    """Keep other processes of ours from writing ``file`` between our reading and writing it."""
    from filelock import FileLock, Timeout

    file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(file.with_suffix(".lock"))
    with contextlib.suppress(Timeout):
        lock.acquire(timeout=LOCK_TIMEOUT)
    try:
        yield
    finally:
        lock.release()


def _stamp(file: Path) -> _Stamp | None:
    """Return what changes with the content of ``file``; None if it is no ordinary file."""
    try:
        status = file.stat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _sha256(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _read(file: Path) -> dict[str, Facts]:
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
