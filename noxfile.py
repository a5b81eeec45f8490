"""Sessions: `nox -l` lists them. Each makes its own environment and keeps it for the next time."""

import hashlib
import os
import shutil
from pathlib import Path

import nox

nox.options.sessions = ["check"]
nox.options.reuse_venv = "yes"
nox.options.default_venv_backend = "virtualenv"

HERE = Path(__file__).parent


def install(session: nox.Session, *groups: str, constraints: str = "constraints.txt") -> None:
    """Install the course and ``groups``, unless this environment has just that already."""
    wanted = [session.bin, *groups]
    wanted += [(HERE / name).read_text() for name in ("pyproject.toml", constraints)]
    stamp = Path(session.virtualenv.location, "installed.sha256")
    digest = hashlib.sha256("\n".join(wanted).encode()).hexdigest()
    if stamp.is_file() and stamp.read_text() == digest:
        return
    needs = [need for group in groups for need in nox.project.dependency_groups(PROJECT, group)]
    session.install("--constraint", constraints, "--editable", ".", *needs)
    stamp.write_text(digest)


def have_browser(session: nox.Session) -> None:
    """Install Chromium where that is possible; elsewhere the tests that need it are skipped."""
    if shutil.which("chromium") or shutil.which("chromium-browser"):
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        whatever = {"external": True, "silent": True, "success_codes": range(256)}
        session.run("apt-get", "--quiet", "update", **whatever)
        session.run("apt-get", "--quiet", "--yes", "install", "chromium", **whatever)
    else:
        session.warn("No Chromium here, and no right to install it: tests of pages are skipped.")


PROJECT = nox.project.load_toml(HERE / "pyproject.toml")


@nox.session
def check(session: nox.Session) -> None:
    """Grade your katas in full; `-- 03_pandas`, `-- --solutions` and so on are passed on."""
    install(session)
    # The script `dojo` does not start from a folder with a quotation mark in its name.
    session.run("python", "-m", "dojo", "check", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Prove the promises of every kata, and test the tool."""
    install(session, "tests")
    have_browser(session)
    session.run("pytest", "-n", "2", *(session.posargs or ["tests"]))


@nox.session
def prove(session: nox.Session) -> None:
    """Prove the promises whole, of all katas or of those named: `-- 02_numpy/softmax`."""
    install(session, "tests")
    chosen = ["-k", " or ".join(session.posargs)] if session.posargs else []
    session.run("pytest", "-n", "2", "tests/promises", *chosen, env={"DOJO_EVERY": "1"})


@nox.session
def lowest(session: nox.Session) -> None:
    """Test with the oldest libraries that pyproject.toml admits."""
    install(session, "tests", constraints="constraints-lowest.txt")
    session.run("pytest", "-n", "2", *(session.posargs or ["tests"]))


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and types."""
    install(session, "lint")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("mypy")


@nox.session
def bench(session: nox.Session) -> None:
    """Measure, in ratios of one run: the plugin's cost, grading against cold pytest."""
    install(session, "tests")
    session.run("python", "tests/bench.py", *session.posargs)
