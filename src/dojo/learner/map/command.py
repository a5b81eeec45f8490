"""The command ``dojo map``: the katas with what each comes after, in the terminal or as SVG."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from dojo.course.catalogue import Course, CourseError
from dojo.learner.map import tree
from dojo.learner.progress import Progress
from dojo.learner.standing import standings
from dojo.util.atomic import replace


def run(course: Course, progress: Progress, picture: Path | None) -> int:
    """Print the map, or write it to ``picture``.

    Raises
    ------
    CourseError
        If ``picture`` is no name for one, or cannot be written.
    """
    standing = standings(course, progress)
    if picture is None:
        console = Console(highlight=False)
        console.print(tree.drawn(course, standing, console.width))
        return 0
    # Any other file may be an answer.
    if picture.suffix.lower() != ".svg":
        raise CourseError(
            "--svg writes a picture: name a file that ends in .svg, such as report/map.svg."
        )
    # Imports numpy and scikit-learn, which takes a while.
    from dojo.learner.map import svg

    try:
        replace(picture, svg.drawn(course, standing))
    except OSError as error:
        raise CourseError(f"{picture} could not be written: {error.strerror}.") from None
    print(f"The map: {picture}. Browsers open it.")
    return 0
