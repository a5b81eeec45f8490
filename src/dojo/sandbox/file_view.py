"""A root folder of its own for a worker: what it may not open is not there, sockets included.

Landlock refuses to open a file, but has no right for connecting to a socket by its path, and
tells whether a path exists. So the worker gets an empty root in which only what it may open is
mounted, each at its own path.

Source of the numbers: the kernel's ``include/uapi/linux/mount.h`` and system call tables; of the
way to change roots: ``pivot_root(2)``.
"""

from __future__ import annotations

import contextlib
import os
import platform
from collections.abc import Iterable
from dataclasses import InitVar, dataclass, field
from pathlib import Path

from dojo.sandbox.processes import libc

_BIND, _RECURSIVE, _DETACH = 1 << 12, 1 << 14, 2
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}


@dataclass
class FileView:
    """What is shown of the file system; made before forking, it costs the forked process less.

    Parameters
    ----------
    paths : iterable of Path
        Files and folders, these with all that is in them. The symbolic links that lead there are
        shown, too.
    beside : FileView, optional
        A view whose files are shown anyway.
    listed : iterable of Path
        Folders of which names are shown, too, of files that are empty. They tell an answer that
        what it looks for is closed to it, and not that it is missing.
    """

    paths: InitVar[Iterable[Path]]
    beside: InitVar[FileView | None] = None
    listed: InitVar[Iterable[Path]] = ()
    links: dict[str, str] = field(default_factory=dict, init=False)
    files: frozenset[str] = field(init=False)
    folders: frozenset[str] = field(init=False)
    #: Folders on the way, the outer ones first.
    parents: tuple[str, ...] = field(init=False)
    #: What is there by name alone.
    empty_files: frozenset[str] = field(init=False)

    def __post_init__(
        self, paths: Iterable[Path], beside: FileView | None, listed: Iterable[Path]
    ) -> None:
        links: dict[Path, str] = {}
        # A path that leads nowhere, or in a circle, does not exist.
        places = {_follow(path, links) for path in paths if path.exists()}
        others = {Path(shown) for shown in (beside.files | beside.folders if beside else ())}
        around = places | others
        places = {place for place in places - others if around.isdisjoint(place.parents)}
        named = {path for folder in listed for path in _follow(folder, links).iterdir()}
        named = {path for path in named - places - others if around.isdisjoint(path.parents)}
        links = {link: there for link, there in links.items() if around.isdisjoint(link.parents)}
        self.links = {str(link): there for link, there in links.items()}
        self.folders = frozenset(str(place) for place in places if place.is_dir())
        self.files = frozenset(map(str, places)) - self.folders
        parents = {parent for path in (*places, *links, *named) for parent in path.parents[:-1]}
        parents |= {path for path in named if path.is_dir() and not path.is_symlink()}
        empty = {path for path in named - parents - set(links) if path.is_file()}
        self.empty_files = frozenset(map(str, empty))
        self.parents = tuple(sorted(map(str, parents), key=len))


def _follow(path: Path, links: dict[Path, str]) -> Path:
    """Return where ``path`` leads, and note the links on the way."""
    for part in (*reversed(path.parents), path):
        if part.is_symlink():
            links[part] = os.readlink(part)
            there = os.path.normpath(part.parent / links[part])
            return _follow(Path(there) / path.relative_to(part), links)
    return path


def enter(views: Iterable[FileView], scratch_dir: Path, memory: str) -> bool:
    """Leave this process nothing of the file system but ``views``, which do not overlap.

    Parameters
    ----------
    views : iterable of FileView
    scratch_dir : Path
        An empty folder, which stays the way out for what has been mounted outside.
    memory : str
        The options of two file systems in memory, at ``scratch_dir`` and at ``/dev/shm``.

    Returns
    -------
    bool
        Whether that was done; where it was refused, all is as it was.

    Raises
    ------
    OSError
        If this process has the new root, and cannot let go of the old one.
    """
    number = _PIVOT_ROOT.get(platform.machine())
    if number is None or not mount_memory(scratch_dir, "mode=0755,size=1m"):
        return False
    here = Path.cwd()
    done = _fill(scratch_dir, views, memory)
    os.chdir(scratch_dir)
    if not done or libc().syscall(number, b".", b"."):
        os.chdir(here)
        libc().umount2(os.fsencode(scratch_dir), _DETACH)
        return False
    # The old root lies over the new one now.
    if libc().umount2(b".", _DETACH):
        raise OSError("the file system outside could not be let go of")
    # Where that is not shown: the relative paths of an answer begin at the root.
    with contextlib.suppress(OSError):
        os.chdir(here)
    return True


def mount_memory(place: Path, options: str) -> bool:
    """Lay an empty file system in memory over ``place``; it ends with its processes."""
    return not libc().mount(b"dojo", os.fsencode(place), b"tmpfs", 0, options.encode())


def _fill(root: Path, views: Iterable[FileView], memory: str) -> bool:
    for view in views:
        for folder in (*view.parents, *view.folders):
            with contextlib.suppress(FileExistsError):
                os.mkdir(f"{root}{folder}")
        for file in view.files | view.empty_files:
            os.mknod(f"{root}{file}")
        for link, there in view.links.items():
            with contextlib.suppress(FileExistsError):
                os.symlink(there, f"{root}{link}")
        if not all(_bind(place, root) for place in (*view.folders, *view.files)):
            return False
    for place in (str(root), "/dev/shm", "/proc"):
        os.makedirs(f"{root}{place}", exist_ok=True)
    if not all(mount_memory(Path(f"{root}{place}"), memory) for place in (root, "/dev/shm")):
        return False
    # Where a container hides part of it, a new one is refused.
    own = not libc().mount(b"proc", os.fsencode(f"{root}/proc"), b"proc", 0, None)
    return own or _bind("/proc", root)


def _bind(place: str, root: Path) -> bool:
    source, target = os.fsencode(place), os.fsencode(f"{root}{place}")
    return not libc().mount(source, target, None, _BIND | _RECURSIVE, None)
