"""What takes long is proved whole once, and in parts from then on, until something changes.

``promises/proved.json`` holds, for each such test, what it stood on when it passed: a digest of the
kata, its answers, the data and the libraries; a digest of the grader's own source; and which of
`PARTS` parts have passed under both. What has passed whole is looked up; of one kata in `SAMPLE`,
another each day, one part is tried again, so that a memory which is wrong comes to light. After a
change of the grader each test tries the next part that has not passed since. After a change of the
kata it tries everything, and so does every test where ``DOJO_EVERY=1`` is set.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from dojo.course.catalogue import Kata
from dojo.grading import fingerprint
from dojo.util.atomic import replace

HERE = Path(__file__).parent
PROVED = HERE.parent / "promises" / "proved.json"
#: Into so many parts a proof is cut.
PARTS = 8
#: Of so many katas about which everything is proved, one is tried again.
SAMPLE = 4
#: Why a test that is looked up is not run.
LOOKED_UP = "proved before, with the same kata, answers, data, libraries and grader"
#: Of a proof in a test's properties.
PROPERTY = "proved"

Item = TypeVar("Item")


@dataclass(frozen=True)
class Proof:
    """What a test stands on, and which parts of it have passed."""

    kata: str
    grader: str
    parts: tuple[int, ...] = ()

    @classmethod
    def of(cls, kata: Kata) -> Proof:
        """Return the proof that nothing about ``kata`` has been tried yet."""
        return cls(digest_of(kata), fingerprint.grader_source())

    def due(self, known: Proof | None) -> tuple[int, ...]:
        """Return the parts to try now, if ``known`` is what was remembered; none: look it up."""
        everything = tuple(range(PARTS))
        if "DOJO_EVERY" in os.environ or known is None or known.kata != self.kata:
            return everything
        done = known.parts if known.grader == self.grader else ()
        left = [part for part in everything if part not in done]
        # Each kata begins elsewhere, so that every run sees a bit of everything.
        turn = datetime.date.today().toordinal() + int(self.kata, 16)
        if left:
            return (left[turn % len(left)],)
        return () if turn % SAMPLE else (turn // SAMPLE % PARTS,)


def chosen(items: Sequence[Item], parts: Sequence[int]) -> list[Item]:
    """Return the items of these parts, in order; of a few items, at least one."""
    found = [item for place, item in enumerate(items) if place % PARTS in parts]
    return found or list(items[:1])


def digest_of(kata: Kata) -> str:
    """Return what changes with anything that a proof about ``kata`` stands on, but the grader."""
    files = [kata.stub, *kata.files, kata.show]
    files += sorted([*kata.answers.glob("*.py"), *kata.answers.glob("*.toml")])
    files.append(HERE / "mutants.py")
    block = {name: value for name, value in vars(kata).items() if type(value) in (str, tuple, int)}
    told = [repr(block), fingerprint.versions(), fingerprint.of_data(kata.root)]
    told.append(fingerprint.of_settings(kata.root))
    told += [file.name for file in files]
    contents = [file.read_bytes() if file.is_file() else b"" for file in files]
    digests = [hashlib.sha256(text).digest() for text in [*map(str.encode, told), *contents]]
    return hashlib.sha256(b"".join(digests)).hexdigest()[:16]


def recall(test: str) -> Proof | None:
    """Return what is remembered of a test."""
    entry = _read().get(test)
    return None if entry is None else Proof(entry["kata"], entry["grader"], tuple(entry["parts"]))


def remember(proofs: Mapping[str, Proof]) -> None:
    """Add what passed, by the ids of tests."""
    table = _read()
    before = json.dumps(table, sort_keys=True)
    for test, proof in proofs.items():
        known = recall(test)
        same = known and (known.kata, known.grader) == (proof.kata, proof.grader)
        parts = sorted({*proof.parts, *(known.parts if known and same else ())})
        table[test] = {"kata": proof.kata, "grader": proof.grader, "parts": parts}
    if json.dumps(table, sort_keys=True) != before:
        lines = (f"{json.dumps(test)}: {json.dumps(table[test])}" for test in sorted(table))
        replace(PROVED, "{\n" + ",\n".join(lines) + "\n}\n")


def _read() -> dict[str, Any]:
    try:
        table = json.loads(PROVED.read_text("utf-8"))
        return {test: entry for test, entry in table.items() if isinstance(entry, dict)}
    except (OSError, ValueError):
        return {}
