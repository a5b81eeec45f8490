"""Lines for a terminal are broken between words, all others stay whole."""

from __future__ import annotations

import os
import sys

import pytest

from dojo.util import printing

LINE = "  + clean_text  core  10 min  Clean text: one form for all ways to write a label"


def test_a_line_for_a_file_stays_whole(capsys):
    printing.say(LINE, hanging=8)

    assert capsys.readouterr().out == f"{LINE}\n"


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_a_terminal_gets_whole_words(capsys, monkeypatch, columns):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((columns, 24)))

    printing.say(LINE, hanging=8)

    lines = capsys.readouterr().out.splitlines()
    assert " ".join(lines).split() == LINE.split()
    assert all(len(line) <= columns for line in lines)
    assert lines[0].startswith("  + clean_text")
    assert all(line.startswith(" " * min(8, columns // 3)) for line in lines[1:])


def test_a_narrow_terminal_gets_the_last_column_on_lines_of_its_own(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((40, 24)))

    printing.say(LINE, hanging=LINE.index("Clean"))

    assert capsys.readouterr().out.splitlines() == [
        "  + clean_text core 10 min",
        "    Clean text: one form for all ways to",
        "    write a label",
    ]


def test_lines_stay_lines_and_a_message_of_errors_is_broken_too(capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((30, 24)))

    printing.say(
        "dojo: no kata is called clen.\n\n  Did you mean one of these two?", stream=sys.stderr
    )

    assert capsys.readouterr().err.splitlines() == [
        "dojo: no kata is called clen.",
        "",
        "  Did you mean one of these",
        "two?",
    ]


def test_a_command_to_copy_stays_on_one_line(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((30, 24)))

    printing.say("torch is missing: `python -m pip install -e . -c constraints.txt` brings it.")

    assert "`python -m pip install -e . -c constraints.txt`\n" in capsys.readouterr().out
