"""What takes long is proved whole once, and in part from then on, until something changes.

``proved.json`` holds, for each such test, a digest of all that it stood on when it passed last: the
kata's files, its answers, the data and the pinned libraries. A test whose digest stands there tries
a part of what it has. Changes of the grader are not in it: try the whole then, by ``DOJO_EVERY=1``.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from dojo.course import Kata
from dojo.files import replace

HERE = Path(__file__).parent
PROVED = HERE / "proved.json"
#: What the data are is said by their sums.
DATA = HERE.parent / "katas" / "data" / "SHA256SUMS"
#: Of the digest in a test's properties.
PROPERTY = "proved"
#: About how much of what a test has is tried if the whole was proved before.
PART = 8

Item = TypeVar("Item")


def part(items: Sequence[Item]) -> Sequence[Item]:
    """Return a few of ``items``, spread over all of them."""
    return items[:: max(1, len(items) // PART)]


def is_proved(test: str, digest: str) -> bool:
    """Whether the test with this id has passed, whole, on what has this digest."""
    return "DOJO_EVERY" not in os.environ and _proved().get(test) == digest


def digest_of(kata: Kata) -> str:
    """Return what changes with anything that a proof about ``kata`` stands on."""
    answers = [*kata.answers.glob("*.py"), *kata.answers.glob("*.toml")]
    files = [kata.stub, *kata.files, kata.show, *sorted(answers)]
    files += [HERE / "mutate.py", kata.root / "constraints.txt", DATA]
    contents = [file.read_bytes() if file.is_file() else b"" for file in files]
    told = [repr((kata.forbidden, [file.name for file in files])).encode()]
    digests = [hashlib.sha256(text).digest() for text in told + contents]
    return hashlib.sha256(b"".join(digests)).hexdigest()[:16]


def remember(proved: dict[str, str]) -> None:
    """Add digests, by the ids of tests that passed, to ``proved.json``."""
    if proved.items() <= _proved().items():
        return
    text = json.dumps(_proved() | proved, indent=0, sort_keys=True)
    replace(PROVED, f"{text}\n")


def _proved() -> dict[str, str]:
    known: dict[str, str] = json.loads(PROVED.read_text("utf-8")) if PROVED.is_file() else {}
    return known
