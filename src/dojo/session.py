"""Run one kata's pristine tests in this process, whatever lies around the graded file."""

from __future__ import annotations

import os

import pytest
import pytest_timeout

from dojo import plugin, practice
from dojo.course import Kata


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
        "-pno:cacheprovider",
        *options,
    ]
    try:
        plugins = [reporter, plugin, pytest_timeout]
        return pytest.ExitCode(pytest.main(arguments, plugins=plugins)).name
    except SystemExit:
        return "SystemExit"


class Expected:
    """A plugin that notes the ids of a kata's tests, in order, and which need a GPU."""

    __name__ = practice.WORKER

    def __init__(self, kata: Kata) -> None:
        self.kata = kata
        self.ids: list[str] = []
        self.gpu: set[str] = set()

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.ids = [item.nodeid for item in session.items]
        self.gpu = {item.nodeid for item in session.items if item.get_closest_marker("gpu")}


def expected_tests(kata: Kata) -> Expected:
    """Collect the kata's tests; the module they import must be importable here."""
    expected = Expected(kata)
    run_pytest(kata, ["--collect-only", "-q"], expected)
    return expected
