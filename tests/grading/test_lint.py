"""Advice on idiom is true, short, and never in the way."""

from __future__ import annotations

import json
import sys

import pytest

from dojo.cli import main
from dojo.course.loader import Source
from dojo.grading import lint
from dojo.results import Advice

REFERENCE = "def double(value):\n    return 2 * value\n"
CLUMSY = "def double(value):\n    seen = dict()\n    seen[0] = 2 * value\n    return seen[0]\n"


@pytest.fixture
def advice(tmp_path):
    """Return the advice on a text, beside a reference's text."""

    def on(text: str, reference: str = REFERENCE) -> list[Advice]:
        files = tmp_path / "double.py", tmp_path / "reference.py"
        for file, content in zip(files, (text, reference), strict=True):
            file.write_text(content, "utf-8")
        return list(lint.advice(Source.read(files[0]), files[1]))

    return on


def test_a_finding_has_its_line_its_words_and_a_link(advice):
    (found,) = advice(CLUMSY)

    assert (found.line, found.code) == (2, "C408")
    assert "dict()" in found.message
    assert found.url.startswith("https://")


def test_what_the_reference_has_on_an_equal_line_is_nobody_s_fault(advice):
    reference = "def other():\n\n        seen = dict()\n        return seen[0]\n"

    assert advice(CLUMSY, reference) == []
    assert len(advice(CLUMSY, reference.replace("seen", "known"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "import re\nWORD = re.compile('a', re.I)\n",
        "rows = dict(a=1, b=2)\n",
        "def last_first(rows):\n    return sorted(rows[::-1], key=len, reverse=True)\n",
        "import pandas as pd\ndf = pd.DataFrame()\nfirst = df.iat[0, 0]\nrest = df.values\n",
    ],
    ids=["short flags", "dict with names", "stable sort", "one cell"],
)
def test_taste_and_guesses_are_kept_back(advice, text):
    assert advice(text) == []


def test_no_reference_of_the_course_is_advised_against(course):
    for kata in course.katas:
        assert not lint.advice(Source.read(kata.solution), kata.check), kata.id


def test_a_configuration_beside_the_file_changes_nothing(advice, tmp_path):
    (tmp_path / "ruff.toml").write_text('exclude = ["*"]\nlint.ignore = ["ALL"]\n', "utf-8")

    assert len(advice(CLUMSY)) == 1


def test_a_broken_file_has_no_advice(advice):
    assert advice("def double(\n") == []
    assert advice("\x00") == []


@pytest.fixture
def _forgetful():
    """Forget what ruff said of the same text before."""
    lint._findings.cache_clear()


@pytest.mark.usefixtures("_forgetful")
def test_without_ruff_there_is_no_advice(advice, monkeypatch):
    monkeypatch.setitem(sys.modules, "ruff.__main__", None)

    assert advice(CLUMSY) == []


@pytest.mark.usefixtures("_forgetful")
def test_advice_that_takes_too_long_is_none(advice, monkeypatch):
    with monkeypatch.context() as short:
        short.setattr(lint, "MAX_SECONDS", 0.0)
        assert advice(CLUMSY) == []

    # It was no answer, so it is asked again.
    assert len(advice(CLUMSY)) == 1


def test_check_gives_advice_on_what_passed_and_on_nothing_else(demo, monkeypatch, capsys):
    monkeypatch.chdir(demo.root)
    double, triple = demo.katas
    double.stub.write_text(CLUMSY, "utf-8")
    triple.stub.write_text(CLUMSY.replace("double", "triple"), "utf-8")

    main(["check"])

    out = " ".join(capsys.readouterr().out.split())
    assert "double, line 2: Unnecessary `dict()` call" in out
    assert "triple, line 2" not in out
    read = json.loads((demo.root / "report" / "report.json").read_text("utf-8"))
    passed, wrong = read["katas"]
    assert [found["code"] for found in passed["advice"]] == ["C408"]
    assert wrong["advice"] == []
