"""Whether this machine and this environment have what the course needs, fact by fact.

It imports nothing at its top that could be missing: what is broken is what it is asked about.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import tomllib
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from dojo import landlock, walls
from dojo.course import Course, CourseError

INSTALL = "python -m pip install -e . -c constraints.txt"
INSTALL_AGAIN = f"In the course's folder: {INSTALL}"

#: Whatever is asked of another program ends after this (s).
PATIENCE = 20.0

#: Puts the walls up, as a worker does, and says which stand.
PUT_UP = """
import sys
from pathlib import Path
from dojo import walls
box, course = map(Path, sys.argv[1:])
print(*walls.put_up(box, course, [], []), sep="\\n")
"""

#: What each wall stands on (Linux), for those who can change it.
NAMESPACES = ("network", "processes", "disk")
LANDLOCK = {"file system": "5.13", "signals": "6.12"}


@dataclass(frozen=True)
class Fact:
    """One thing that was looked at.

    Parameters
    ----------
    state : {"ok", "note", "fault"}
        A note is worth knowing and hinders nothing; a fault has to be mended.
    what : str
        What was seen.
    advice : str
        What to do; empty where there is nothing to do.
    """

    state: str
    what: str
    advice: str = ""


ok = partial(Fact, "ok")
note = partial(Fact, "note")
fault = partial(Fact, "fault")


def run(course: Course) -> int:
    """Print every fact as it is found; return 0 if none is a fault."""
    faults = 0
    for fact in facts(course):
        faults += fact.state == "fault"
        print(f"{fact.state}: {fact.what}", flush=True)
        if fact.advice:
            print(f"  {fact.advice}", flush=True)
    few = "1 fault" if faults == 1 else f"{faults} faults"
    print(f"{few}: mend what is said there, and ask again." if faults else "No fault.")
    return 1 if faults else 0


def facts(course: Course) -> Iterator[Fact]:
    """Yield what is seen, the quick things first; what cannot be looked at is a fault."""
    looks: tuple[Callable[[Course], Iterator[Fact]], ...] = (
        *(_python, _programs, _katas, _data, _memory, _terminal, _threads),
        *(_packages, _walls, _torch),
    )
    for look in looks:
        try:
            yield from look(course)
        except CourseError as error:
            yield fault(str(error))
        except Exception as error:
            what = look.__name__.strip("_")
            yield fault(f"{what}: {type(error).__name__}: {error}", INSTALL_AGAIN)


def _python(course: Course) -> Iterator[Fact]:
    from packaging.specifiers import SpecifierSet

    seen = f"Python {platform.python_version()}, {sys.executable}"
    wanted = _wanted(course)["requires-python"]
    if SpecifierSet(wanted).contains(platform.python_version(), prereleases=True):
        yield ok(seen)
    else:
        yield fault(f"{seen}; the course needs {wanted}", "Make an environment with such a Python.")
    if sys.dont_write_bytecode:
        yield note(
            "Python keeps no byte code, so pytest prepares every test file anew: slower",
            "Unset the environment variable PYTHONDONTWRITEBYTECODE.",
        )


def _programs(course: Course) -> Iterator[Fact]:
    """pytest must be this environment's, and git is what brings a stub back."""
    found = shutil.which("pytest")
    if found is None:
        yield note("`pytest` is not on the PATH", "Activate the environment, or: python -m pytest")
    elif Path(found).parent.resolve() != Path(sys.executable).parent.resolve():
        yield note(
            f"`pytest` is another environment's: {found}",
            "Activate this one, or type: python -m pytest",
        )
    else:
        yield ok("pytest is this environment's")
    if shutil.which("git") is None:
        yield note("git is not on the PATH", "Install it: `dojo reset` and `dojo upgrade` need it.")
        return
    inside, said = _ask("git", "-C", str(course.root), "rev-parse", "--is-inside-work-tree")
    if inside:
        yield ok("git, and the course is a clone")
    else:
        yield note(
            f"git does not know this folder: {said}",
            "`dojo reset` and `dojo upgrade` work in a clone that is yours: make one.",
        )


def _katas(course: Course) -> Iterator[Fact]:
    """Look whether the course can be read; a damaged chapter.toml says how to mend it."""
    missing = [path for kata in course.katas for path in kata.files if not path.is_file()]
    if missing:
        names = _few([path.relative_to(course.root).as_posix() for path in missing])
        yield fault(f"Files of the course are missing: {names}", "git restore brings them back.")
    else:
        yield ok(f"The course: {len(course.katas)} katas in {course.root}")


def _data(course: Course) -> Iterator[Fact]:
    sums = course.data / "SHA256SUMS"
    if not sums.is_file():
        yield fault("katas/data/SHA256SUMS is missing", "git restore katas/data")
        return
    changed = []
    lines = sums.read_text(encoding="utf-8").splitlines()
    for line in lines:
        digest, name = line.split(maxsplit=1)
        file = course.data / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            changed.append(name.removeprefix("./"))
    if changed:
        yield fault(f"Data changed or missing: {_few(changed)}", "git restore katas/data")
    else:
        yield ok(f"The data: {len(lines)} files, each as its checksum says")


def _memory(course: Course) -> Iterator[Fact]:
    """Look at the progress file and its folder; by hand, since reading it puts damage aside."""
    folder = course.root / ".dojo"
    file = folder / "progress.json"
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(table, dict):
            raise ValueError("it is no table")
        yield ok(f"Your progress: something is known of {len(table)} katas")
    except FileNotFoundError:
        yield ok("Your progress: none yet")
    except ValueError as error:
        yield note(
            f".dojo/progress.json is damaged: {error}",
            "It is put aside as progress.damaged. To fill a new one: pytest katas",
        )
    except OSError as error:
        yield fault(f"Your progress cannot be read: {error}", "Make .dojo yours again, or move it.")
    try:
        # Where there is no folder yet, the course's must let one be made.
        with tempfile.TemporaryFile(dir=folder if folder.exists() else course.root):
            pass
        yield ok(".dojo can be written: progress is kept")
    except OSError as error:
        yield fault(
            f".dojo cannot be written: {error}",
            "Progress and old answers are not kept. Free the disk, or make the folder yours.",
        )


def _terminal(course: Course) -> Iterator[Fact]:
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    if encoding != "utf8":
        yield note(
            f"Text is printed as {sys.stdout.encoding}: some signs come out as others",
            "Set the environment variable PYTHONUTF8 to 1.",
        )
    if not sys.stdout.isatty():
        yield ok("Not a terminal: text is printed without colour")
        return
    from rich.console import Console

    console = Console()
    colour = f"colour: {console.color_system}" if console.color_system else "no colour"
    if console.width < 40:
        yield note(f"Terminal: {console.width} columns, {colour}", "Make it 40 or more wide.")
    else:
        yield ok(f"Terminal: {console.width} columns, {colour}")


def _threads(course: Course) -> Iterator[Fact]:
    from dojo.grade import cores
    from dojo.practice import THREADS

    chosen = {name: os.environ[name] for name in THREADS if os.environ.get(name, "1") != "1"}
    if chosen:
        said = ", ".join(f"{name}={value}" for name, value in chosen.items())
        yield note(
            f"Cores: {cores()}; threads: {said}",
            "One is quicker on small arrays: unset it, and the course asks for one.",
        )
    else:
        yield ok(f"Cores: {cores()}; numpy and torch use one thread each")


def _wanted(course: Course) -> dict[str, Any]:
    """Return what the course's own pyproject.toml asks, else what the installed package does."""
    file = course.root / "pyproject.toml"
    if file.is_file():
        project: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
        return project
    return _installed()


def _installed() -> dict[str, Any]:
    about = importlib.metadata.metadata("ml-dojo")
    needs = importlib.metadata.requires("ml-dojo") or []
    return {"requires-python": about["Requires-Python"], "dependencies": needs}


def _packages(course: Course) -> Iterator[Fact]:
    """Compare what is installed with the ranges that the course admits."""
    from packaging.requirements import Requirement

    needs = {str(need): need for need in map(Requirement, _wanted(course)["dependencies"])}
    try:
        when_installed = {str(Requirement(need)) for need in _installed()["dependencies"]}
    except importlib.metadata.PackageNotFoundError:
        yield fault("ml-dojo is not installed in this environment", INSTALL_AGAIN)
    else:
        if when_installed != set(needs):
            yield note("The course was updated since it was installed", INSTALL_AGAIN)
    good = []
    for need in needs.values():
        try:
            version = importlib.metadata.version(need.name)
        except importlib.metadata.PackageNotFoundError:
            yield fault(f"{need.name} is missing; the course needs {need}", INSTALL_AGAIN)
            continue
        if need.specifier.contains(version, prereleases=True):
            good.append(f"{need.name} {version}")
        else:
            yield fault(f"{need.name} is {version}; the course needs {need}", INSTALL_AGAIN)
    if good:
        yield ok(f"Packages in range: {', '.join(good)}")


def _walls(course: Course) -> Iterator[Fact]:
    """Put the walls up in a process of their own, which they end with."""
    with tempfile.TemporaryDirectory(prefix="dojo-") as box:
        done, said = _ask(sys.executable, "-c", PUT_UP, box, str(course.root))
    if not done:
        yield fault(f"The walls of full grading could not be put up: {said}", INSTALL_AGAIN)
        return
    standing = [wall for wall in walls.WALLS if wall in said.splitlines()]
    missing = [wall for wall in walls.WALLS if wall not in standing]
    if not missing:
        yield ok(f"All walls of full grading stand: {', '.join(standing)}")
        return
    yield ok(f"Walls of full grading that stand: {', '.join(standing)}")
    for wall in missing:
        yield note(f"No wall here: {wall}. Where it stands: {walls.WALLS[wall]}", _why_not(wall))
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


def _torch(course: Course) -> Iterator[Fact]:
    """Compare torch with its pin, then import it, which takes seconds, and ask for the GPU."""
    from packaging.requirements import Requirement

    version = importlib.metadata.version("torch")
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
        import torch
    except (ImportError, OSError) as error:
        yield fault(f"torch cannot be imported: {error}", f"pip uninstall torch, then: {INSTALL}")
        return
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        available = torch.cuda.is_available()
    name = torch.cuda.get_device_name() if available else ""
    complaint = " ".join(str(warning.message).partition("\n")[0] for warning in said)
    yield gpu(torch.version.cuda, name, _driver(), complaint)


def gpu(build: str | None, name: str, driver: str, complaint: str = "") -> Fact:
    """Say what torch and the GPU are to each other.

    Parameters
    ----------
    build : str or None
        The version of CUDA that torch was built for; None for the CPU.
    name : str
        The GPU that torch sees; empty if none.
    driver : str
        What NVIDIA's tool says; empty if it is not there.
    complaint : str
        What torch warned of while it looked.
    """
    made_for = f"torch is built for {f'CUDA {build}' if build else 'the CPU'}"
    if name:
        return ok(f"GPU: {name}; {made_for}; driver: {driver or 'unknown'}")
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
    return ok(f"No NVIDIA GPU; {made_for}. Katas marked gpu are skipped, each has a twin")


def _driver() -> str:
    """Return the GPU and driver that NVIDIA's own tool names, in a line; empty if there is none."""
    query = ("--query-gpu=name,driver_version", "--format=csv,noheader")
    done, said = _ask("nvidia-smi", *query)
    return said.partition("\n")[0] if done else ""


def _ask(*command: str) -> tuple[bool, str]:
    """Run a program; return whether it did well, and what it said, or why it could not."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return False, str(error)
    if done.returncode == 0:
        return True, done.stdout.strip()
    lines = done.stderr.strip().splitlines() or [f"it ended with status {done.returncode}"]
    return False, lines[-1] if lines[0].startswith("Traceback") else lines[0]


def _few(names: list[str]) -> str:
    shown = ", ".join(names[:3])
    return f"{shown} and {len(names) - 3} more" if len(names) > 3 else shown
