"""A counterexample as a small pytest file: fails on the answer, passes on the reference."""

from __future__ import annotations

import base64
import importlib
import re
import textwrap
import zlib
from typing import Any

from dojo.check import Check
from dojo.grading.counterexample import Counterexample
from dojo.grading.paste import code
from dojo.sandbox.codec import decode, encode

#: Longer files are not written: nobody would look into them (characters).
MAX_TEXT = 2_000_000
#: Longer lines of a value are packed (characters).
MAX_CODE = 4_000
#: Where what is right is longer, the replay asks the reference (characters).
MAX_EXPECTED = 20_000
#: The folder of the file in the course.
FOLDER = ".dojo"


def file_name(kata: str) -> str:
    """Return the name of a kata's replay, in `FOLDER`."""
    return f"replay_{kata.rpartition('/')[2]}.py"


def replay_text(
    kata: str, check: Check, found: Counterexample, hash_seed: int | None = None
) -> str:
    """Return a counterexample as the text of a test file; nothing if that would be too long."""
    given = decode(found.inputs)
    lines = [f"    {name!r}: {_written(value)}," for name, value in given.items()]
    hashed = "" if hash_seed is None else f", hash_seed={hash_seed}"
    title = found.cause() or found.text.splitlines()[0]
    expected = _written(decode(found.expected))
    if len(expected) > MAX_EXPECTED:
        expected = "REPLAY.expected(INPUTS)"
    imports = [
        f"import {library} as {short}" if library != short else f"import {library}"
        for library, short in (("numpy", "np"), ("pandas", "pd"), ("torch", "torch"))
        if re.search(rf"\b{short}\.", "\n".join(lines) + expected)
    ]
    said = textwrap.indent(found.text, "# ", lambda line: True)
    text = "\n".join(
        [
            _head(kata, title),
            *imports,
            *([""] if imports else []),
            "from dojo.grading.replayed import Replay, packed",
            "",
            f"REPLAY = Replay({kata!r}, {check.name!r}, how={found.how!r}{hashed})",
            "INPUTS = {",
            *lines,
            "}",
            f"EXPECTED = {expected}",
            f"NOTED = {_written(decode(found.noted)) if found.noted else '[]'}",
            "",
            said,
            "",
            "",
            f"def test_{kata.rpartition('/')[2]}():",
            "    yours, noted = REPLAY.observe(INPUTS)",
            "    REPLAY.compare(yours, EXPECTED, INPUTS, noted, NOTED)",
            "",
        ]
    )
    return text if len(text) <= MAX_TEXT else ""


def replay_of_all(kata: str, check: Check, seed: int, found: Counterexample) -> str:
    """Return a test file that asks all inputs, for an answer that remembers earlier ones."""
    return "\n".join(
        [
            _head(kata, "a later answer to the same input is another than the first"),
            "from dojo.grading.replayed import Replay",
            "",
            f"REPLAY = Replay({kata!r}, {check.name!r}, how={found.how!r})",
            "",
            "",
            f"def test_{kata.rpartition('/')[2]}():",
            f"    REPLAY.ask_all(seed={seed})",
            "",
        ]
    )


def replay_of_large(kata: str, check: Check, seed: int) -> str:
    """Return a test file that makes the large input once more."""
    return "\n".join(
        [
            _head(kata, "the answer to the large input is wrong"),
            "from dojo.grading.replayed import Replay",
            "",
            f"REPLAY = Replay({kata!r}, {check.name!r})",
            "",
            "",
            f"def test_{kata.rpartition('/')[2]}():",
            f"    REPLAY.ask_large(seed={seed})",
            "",
        ]
    )


def _head(kata: str, title: str) -> str:
    run = f"pytest {FOLDER}/{file_name(kata)}"
    title = title.replace("\\", "\\\\").replace('"""', "'''")
    return (
        f'"""{kata} in full grading: {title}\n\n'
        f"`{run}` fails on your answer, `{run} --solutions` passes on the reference;\n"
        f'`{run} --pdb` stops where it fails.\n"""\n'
    )


def _written(value: Any) -> str:
    made = code(value)
    if made is not None and len(made) <= MAX_CODE and _remade(made, value):
        return made
    data = base64.b85encode(zlib.compress(encode(value), 9)).decode()
    return f"packed(\n    {data!r}\n)"


def _remade(made: str, value: Any) -> bool:
    """Whether the code makes the very value: dtypes of some tables have no short form."""
    names = {}
    for library, short in (("numpy", "np"), ("pandas", "pd"), ("torch", "torch")):
        if f"{short}." in made:
            names[short] = importlib.import_module(library)
    try:
        # The code is our own, made of the check's inputs and the reference's values.
        return encode(eval(made, names)) == encode(value)
    except Exception:
        return False
