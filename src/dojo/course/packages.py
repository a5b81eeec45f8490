"""The libraries that the course's katas need, and what to do where one is not installed."""

from __future__ import annotations

import importlib.util

from dojo.course.catalogue import HEAVY, Kata

INSTALL = "python -m pip install -e . -c constraints.txt"

#: What pip calls a module that has another name.
PROJECTS = {"sklearn": "scikit-learn"}


def missing_package(error: BaseException) -> str:
    """Say what is missing and how to install it, if ``error`` is for want of a course's library."""
    module = (getattr(error, "name", None) or "").partition(".")[0]
    if not isinstance(error, ModuleNotFoundError) or module not in HEAVY:
        return ""
    return _told(module)


def lacking_package(kata: Kata) -> str:
    """Say the same of the first library that ``kata`` needs and that is not installed."""
    for module in sorted(kata.libraries):
        try:
            found = importlib.util.find_spec(module)
        except ModuleNotFoundError:
            found = None
        if found is None:
            return _told(module)
    return ""


def _told(module: str) -> str:
    project = PROJECTS.get(module, module)
    return f"{project} is not installed. In the course's folder: {INSTALL}"
