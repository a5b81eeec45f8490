"""Run one kata's pristine tests in this process, whatever lies around the graded file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
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

#: Sessions that pytest has started in this process, by course and options.
_ready: dict[tuple[Path, tuple[str, ...]], pytest.Session] = {}


def started(root: Path, options: tuple[str, ...], then: Callable[[], object]) -> None:
    """Have pytest start a session for the course at ``root``, then call ``then``.

    What is forked from within ``then`` runs tests at once. No conftest.py and no configuration but
    the course's own is read; no plugin is loaded but the dojo's and pytest-timeout.
    """
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ.pop("PYTEST_ADDOPTS", None)
    arguments = [
        str(root / "katas"),
        f"--rootdir={root}",
        f"--config-file={root / 'pyproject.toml'}",
        "--noconftest",
        # What an answer prints is nobody's concern, and may have no end.
        "--capture=no",
        *(f"-pno:{name}" for name in UNUSED),
        *options,
    ]
    pytest.main(arguments, plugins=[plugin, pytest_timeout, _Started(root, options, then)])


class _Started:
    """A plugin that takes over when pytest has started a session, before it collects anything."""

    __name__ = practice.WORKER

    def __init__(self, root: Path, options: tuple[str, ...], then: Callable[[], object]) -> None:
        self.key = root, options
        self.then = then

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self, session: pytest.Session) -> bool:
        session.config.pluginmanager.unregister(self)
        _ready[self.key] = session
        self.then()
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self) -> bool:
        return True


def run_pytest(
    kata: Kata,
    reporter: object,
    *,
    seed: int = 0,
    options: tuple[str, ...] = (),
    collect_only: bool = False,
) -> str:
    """Run pytest on the kata's test file and return how the run ended.

    Parameters
    ----------
    kata : Kata
    reporter : object
        A plugin that hears the reports.
    seed : int
        Of the visible tests.
    options : tuple of str
        More command-line options.
    collect_only : bool
        Whether the tests are only found, and not run.

    Returns
    -------
    str
        ``finished``, ``interrupted``, or ``broken`` by what the reporter has heard of.
    """
    ended = []

    def run() -> None:
        ended.append(_run(_ready.pop((kata.root, options)), kata, reporter, seed, collect_only))

    if (kata.root, options) in _ready:
        run()
    else:
        started(kata.root, options, run)
    return ended[0]


def _run(
    session: pytest.Session, kata: Kata, reporter: object, seed: int, collect_only: bool
) -> str:
    config = session.config
    config.args = [str(kata.test)]
    config.option.seed = seed
    config.option.collectonly = collect_only
    for hooks in (practice.InCourse([kata]), reporter):
        config.pluginmanager.register(hooks)
    try:
        config.hook.pytest_collection(session=session)
        config.hook.pytest_runtestloop(session=session)
    except session.Failed:
        # It was told to stop at the first failure.
        return "finished"
    except (KeyboardInterrupt, pytest.exit.Exception):
        return "interrupted"
    except BaseException:
        config.notify_exception(pytest.ExceptionInfo.from_current())
        return "broken"
    return "finished"


class _Collected:
    """A plugin that notes the ids of a kata's tests, in order, and which need a GPU."""

    def __init__(self) -> None:
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
    collected = _Collected()
    run_pytest(kata, collected, collect_only=True)
    return collected.tests, collected.gpu


def rehearse(folder: Path) -> None:
    """Run a test that says nothing, so that processes forked from this one find pytest warm."""
    kata = Kata(folder, "rehearsal", "nothing")
    kata.test.parent.mkdir(parents=True)
    kata.test.write_text("def test_nothing(tmp_path):\n    assert tmp_path\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text("[tool.pytest.ini_options]\n", encoding="utf-8")
    before = set(sys.modules)
    run_pytest(kata, _Collected(), options=("--import-mode=importlib",))
    for name in set(sys.modules) - before:
        if name.partition(".")[0] == "katas":
            del sys.modules[name]
