"""Text of strangers is harmless for the terminal, the spreadsheet and the log it is written to."""

from __future__ import annotations

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dojo.util.sanitise import cell, clean, line

SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")

#: What stands before a formula so that some reader sees it at the beginning of a field.
BEFORE = (
    *("", " ", "\t", "\r", "\n", "\r\n", "\x0b", "\u2028", "\u00a0", "\ufeff", "\u200b", "\u202e"),
    *(
        "a;",
        "a,",
        "a\t",
        "a|",
        "a:",
        'a"',
        "a';",
        'a";"',
        "a; ",
        "a,\t",
        'a;"',
        "a ",
        '"',
        "'",
        "`",
    ),
    *("\u200ba;", "a;\u200b", "a;\u2066"),
)


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", BEFORE, ids=ascii)
def test_no_text_is_a_formula_whatever_stands_before_it(before, sign):
    text = cell(f"{before}{sign}1+cmd|'/C calc'!A0")

    place = text.index(sign)
    assert text[place - 1] == "'" or text[:place].strip(" \"';,|:`") not in ("", "a")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", ":"])
@pytest.mark.parametrize("quote", ['"', "\0"])
@given(st.lists(st.text(st.sampled_from("a =+-@;,|:\t\r\n\"'\u202e\u200b\ufeff"), max_size=9)))
def test_no_field_of_a_table_is_a_formula_in_any_reading(separator, quote, texts):
    stream = io.StringIO(newline="")
    csv.writer(stream).writerow(["ada", *map(cell, texts), "end"])
    written = stream.getvalue()

    reader = csv.reader([written.removesuffix("\r\n")], delimiter=separator, quotechar=quote)
    for row in reader:
        for field in row:
            assert not field.strip(' "').startswith(SIGNS)
    assert written.count("\n") == 1


@given(st.text())
def test_nothing_in_a_cell_is_invisible_or_breaks_the_line(text):
    shown = cell(text)

    kinds = {unicodedata.category(sign) for sign in shown}
    assert not kinds & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert len(shown.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("a;=1+1", "a;'=1+1"),
        ('"=1"', '"\'=1"'),
        ("ada\u202eyp.exe", "ada\\u202eyp.exe"),
        ("a\u00adb\U000e0041", "a\\xadb\\U000e0041"),
        ("[1, -2]", "[1, '-2]"),
        ("assert 3 == 4", "assert 3 == 4"),
        ("1 - 2, f(x=-1), 1e-05", "1 - 2, f(x=-1), 1e-05"),
        ("Żaneta", "Żaneta"),
        (3, "3"),
    ],
)
def test_a_cell_shows_what_was_written(text, shown):
    assert cell(text) == shown


@pytest.mark.parametrize("sign", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069")
def test_nothing_turns_a_line_of_the_terminal_around(sign):
    for made in (clean, line):
        assert sign not in made(f"a{sign}b")
        assert made(made(f"a{sign}b")) == made(f"a{sign}b")
