"""The seed of a class: drawn once, and kept beside the reports that stand on it."""

from __future__ import annotations

import secrets
from pathlib import Path

from dojo.classroom.entries import reason
from dojo.course.catalogue import CourseError
from dojo.util.atomic import replace

FILE = "seed.txt"
#: Below this every library takes a seed.
LIMIT = 2**31


def kept_seed(output: Path, seed: int | None) -> int:
    """Return the seed for the reports in ``output``, and keep it there for the next run.

    Parameters
    ----------
    output : Path
    seed : int or None
        What was asked for; None takes the one that is kept, or draws one.

    Raises
    ------
    CourseError
        If the file of the seed cannot be read or written.
    """
    file = output / FILE
    try:
        if seed is None and file.exists():
            return int(file.read_text("utf-8"))
        drawn = secrets.randbelow(LIMIT) if seed is None else seed
        replace(file, f"{drawn}\n")
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "it holds no number"
        raise CourseError(
            f"the class's seed in {file} cannot be used: {why}. Mend that, or remove the file: "
            "then another seed is drawn, and all is graded again."
        ) from None
    return drawn
