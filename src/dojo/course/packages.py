"""The libraries that the course's katas need, and what to do where one is not installed."""

from __future__ import annotations

import importlib.util

from dojo.course.catalogue import HEAVY, Kata

INSTALL = "python -m pip install -e . -c constraints.txt"

#: Parts of libraries that are else imported when they are first used, and by which words a kata
#: tells that it uses them; the first optimizer alone takes seconds on a slow machine.
LATE = {
    "numpy": (("numpy.random", "numpy.testing"), ("",)),
    "torch": (("torch._dynamo",), ("optim", "assert_close")),
}

#: What pip calls a module that has another name.
PROJECTS = {"sklearn": "scikit-learn"}


def late_modules(kata: Kata) -> set[str]:
    """Return the modules that a kata's libraries would import in the middle of its tests."""
    wanted = kata.libraries - frozenset(kata.forbidden)
    texts = [file.read_text("utf-8") for file in kata.files if file.is_file()]
    return {
        module
        for library, (modules, words) in LATE.items()
        for module in modules
        if library in wanted and any(word in text for word in words for text in texts)
    }


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
