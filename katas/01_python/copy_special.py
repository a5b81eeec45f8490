"""Copy special: how do you gather files from a tree without losing any?

A path is more than text: `pathlib` knows its name, its parent and its parts, and walks whole
trees.  What goes wrong goes wrong silently: a folder's name taken for the file's, a file written
over another.  So find all that is wanted first, then look what is in the way, then copy.

Read: https://docs.python.org/3/library/pathlib.html#pathlib.Path.rglob
"""

from pathlib import Path


def find_files(folder: Path, pattern: str) -> list[Path]:
    r"""Return the files under ``folder`` whose name matches ``pattern``.

    Parameters
    ----------
    folder : Path
        Searched to its full depth, hidden files and folders included. It holds no links.
    pattern : str
        A regular expression that matches anywhere in a file's name, such as ``__\w+__``, and
        takes ``a`` and ``A`` for two letters. The name is the last part of a path: what the
        folders above are called does not matter.

    Returns
    -------
    list of Path
        ``folder`` joined with the way down to the file; each file once, in any order. Never a
        folder, whatever it is called. Nothing found: an empty list.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as name:
    ...     folder = Path(name)
    ...     (folder / "__old__").mkdir()
    ...     (folder / "__old__" / "plain.txt").touch()
    ...     (folder / "__old__" / "a__special__.txt").touch()
    ...     [path.relative_to(folder).as_posix() for path in find_files(folder, r"__\w+__")]
    ['__old__/a__special__.txt']
    """
    raise NotImplementedError


def copy_files(folder: Path, pattern: str, target: Path) -> None:
    """Copy the files that `find_files` finds straight into the folder ``target``.

    ``target`` is made if it is not there, and the folders above it as well; whether also when
    nothing is copied is up to you. It may lie inside ``folder``: a file in it that matches is found
    like any other, and is in its own way. Contents are copied byte for byte, under the files' own
    names.

    Raises
    ------
    FileExistsError
        If ``target`` holds a file or a folder of a found file's name already, or two of the files
        found have the same name. Then nothing is copied at all.
    """
    raise NotImplementedError


def zip_files(folder: Path, pattern: str, archive: Path) -> None:
    """Write a zip file ``archive`` that holds the files that `find_files` finds, nothing else.

    In the archive, a file's name is its way down from ``folder``, such as
    ``notes/__a__.txt``, so that files of one name do not meet. Nothing found: an empty archive.
    The folder of ``archive`` exists, and may be in ``folder``: the archive is no part of itself,
    even if its name matches ``pattern``; other files of that name are part of it.

    Raises
    ------
    FileExistsError
        If ``archive`` exists. It stays as it is.
    """
    raise NotImplementedError
