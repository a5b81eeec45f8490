"""Nothing that is printed ends a command, whatever the terminal's encoding."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

SIGNS = "Żaneta → ─ …"

ENVIRONMENTS = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "LANG=C": {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
}


@pytest.fixture(params=ENVIRONMENTS)
def dojo(request, demo):
    """Run a command where text is not UTF-8; return what it printed."""
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    text = table.read_text("utf-8").replace('"Double"', f'"{SIGNS}"')
    table.write_text(text.replace('["",', f'["{SIGNS}",'), "utf-8")
    body = f'print("{SIGNS}")\n    assert value == 7, "{SIGNS} \\ud800"'
    demo.one("double").stub.write_text(f"def double(value):\n    {body}\n", "utf-8")

    def run(*arguments: str, keys: bytes = b"", until: bytes = b"") -> str:
        """Run a command to its end; with keys, until they have shown something."""
        with subprocess.Popen(
            [sys.executable, "-m", "dojo", *arguments],
            cwd=demo.root,
            env=os.environ | {"NO_COLOR": "1"} | ENVIRONMENTS[request.param],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            printed = b""
            if keys:
                process.stdin.write(keys)
                process.stdin.flush()
            while keys and until not in printed:
                printed += (line := process.stdout.readline())
                assert line, f"it ended after {printed!r}"
            rest, said = process.communicate(b"q\n", timeout=100)
        assert b"Traceback" not in said, said.decode("utf-8", "replace")
        return (printed + rest).decode("utf-8", "replace")

    return run


def test_every_command_says_what_it_has_to_say(dojo):
    assert "\\u017baneta" in dojo("list")
    assert "\\u017baneta" in dojo("hint", "double")
    assert "\\u017baneta" in dojo("check", "double")
    assert "\\u017baneta" in dojo("diff", "double", "--give-up")
    assert "ask the question" in dojo("task", "triple")
    keys = dojo("watch", "--plain", "double", keys=b"?\n", until=b"quit; so does Ctrl-C")
    assert "up down" in keys


def test_lines_say_how_long_an_answer_runs_already(dojo, demo):
    demo.one("double").stub.write_text("while True: pass\n", "utf-8")

    dojo("watch", "--plain", "double", keys=b"\n", until=b"double: still running, 3 s: an endless")
