"""The command ``dojo doctor``: fact by fact, the quick checks first.

The checks import nothing at the top of their modules that could be missing: they are asked about
environments that are broken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dojo.course.catalogue import Course, CourseError
from dojo.learner.doctor import course_files, environment, machine
from dojo.learner.doctor.fact import INSTALL_AGAIN, Fact, fault
from dojo.util import disk_space
from dojo.util.printing import say
from dojo.util.words import count

#: Every check by its name. Importing torch takes seconds, so it is the last.
CHECKS: dict[str, Callable[[Course], Iterator[Fact]]] = {
    "python": environment.python,
    "programs": environment.programs,
    "room": course_files.disk_room,
    "katas": course_files.katas,
    "data": course_files.data,
    "progress": course_files.progress,
    "terminal": environment.terminal,
    "threads": machine.threads,
    "packages": environment.packages,
    "walls": machine.walls,
    "torch": machine.torch,
}


def run(course: Course) -> int:
    """Print every fact as it is found; return 0 if none is a fault."""
    faults = 0
    for fact in facts(course):
        faults += fact.state == "fault"
        say(f"{fact.state}: {fact.what}", hanging=4)
        if fact.advice:
            say(f"  {fact.advice}", hanging=4)
    found = count(faults, "fault")
    print(f"{found}: mend what is said there, and ask again." if faults else "No fault.")
    return 1 if faults else 0


def facts(course: Course) -> Iterator[Fact]:
    """Yield what each check finds, the quick ones first; a check that breaks is a fault."""
    for name, check in CHECKS.items():
        try:
            yield from check(course)
        except CourseError as error:
            yield fault(str(error))
        except OSError as error:
            # A full disk was told already, with what to do.
            told = error.errno in disk_space.FULL or disk_space.full_folder(course.root)
            if not told:
                yield fault(f"{name}: {type(error).__name__}: {error}", INSTALL_AGAIN)
        except Exception as error:
            yield fault(f"{name}: {type(error).__name__}: {error}", INSTALL_AGAIN)
