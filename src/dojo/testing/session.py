"""Run one kata's pristine tests in this process, whatever lies around the graded file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import pytest
import pytest_timeout

from dojo.course.catalogue import Kata
from dojo.testing import fixtures, hooks, options

#: Of pytest's own plugins, those that only a person at a terminal, or another course, would miss.
UNUSED_PLUGINS = (
    *("cacheprovider", "debugging", "doctest", "faulthandler", "junitxml", "legacypath"),
    *("pastebin", "setuponly", "setupplan", "stepwise", "unittest"),
)

#: Sessions that pytest has started in this process, by course.
_ready: dict[Path, pytest.Session] = {}


class Ending(StrEnum):
    """How a run of pytest ended."""

    FINISHED = "finished"
    #: By pytest.exit or KeyboardInterrupt.
    INTERRUPTED = "interrupted"
    #: By an error outside of any test, which the reporter has heard of.
    BROKEN = "broken"


def start_session(root: Path, then: Callable[[], object]) -> None:
    """Have pytest start a session for the course at ``root``, then call ``then``.

    A process that is forked from within ``then`` runs tests at once. No conftest.py and no
    configuration but the course's own is read; no plugin is loaded but the dojo's and
    pytest-timeout.
    """
    # Arguments are taken from here: in an absolute one, a "[" of the course's path would begin a
    # parameter.
    os.chdir(root)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ.pop("PYTEST_ADDOPTS", None)
    arguments = [
        "katas",
        f"--rootdir={root}",
        f"--config-file={root / 'pyproject.toml'}",
        "--noconftest",
        # What an answer prints has perhaps no end.
        "--capture=no",
        *(f"-pno:{name}" for name in UNUSED_PLUGINS),
    ]
    pytest.main(arguments, plugins=[options, fixtures, pytest_timeout, _Takeover(root, then)])


class _Takeover:
    """A plugin that takes over when pytest has started a session, before it collects anything."""

    def __init__(self, root: Path, then: Callable[[], object]) -> None:
        self.root = root
        self.then = then

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self, session: pytest.Session) -> bool:
        session.config.pluginmanager.unregister(self)
        _ready[self.root] = session
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
    warnings_are_errors: bool = False,
    timeout: float | None = None,
    collect_only: bool = False,
) -> Ending:
    """Run pytest on the kata's test file and return how the run ended.

    Parameters
    ----------
    kata : Kata
    reporter : object
        A plugin that hears the reports.
    seed : int
        Of the visible tests.
    warnings_are_errors : bool
        Whether a warning fails a test.
    timeout : float, optional
        How long a test may take (s); by default as long as the course says.
    collect_only : bool
        Whether the tests are only found, and not run.
    """
    ended: list[Ending] = []

    def run() -> None:
        session = _ready.pop(kata.root)
        session.config.option.seed = seed
        session.config.option.collectonly = collect_only
        if timeout is not None:
            # Where pytest-timeout keeps what it read from options and settings.
            vars(session.config)["_env_timeout"] = timeout
        if warnings_are_errors:
            session.config.known_args_namespace.pythonwarnings = ["error"]
        ended.append(_run(session, kata, reporter))

    if kata.root in _ready:
        run()
    else:
        start_session(kata.root, run)
    return ended[0]


def _run(session: pytest.Session, kata: Kata, reporter: object) -> Ending:
    config = session.config
    config.args = [kata.test.relative_to(kata.root).as_posix()]
    for plugin in (hooks.InCourse([kata]), reporter):
        config.pluginmanager.register(plugin)
    try:
        config.hook.pytest_collection(session=session)
        config.hook.pytest_runtestloop(session=session)
    except session.Failed:
        # It was told to stop at the first failure.
        return Ending.FINISHED
    except (KeyboardInterrupt, pytest.exit.Exception):
        return Ending.INTERRUPTED
    except BaseException:
        config.notify_exception(pytest.ExceptionInfo.from_current())
        return Ending.BROKEN
    return Ending.FINISHED


@dataclass
class Collected:
    """A plugin that notes the ids of a kata's tests, in order, and which of them need a GPU."""

    tests: list[str] = field(default_factory=list)
    gpu: list[str] = field(default_factory=list)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            self.tests.append(item.nodeid)
            if item.get_closest_marker("gpu"):
                self.gpu.append(item.nodeid)


def expected_tests(kata: Kata) -> Collected:
    """Collect the kata's tests; the module they import must be importable here."""
    collected = Collected()
    # pytest keeps the byte code of rewritten tests; workers may only read it.
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    try:
        run_pytest(kata, collected, collect_only=True)
    finally:
        sys.dont_write_bytecode = before
    return collected


def rehearse(folder: Path) -> None:
    """Run a test that says nothing, so that processes forked from this one find pytest warm."""
    kata = Kata(folder, "rehearsal", "nothing")
    kata.test.parent.mkdir(parents=True)
    kata.test.write_text("def test_nothing(tmp_path):\n    assert tmp_path\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text(
        '[tool.pytest.ini_options]\naddopts = ["--import-mode=importlib"]\n', encoding="utf-8"
    )
    before = set(sys.modules)
    run_pytest(kata, Collected())
    for name in set(sys.modules) - before:
        if name.partition(".")[0] == "katas":
            del sys.modules[name]
