"""Copy special: how do you gather files from a tree without losing any?

A path is more than text: `pathlib` knows its name and its parts, and walks whole trees.  Mistakes
are silent: a folder's name matches instead of the file's, one file overwrites another.  So search
first, then check for conflicts, then copy.

Read: https://docs.python.org/3/library/pathlib.html#pathlib.Path.rglob
House rules: README.md of this chapter
"""

from pathlib import Path


def find_files(folder: Path, pattern: str) -> list[Path]:
    r"""Return the paths of all files in and below ``folder`` whose name matches ``pattern``.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as name:
    ...     (Path(name) / "__old__").mkdir()
    ...     (Path(name) / "__old__" / "plain.txt").touch()
    ...     (Path(name) / "__old__" / "a__special__.txt").touch()
    ...     [path.name for path in find_files(Path(name), r"__\w+__")]
    ['a__special__.txt']

    Parameters
    ----------
    folder : Path, without links in it
    pattern : str
        A regular expression, which matches anywhere in the file's own name; case matters.

    Returns
    -------
    list of Path, in any order
        Each begins with ``folder`` as given. Hidden files count; folders do not.
    """
    raise NotImplementedError


def copy_files(folder: Path, pattern: str, target: Path) -> None:
    """Copy the files that `find_files` finds into ``target``, without their folders.

    Raises
    ------
    FileExistsError
        If two files have one name, or ``target`` holds a file or folder of such a name. Then
        nothing is copied.

    Notes
    -----
    - Make ``target`` and the folders above it. Keep what ``target`` holds.
    - ``target`` may lie inside ``folder``. A match that is already in it is a conflict.
    """
    raise NotImplementedError


def zip_files(folder: Path, pattern: str, archive: Path) -> None:
    """Write the files that `find_files` finds, and no folders, into a new zip file ``archive``.

    Raises
    ------
    FileExistsError
        If ``archive`` exists; it stays as it is.

    Notes
    -----
    - A file's name in it is the path below ``folder``, such as ``notes/__a__.txt``.
    - Without files, the archive is empty.
    - ``archive`` may lie inside ``folder`` and match: it never contains itself.
    """
    raise NotImplementedError
