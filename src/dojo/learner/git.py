"""The two uses of git: a pull that leaves answers alone, and the course's own stub of a kata.

A stub is tracked, and its learner edits it in place. `protect` writes settings into the clone's own
``.git/config``, which cloning does not copy, so that a plain ``git pull`` does no harm:

``merge.autoStash``, ``rebase.autoStash``
    Edits that are not committed are put aside during a pull, and put back.
``pull.rebase``
    Where answers are committed, git asks for a choice: they are merged. Only if nothing is set
    anywhere: rebasing works as well.
``merge.dojo-answer.driver``
    How an answer and a changed stub become one file: `dojo.merge`.
"""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dojo.course import stubs
from dojo.course.catalogue import CourseError
from dojo.util.printing import say

if TYPE_CHECKING:
    from dojo.course.catalogue import Kata

#: Follows the name of a Python. If that fails in any way, git's own merge does the rest.
DRIVER = (
    " -P -m dojo.merge %O %A %B %P || "
    "git merge-file -L ours -L before -L theirs --marker-size=%L %A %O %B"
)
#: As the line stands in the file: git puts values with special characters in double quotes.
LINE = re.compile(r'^\s*driver = "?(.*?)' + re.escape(DRIVER) + r'"?\s*$', re.MULTILINE)

NOTICE = (
    "dojo: from now on `git pull` leaves your answers alone "
    "(settings in .git/config; docs/upgrading.md says which)."
)


def protect(root: Path) -> None:
    """Have the clone at ``root`` keep its answers when it is pulled; say so when that is written.

    Nothing is done, and no process started, where that is so already or ``root`` is no clone.
    Where it cannot be done, without git or without the right to write, practising goes on.
    """
    config = _config(root)
    if config is None or _protected(config):
        return
    python = shlex.quote(Path(sys.executable).as_posix()).replace("%", "%%")
    settings = {
        "merge.dojo-answer.name": "the answer stands, whatever became of its stub",
        "merge.dojo-answer.driver": python + DRIVER,
    }
    try:
        for key in ("merge.autoStash", "rebase.autoStash"):
            if not _is_set(root, key):
                settings[key] = "true"
        if not _is_set(root, "pull.rebase") and not _is_set(root, "pull.ff"):
            settings["pull.rebase"] = "false"
        for key, value in settings.items():
            git(root, "config", "--local", key, value)
    except CourseError:
        return
    say(NOTICE, stream=sys.stderr)


def pristine(kata: Kata) -> str:
    """Return the course's own stub of ``kata``, in its newest version here.

    The history of the file is read from its first version on. A later version is the course's too,
    unless it solves what the stub before it left open: then it is a learner's, committed here.

    Raises
    ------
    CourseError
        If there is no git, no history, or no stub in it.
    """
    path = kata.stub.relative_to(kata.root).as_posix()
    again = f"Get {path} anew from where you got the course."
    try:
        # Without --full-history, git leaves out a branch whose changes a merge did not take.
        order = ("--full-history", "--topo-order", "--reverse")
        listed = git(kata.root, "log", "--format=%H", *order, "--", path)
        names = "".join(f"{commit}:./{path}\n" for commit in listed.decode().split())
        found = _texts(git(kata.root, "cat-file", "--batch", given=names.encode()))
    except CourseError as error:
        raise CourseError(f"{error} {again}") from None
    stub = found[0] if found else ""
    for text in found[1:]:
        if not stubs.solves(stub, text):
            stub = text
    if not stubs.unsolved(stub):
        raise CourseError(
            f"git's history here holds no stub of {kata.id}. If the clone is shallow, run "
            f"`git fetch --unshallow` and try again. {again}"
        )
    return stub


def git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Run git in ``root`` and return what it printed.

    Raises
    ------
    CourseError
        If git is missing, or refuses: with its own words.
    """
    # Slow to import, and nearly every run needs no git.
    import subprocess

    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, input=given, capture_output=True, check=False
        )
    except OSError:
        raise CourseError("git is needed for this, and is not installed here.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip() or f"status {done.returncode}"
        raise CourseError(f"git {arguments[0]}: {said}")
    return done.stdout


def _texts(batch: bytes) -> list[str]:
    """Read what ``git cat-file --batch`` prints; a version that deletes the file has no text."""
    found = []
    while batch:
        head, _, batch = batch.partition(b"\n")
        if head.endswith(b" missing"):
            continue
        size = int(head.split()[-1])
        found.append(batch[:size].decode("utf-8", "replace"))
        batch = batch[size + 1 :]
    return found


def _config(root: Path) -> Path | None:
    """Return the config file of the clone whose top folder ``root`` is."""
    folder = root / ".git"
    if folder.is_file():
        # A worktree added to a clone: its .git names a folder that names the clone's.
        folder = root / _read(folder).removeprefix("gitdir:").strip()
        folder = folder / (_read(folder / "commondir").strip() or ".")
    config = folder / "config"
    return config if config.is_file() else None


def _protected(config: Path) -> bool:
    """Whether the driver is there, and the Python that it starts is too."""
    match = LINE.search(_read(config))
    try:
        # git's config has its own quotes around those of the shell.
        value = re.sub(r"\\(.)", r"\1", match[1]) if match else ""
        words = shlex.split(value.replace("%%", "%"))
    except ValueError:
        return False
    return len(words) == 1 and Path(words[0]).exists()


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _is_set(root: Path, key: str) -> bool:
    """Whether the user has set ``key``, here or for all clones."""
    try:
        return bool(git(root, "config", "--get", key))
    except CourseError:
        return False
