"""Every command line of the documents is tried by `commands.main`, or proved elsewhere."""

from __future__ import annotations

import re

import pytest
from commands import ELSEWHERE, RUNS, commands, documented


def test_every_command_of_the_documents_is_run_or_proved_elsewhere(course):
    found = documented()

    forgotten = {name: file for name, file in found.items() if name not in {*RUNS, *ELSEWHERE}}
    assert not forgotten, "add them to tests/commands.py"
    assert set(RUNS) | set(ELSEWHERE) <= set(found), "no document names these any more"
    assert not set(RUNS) & set(ELSEWHERE)
    for command, reason in ELSEWHERE.items():
        for file in re.findall(r"(?:tests|\.ci)/[\w/.]*\w", reason):
            assert (course.root / file).exists(), f"{command}: {file} is not there"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("```console\n$ dojo list   # the path\n. said\n```", ["dojo list"]),
        ("```console\n$ git archive \\\n    HEAD\n```", ["git archive HEAD"]),
        ("Type `dojo\nlist`, or `A=1 nox -s tests`.", ["dojo list", "A=1 nox -s tests"]),
        ("`katas/` and `a = 1` and ```python\ndojo\n```", []),
    ],
)
def test_a_command_is_found_wherever_it_stands(text, found):
    assert list(commands(text)) == found


def test_what_is_run_begins_with_the_lines_of_the_readme(course):
    readme = (course.root / "README.md").read_text("utf-8")
    (begin,) = re.findall(r"```console\n\$ python3 -m venv.*?```", readme, re.DOTALL)

    lines = list(commands(begin))

    assert [command for command in RUNS if command in lines] == lines
    assert list(RUNS)[1:4] == lines, "nothing else is installed before"
