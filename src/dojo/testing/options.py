"""The command-line options and marks that the course's tests count on."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("dojo", "katas")
    group.addoption(
        "--all", action="store_true", help="show every failure in full, as plain pytest"
    )
    group.addoption("--solutions", action="store_true", help="grade solutions/, not your files")
    group.addoption("--seed", type=int, default=0, help="seed of random numbers in tests (0)")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "gpu: needs CUDA; skipped, with its reason, elsewhere")
