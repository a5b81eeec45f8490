"""The fixtures that a kata's tests can count on."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest


@pytest.fixture
def seed(pytestconfig: pytest.Config) -> int:
    """The seed of this run: make a generator of your own with it."""
    return int(pytestconfig.getoption("seed"))


@pytest.fixture(scope="session")
def data(pytestconfig: pytest.Config) -> Path:
    """The folder of the course's data sets; `katas/data/SOURCES.md` describes them."""
    return pytestconfig.rootpath / "katas" / "data"


@pytest.fixture(autouse=True)
def _seeded(pytestconfig: pytest.Config) -> None:
    """Start every test from the same global random states."""
    # Not from the fixture: a test may have a parameter of that name.
    seed = int(pytestconfig.getoption("seed"))
    random.seed(seed)
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed(seed)
    if torch := sys.modules.get("torch"):
        torch.manual_seed(seed)
