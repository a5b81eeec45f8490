"""``dojo diff`` opens when a kata has passed, and shows both sides on any terminal."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from dojo import diff, judge, progress
from dojo.beside import beside
from dojo.cli import main

MINE = '''"""Mine."""


def double(value: int) -> int:
    """Say in a line what comes back.

    Parameters
    ----------
    value : int
        Say its unit and its awkward cases.

    Returns
    -------
    int
        Say what it is.

    Examples
    --------
    >>> double(1)
    2
    """
    total = value
    total += value  # [red]no markup[/red]
    return total
'''

MEASURED = judge.result_of("passed", "") | {
    "speed": [{"check": "c", "ratio": 2.5, "at_most": None, "yours": 0.01, "reference": 0.004}],
    "measured": [
        {
            "check": "c",
            "growth": {"sizes": [1, 2, 4], "yours": 1.93, "reference": 1.04},
            "hot": {"line": 23, "share": 0.81},
            "memory": {"yours": 8_000_000, "reference": 800_000, "ratio": 10.0},
        }
    ],
    "advice": [{"line": 21, "code": "SIM1", "message": "Write less", "url": "https://x.org/y"}],
}


@pytest.fixture
def dojo(demo, monkeypatch, capsys):
    """Run a command in the demonstration course; return its exit status and what it printed."""
    monkeypatch.chdir(demo.root)
    monkeypatch.setenv("COLUMNS", "120")
    kata = demo.one("double")
    way = kata.answers / "right_sum.py"
    way.write_text('"""Added up."""\n\n\ndef double(value):\n    return value + value\n', "utf-8")

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def solved(demo, monkeypatch):
    """Have double passed by MINE, without grading it anew each time."""
    kata = demo.one("double")
    kata.stub.write_text(MINE, "utf-8")
    progress.tests_ran(kata, passed=True)
    monkeypatch.setattr(diff, "graded", lambda kata: MEASURED)
    return kata


def shown(kata, width: int, **terminal: object) -> str:
    """Return what a terminal of this width shows."""
    console = Console(file=io.StringIO(), width=width, **terminal)
    console.print(beside(kata, kata.solution, width, MEASURED))
    return console.file.getvalue()


def test_it_is_locked_until_the_kata_has_passed(dojo):
    status, out, err = dojo("diff", "double")

    assert status == 2
    assert "return 2 * value" not in out
    assert "has not passed yet" in err
    assert "dojo diff double --give-up" in err


def test_giving_up_opens_it_and_is_remembered(dojo, demo):
    status, out, _ = dojo("diff", "double", "--give-up")

    assert status == 0
    assert "return 2 * value" in out
    assert "not started" in out
    assert progress.recall(demo.one("double"))["given_up"] is True
    assert "given up" in dojo("list")[1].splitlines()[1]
    assert "given up" not in dojo("list")[1].splitlines()[2]
    assert dojo("diff", "double")[0] == 0


def test_who_has_passed_gives_nothing_up(dojo, solved):
    assert dojo("diff", "double", "--give-up")[0] == 0

    assert "given_up" not in progress.recall(solved)
    assert "given up" not in dojo("list")[1]


def test_a_passed_kata_is_graded_and_measured(dojo, demo):
    kata = demo.one("double")
    kata.stub.write_text("def double(value):\n    seen = dict()\n    return 2 * value\n", "utf-8")
    with kata.check.open("a", encoding="utf-8") as check:
        check.write("\n\n@values.large()\ndef large(rng):\n    return {'value': 9}\n")
    dojo("check", "double")

    status, out, _ = dojo("diff", "double")

    assert status == 0
    assert "Time: yours" in out
    assert "C408" in out
    assert "has changed" not in out


@pytest.mark.parametrize("width", [40, 60, 99, 100, 160])
def test_every_line_stands_on_its_side_with_its_sign(solved, width):
    out = shown(solved, width)

    lines = out.splitlines()
    assert max(map(len, lines)) <= width
    together = [line for line in lines if "total = value" in line and "return 2 * value" in line]
    assert bool(together) == (width >= 100)
    assert any(re.match(r"-  *22      *total = value", line) for line in lines)
    assert re.search(r"\+  *\d+      *return 2 \* value", out)
    assert "[red]no" in out


@pytest.mark.parametrize("width", [60, 120])
def test_what_was_given_is_folded(solved, width):
    out = shown(solved, width)

    assert "[16 more" in out
    assert "awkward cases" not in out


def test_a_task_that_one_side_has_dropped_is_folded_too(solved):
    solved.stub.write_text("def double(value):\n    return value + value\n", "utf-8")

    out = shown(solved, 80)

    assert "awkward cases" not in out
    assert "return 2 * value" in out


def test_both_costs_are_told(solved):
    out = " ".join(shown(solved, 120).split())

    assert "yours 10 ms, the reference 4 ms: 2.5 x the reference" in out
    assert "yours 8 MB, the reference 800 kB: 10.0 x the reference" in out
    assert "your time grows about as n^1.9, the reference's grows about as n^1.0" in out
    assert "line 23, about 80%: total += value" in out
    assert "Line 21: Write less (SIM1) https://x.org/y" in out


def test_without_colour_nothing_is_lost(solved, monkeypatch):
    colour = shown(solved, 120, force_terminal=True, color_system="truecolor")
    monkeypatch.setenv("NO_COLOR", "1")
    plain = shown(solved, 120, force_terminal=True)

    assert "\x1b[1;31m-" in colour
    assert "\x1b[1;31m" not in plain
    assert "total += value" in plain


def test_a_file_that_changed_since_is_shown_as_it_stands(dojo, solved):
    solved.stub.write_text(MINE + "\n\nMORE = 1\n", "utf-8")

    _, out, _ = dojo("diff", "double")

    assert "MORE = 1" in out
    assert "has changed since it passed" in out


def test_a_file_that_no_longer_parses_is_shown_all_the_same(dojo, solved):
    solved.stub.write_text("def double(:\n    [x\n", "utf-8")

    status, out, _ = dojo("diff", "double")

    assert status == 0
    assert "def double(:" in out


def test_a_missing_file_says_what_to_do(dojo, solved):
    solved.stub.unlink()

    status, _, err = dojo("diff", "double")

    assert status == 2
    assert "dojo reset double" in err


@pytest.mark.parametrize("name", ["sum", "right_sum", "right_sum.py"])
def test_another_right_way_is_named_and_shown(dojo, solved, name):
    assert "sum" in dojo("diff", "double")[1]
    assert "Added up." in dojo("diff", "double")[1]

    out = dojo("diff", "double", "--with", name)[1]

    assert "return value + value" in out
    assert "return 2 * value" not in out


@pytest.mark.parametrize("name", ["wrong_mistake", "nonesuch", "../../../../solutions/x"])
def test_only_right_ways_are_shown(dojo, solved, name):
    status, _, err = dojo("diff", "double", "--with", name)

    assert status == 2
    assert "There are: other_way, sum." in err
