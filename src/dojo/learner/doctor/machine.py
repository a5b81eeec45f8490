"""What the machine offers: cores, the walls of full grading, a GPU that torch can use."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import sys
import tempfile
import warnings
from collections.abc import Iterator, Sequence

from dojo.course.catalogue import Course
from dojo.course.packages import INSTALL
from dojo.learner.doctor.fact import INSTALL_AGAIN, Fact, ask, fault, note, ok
from dojo.sandbox import cgroups, landlock, limits

#: Raises the walls, as a judge and its worker do, and prints which are active.
WALL_PROBE = """
import os, sys
from pathlib import Path
from dojo.sandbox import limits, namespaces
scratch_dir, course = map(Path, sys.argv[1:3])
namespaces.prepare()
first = namespaces.hide_processes()
if sys.platform == "linux" and (worker := os.fork()):
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1]))
print(*limits.apply(scratch_dir, course, [], [], judge=int(sys.argv[3])), sep="\\n")
"""

#: Walls that need user namespaces, and those that need Landlock, from which Linux on.
NAMESPACES = ("network", "processes", "disk", "sockets", "process list")
LANDLOCK = {"file system": "5.13", "signals": "6.12"}


def threads(course: Course) -> Iterator[Fact]:
    from dojo.grading.grader import cores
    from dojo.testing.threads import VARIABLES

    chosen = {name: os.environ[name] for name in VARIABLES if os.environ.get(name, "1") != "1"}
    if chosen:
        said = ", ".join(f"{name}={value}" for name, value in chosen.items())
        yield note(
            f"Cores: {cores()}; threads: {said}",
            "One is quicker on small arrays: unset it, and the course asks for one.",
        )
    else:
        yield ok(f"Cores: {cores()}; numpy and torch use one thread each")


def walls(course: Course) -> Iterator[Fact]:
    """Raise the walls in a process of their own, and see which are active."""
    with tempfile.TemporaryDirectory(prefix="dojo-") as scratch_dir:
        arguments = scratch_dir, str(course.root), str(os.getpid())
        done, said = ask(sys.executable, "-c", WALL_PROBE, *arguments)
    cgroups.remove()
    if not done:
        yield fault(f"The walls of full grading could not be put up: {said}", INSTALL_AGAIN)
        return
    active = [wall for wall in limits.WALLS if wall in said.splitlines()]
    missing = [wall for wall in limits.WALLS if wall not in active]
    if not missing:
        yield ok(f"All walls of full grading stand: {', '.join(active)}")
        return
    yield ok(f"Walls of full grading that stand: {', '.join(active)}")
    for wall in missing:
        yield note(f"No wall here: {wall}. Where it stands: {limits.WALLS[wall]}", _why_not(wall))
    yield note(
        f"Walls that do not stand here: {len(missing)}; an answer could do what they forbid",
        "That is fine for answers of your own. Grade no code that you do not trust.",
    )


def _why_not(wall: str) -> str:
    if sys.platform != "linux":
        return "Only Linux has it: grade in WSL or in a container."
    if wall in NAMESPACES:
        return "It needs user namespaces; this kernel or container refuses them."
    if wall in LANDLOCK:
        return (
            f"It needs Landlock, from Linux {LANDLOCK[wall]} on; here: Linux {platform.release()}, "
            f"Landlock {landlock.version() or 'switched off'}."
        )
    return ""


def torch(course: Course) -> Iterator[Fact]:
    """Compare torch with its pin, then import it, which takes seconds, and ask for the GPU."""
    from packaging.requirements import Requirement

    try:
        version = importlib.metadata.version("torch")
    except importlib.metadata.PackageNotFoundError:
        # That it is missing, and what to do, is said of the packages.
        return
    pins = course.root / "constraints.txt"
    lines = pins.read_text(encoding="utf-8").splitlines() if pins.is_file() else []
    for pin in (Requirement(line) for line in lines if line.startswith("torch=")):
        if pin.specifier.contains(version):
            yield ok(f"torch {version} is the one that the course pins")
        else:
            yield note(
                f"torch is {version}; the course's numbers hold for {pin.specifier}", INSTALL_AGAIN
            )
    try:
        import torch as library
    except (ImportError, OSError) as error:
        yield fault(f"torch cannot be imported: {error}", f"pip uninstall torch, then: {INSTALL}")
        return
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        available = library.cuda.is_available()
    name = library.cuda.get_device_name() if available else ""
    complaint = " ".join(str(warning.message).partition("\n")[0] for warning in said)
    katas = [kata.name for kata in course.katas if kata.gpu]
    yield gpu(library.version.cuda, name, _driver(), katas, complaint)


def gpu(
    build: str | None, name: str, driver: str, katas: Sequence[str], complaint: str = ""
) -> Fact:
    """Say whether torch can use the GPU.

    Parameters
    ----------
    build : str or None
        The version of CUDA that torch was built for; None for the CPU.
    name : str
        The GPU that torch sees; empty if none.
    driver : str
        What NVIDIA's tool says; empty if it is not there.
    katas : sequence of str
        Those that need a GPU.
    complaint : str
        What torch warned of while it looked.
    """
    made_for = f"torch is built for {f'CUDA {build}' if build else 'the CPU'}"
    if name:
        proved = f"Here it can be graded: {', '.join(katas)}" if katas else "No kata needs it"
        return ok(f"GPU: {name}; {made_for}; driver: {driver or 'unknown'}. {proved}")
    if driver and not build:
        return note(
            f"A GPU is here ({driver}), but {made_for}: katas marked gpu are skipped",
            f"Without PIP_EXTRA_INDEX_URL: pip uninstall torch, then {INSTALL}",
        )
    if driver:
        return fault(
            f"A GPU is here ({driver}), {made_for}, and cannot use it. {complaint}".strip(),
            "Mostly the driver is older than that: update it.",
        )
    skipped = f"Skipped here: {', '.join(katas)}; each has a twin" if katas else "No kata needs it"
    return ok(
        f"No NVIDIA GPU; {made_for}. {skipped}. A notebook service that lends such a GPU, with "
        "torch for CUDA, can grade what is skipped"
    )


def _driver() -> str:
    """Return the GPU and driver that NVIDIA's own tool names, in a line; empty if there is none."""
    query = ("--query-gpu=name,driver_version", "--format=csv,noheader")
    done, said = ask("nvidia-smi", *query)
    return said.partition("\n")[0] if done else ""
