"""The pytest plugin: what a plain ``pytest`` does where there is a course.

It imports no heavy library, and outside of a course nothing at all, so that ``pytest`` starts as
fast with it as without.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from dojo.testing import options
from dojo.testing.options import pytest_addoption

__all__ = ["pytest_addoption", "pytest_configure"]


def pytest_configure(config: pytest.Config) -> None:
    """Register what a course's tests and its learner count on.

    Raises
    ------
    pytest.UsageError
        If a chapter.toml is damaged.
    """
    options.pytest_configure(config)
    if not (config.rootpath / "katas").is_dir():
        return
    from dojo.course.catalogue import Course, CourseError
    from dojo.course.loader import ModuleOverride
    from dojo.course.one_file import guard
    from dojo.testing import fixtures, hooks
    from dojo.testing.threads import cap_threads

    cap_threads()
    try:
        course = Course(config.rootpath)
        katas = course.katas
    except CourseError as error:
        raise pytest.UsageError(str(error)) from None
    solutions = config.getoption("solutions")
    answers = {kata.module: kata.solution if solutions else kata.stub for kata in katas}
    ModuleOverride(answers).install()
    temporary = config.getoption("basetemp")
    guard(course.root, answers.values(), [Path(temporary).absolute()] if temporary else [])
    config.pluginmanager.register(fixtures, "dojo-fixtures")
    config.pluginmanager.register(hooks.InCourse(katas), "dojo-course")
    if not hasattr(config, "workerinput"):
        from dojo.learner.record import Record
        from dojo.learner.screen import Screen

        record = Record(config, course)
        config.pluginmanager.register(record, "dojo-record")
        config.pluginmanager.register(Screen(config, course, record), "dojo-screen")
