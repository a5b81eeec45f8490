"""Speaks only where the course is not installed: then its tests would fail in confusing ways."""

import platform
import re
import sys
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

#: Older Pythons cannot read it as a table.
PROJECT = Path(__file__).parents[1] / "pyproject.toml"
INSTALL = "python -m pip install -e . -c constraints.txt"


def pytest_configure(config):
    """Say what to do if pytest has not loaded the course's plugin."""
    if config.pluginmanager.hasplugin("dojo"):
        return
    wanted = re.search('^requires-python = "(.*)"', PROJECT.read_text("utf-8"), re.MULTILINE)[1]
    version = platform.python_version()
    if not SpecifierSet(wanted).contains(version, prereleases=True):
        raise pytest.UsageError(
            f"this pytest runs on Python {version}, and the course needs Python {wanted}."
        )
    raise pytest.UsageError(
        f"this pytest is not the course's: {sys.executable} lacks ml-dojo. Activate the "
        f"environment (source .venv/bin/activate; on Windows .venv\\Scripts\\activate), or make "
        f"one in the course's folder: {INSTALL}"
    )
