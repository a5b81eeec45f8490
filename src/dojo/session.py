"""Run one kata's pristine tests in this process, whatever lies around the graded file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
import pytest_timeout

from dojo import plugin, practice
from dojo.course import Kata

#: Of pytest's own plugins, those that only a person at a terminal, or another course, would miss.
UNUSED = (
    *("cacheprovider", "debugging", "doctest", "faulthandler", "junitxml", "legacypath"),
    *("pastebin", "setuponly", "setupplan", "stepwise", "unittest"),
)


def run_pytest(kata: Kata, options: list[str], reporter: object) -> str:
    """Run pytest on the kata's test file and return how the run ended.

    No conftest.py and no configuration but the course's own is read; of the installed
    plugins only the dojo's and pytest-timeout's are loaded.

    Parameters
    ----------
    kata : Kata
    options : list of str
        More command-line options.
    reporter : object
        A plugin that hears the reports.

    Returns
    -------
    str
        The name of pytest's exit code, or ``SystemExit`` if a test file ended the program.
    """
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ.pop("PYTEST_ADDOPTS", None)
    arguments = [
        str(kata.test),
        f"--rootdir={kata.root}",
        f"--config-file={kata.root / 'pyproject.toml'}",
        "--noconftest",
        # What an answer prints is nobody's concern, and may have no end.
        "--capture=no",
        *(f"-pno:{name}" for name in UNUSED),
        *options,
    ]
    try:
        plugins = [reporter, plugin, pytest_timeout]
        return pytest.ExitCode(pytest.main(arguments, plugins=plugins)).name
    except SystemExit:
        return "SystemExit"


class _Collected:
    """A plugin that notes the ids of a kata's tests, in order, and which need a GPU."""

    __name__ = practice.WORKER

    def __init__(self, kata: Kata) -> None:
        self.kata = kata
        self.tests: list[str] = []
        self.gpu: list[str] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            self.tests.append(item.nodeid)
            if item.get_closest_marker("gpu"):
                self.gpu.append(item.nodeid)


def expected_tests(kata: Kata) -> tuple[list[str], list[str]]:
    """Collect the kata's tests; the module they import must be importable here.

    Returns
    -------
    tuple of two lists of str
        The ids of its tests, in order, and of those that need a GPU.
    """
    collected = _Collected(kata)
    run_pytest(kata, ["--collect-only", "-q"], collected)
    return collected.tests, collected.gpu


def rehearse(folder: Path) -> None:
    """Run a test that says nothing, so that processes forked from this one find pytest warm."""
    kata = Kata(folder, "rehearsal", "nothing")
    kata.test.parent.mkdir(parents=True)
    kata.test.write_text("def test_nothing(tmp_path):\n    assert tmp_path\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text("[tool.pytest.ini_options]\n", encoding="utf-8")
    before = set(sys.modules)
    run_pytest(kata, ["--import-mode=importlib"], _Collected(kata))
    for name in set(sys.modules) - before:
        if name.partition(".")[0] == "katas":
            del sys.modules[name]
