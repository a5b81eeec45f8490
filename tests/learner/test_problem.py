"""The lines that editors read, and what is set up to read them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from support.courses import COURSE

from dojo.learner.watch.problem import END, MAX_MESSAGE, lines_of
from dojo.results import Result, Verdict

TASKS = json.loads((COURSE.root / ".vscode" / "tasks.json").read_text("utf-8"))["tasks"]
MATCHER = TASKS[0]["problemMatcher"]
ANSWER, TEST = "katas/01_demo/double.py", "katas/01_demo/test_double.py"


@pytest.mark.parametrize(
    ("message", "line"),
    [
        (
            f"{TEST}:4: in test_two\n    double(2)\n{ANSWER}:2: in double\n    return 1 / 0\n"
            "E   ZeroDivisionError: division by zero",
            f"{ANSWER}:2: error: ZeroDivisionError: division by zero",
        ),
        (
            f"    assert double(2) == 4\nE   AssertionError: expected 4, got 6\n\n"
            f"{TEST}:7: AssertionError",
            f"{TEST}:7: error: expected 4, got 6",
        ),
        (f"{ANSWER}:3: SyntaxError: '(' was never closed", f"{ANSWER}:3: error: SyntaxError: '("),
        ("double(…) is 6, but 4 is right\non this input", f"{ANSWER}:1: error: double(…) is 6"),
        ("E   expected ['a.py:3: b']", f"{ANSWER}:1: error: expected ['a.py:3: b']"),
        ("", f"{ANSWER}:1: error: wrong"),
        ("x" * 9999, f"{ANSWER}:1: error: xxx"),
    ],
    ids=[
        "raised",
        "failed",
        "not Python",
        "full grading",
        "a place in a message",
        "silence",
        "long",
    ],
)
def test_a_failure_is_one_line_that_the_matcher_of_vs_code_reads(demo, message, line):
    first, last = lines_of(demo.one("double"), Result("double", Verdict.WRONG, message)).split("\n")

    assert first.startswith(line)
    assert len(first) < MAX_MESSAGE + 60
    found = re.match(MATCHER["pattern"]["regexp"], first)
    assert found
    file, number, said = (found[MATCHER["pattern"][key]] for key in ("file", "line", "message"))
    assert f"{file}:{number}: error: {said}" == first
    assert re.match(MATCHER["background"]["endsPattern"], last)


@pytest.mark.parametrize("verdict", [Verdict.PASSED, Verdict.NOT_STARTED])
def test_where_nothing_is_wrong_the_matcher_only_hears_the_end(demo, verdict):
    assert lines_of(demo.one("double"), Result("double", verdict)) == END
    assert not re.match(MATCHER["pattern"]["regexp"], END)


def test_the_matcher_reads_what_watch_prints(demo):
    """As an editor does: line by line, from one beginning to the next."""
    demo.one("double").stub.write_text("def double(value):\n    return vlaue\n", "utf-8")
    command = [sys.executable, "-m", "dojo", "watch", "--plain", "double"]
    begins, ends = (
        re.compile(MATCHER["background"][key]) for key in ("beginsPattern", "endsPattern")
    )
    problem, begun, seen = re.compile(MATCHER["pattern"]["regexp"]), 0, []
    with subprocess.Popen(
        command,
        cwd=demo.root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
    ) as watch:
        assert watch.stdout
        for raw in watch.stdout:
            line = raw.decode().rstrip("\r\n")
            begun += bool(begins.match(line))
            seen += [found for found in [problem.match(line)] if found]
            if ends.match(line):
                break
        watch.kill()

    assert begun
    assert [(found[1], found[2]) for found in seen] == [(ANSWER, "2")]
    assert "vlaue" in seen[0][4]


def test_the_task_starts_what_the_command_line_has():
    assert TASKS[0]["args"] == ["-m", "dojo", "watch", "--plain"]
    assert Path(COURSE.root, "docs", "editors.md").read_text("utf-8").count(END) == 1
