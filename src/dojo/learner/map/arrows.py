"""Which katas come straight after which: ``after`` without what other arrows say already."""

from __future__ import annotations

import graphlib

from dojo.course.catalogue import Course, CourseError


def arrows(course: Course) -> dict[str, tuple[str, ...]]:
    """Map each kata's name to the names of those that it comes straight after.

    Raises
    ------
    CourseError
        If some come after one another.
    """
    # The author of a kata may have named one that is not there yet.
    known = {kata.name for kata in course.katas}
    after = {kata.name: [name for name in kata.after if name in known] for kata in course.katas}
    try:
        order = tuple(graphlib.TopologicalSorter(after).static_order())
    except graphlib.CycleError as error:
        circle = " -> ".join(error.args[1])
        raise CourseError(f"`after` in chapter.toml goes round in a circle: {circle}.") from None
    before: dict[str, set[str]] = {}
    for name in order:
        before[name] = set(after[name]).union(*(before[other] for other in after[name]))
    return {
        name: tuple(
            other for other in names if not any(other in before[between] for between in names)
        )
        for name, names in after.items()
    }
