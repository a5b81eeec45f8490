"""Advice on idiom: what ruff would write in another way, in a few words and with a link.

It reads the file and runs nothing of it. Advice is never a reason to fail; where ruff is missing or
takes too long there is none.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

#: Families of rules: pandas, numpy, speed, newer Python, comprehensions, simplicity, returns.
RULES = ("PD", "NPY", "PERF", "FURB", "C4", "SIM", "RET")

#: Rules that were wrong, or a matter of taste, on the course's own right answers.
LEFT_OUT = (
    # They guess from a name which object is a pandas one: `.values` and `.ix` are others' too.
    *("PD003", "PD004", "PD007", "PD010", "PD011", "PD013", "PD015"),
    # They call the quick ways to one cell, `.at` and `.iat`, bad.
    *("PD008", "PD009"),
    # Turning around before a stable sort, or after it, is no waste: it decides about equal items.
    *("C413", "C415"),
    # Counting a frame's groups is no test of whether they are all the same.
    "PD101",
    # A file that is handed on to the caller is the caller's to close.
    "SIM115",
    # One line for two, or long names for short ones: taste.
    *("SIM102", "SIM105", "SIM108", "SIM114", "FURB167", "RET501", "RET502"),
)

#: `dict(a=1, b=2)` is no worse than braces; `dict()` is.
SETTING = "lint.flake8-comprehensions.allow-dict-calls-with-keyword-arguments=true"

#: How long ruff may take (s); it takes some 15 ms.
PATIENCE = 5.0
#: Nobody follows more advice than this on one file.
MOST = 12


def advise(result: dict[str, Any], file: Path, reference: Path) -> None:
    """Put advice into the result of grading ``file``, if it passed."""
    if result["verdict"] == "passed":
        result["advice"] = advice(file, reference)


def advice(file: Path, reference: Path) -> list[dict[str, Any]]:
    """Return what could be written better in ``file``.

    What the reference has on an equal line is left out: the stub gave it, or the course likes it.

    Returns
    -------
    list of dict
        ``line``, ``code``, ``message`` and ``url`` of each finding, in the order of the lines.
    """
    if file == reference:
        return []
    own: list[tuple[str, dict[str, Any]]] = []
    given: set[tuple[str, str]] = set()
    sources = {path.resolve(): _lines(path) for path in (file, reference)}
    for finding in _ruff([file, reference]):
        path, line = Path(finding["filename"]).resolve(), finding["location"]["row"]
        # What has no address is no rule but a file that cannot be read as Python.
        if not finding["url"] or not 0 < line <= len(sources.get(path, [])):
            continue
        source = sources[path][line - 1].strip()
        if path == reference.resolve():
            given.add((finding["code"], source))
        else:
            said = {key: finding[key] for key in ("code", "message", "url")}
            own.append((source, {"line": line} | said))
    found = [said for source, said in own if (said["code"], source) not in given]
    return sorted(found, key=lambda said: (said["line"], said["code"]))[:MOST]


def _ruff(files: Sequence[Path]) -> list[dict[str, Any]]:
    """Run ruff on ``files``, whatever is configured around them, and return its findings."""
    try:
        from ruff.__main__ import find_ruff_bin

        command = [
            *(find_ruff_bin(), "check", "--isolated", "--no-cache", "--output-format=json"),
            *("--exit-zero", "--quiet", "--target-version=py311"),
            *("--config", SETTING),
            *(f"--select={','.join(RULES)}", f"--ignore={','.join(LEFT_OUT)}"),
            *("--", *map(str, files)),
        ]
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=True)
        return list(json.loads(done.stdout))
    except (ImportError, OSError, subprocess.SubprocessError, ValueError):
        return []


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
