"""Copy special, solved with pathlib, and with one list made before anything is written."""

import re
import shutil
import zipfile
from collections import Counter
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
    # is_file, for a folder may have such a name, too.
    return [path for path in folder.rglob("*") if re.search(pattern, path.name) and path.is_file()]


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
    # A list: what is copied into the tree must not be found on the way.
    files = find_files(folder, pattern)
    for name, count in Counter(path.name for path in files).items():
        if count > 1 or (target / name).exists():
            raise FileExistsError(f"{name} is in {target} already, or was found twice")
    target.mkdir(parents=True, exist_ok=True)
    for path in files:
        shutil.copy(path, target)


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
    files = find_files(folder, pattern)
    # Mode "x" makes a new file, and raises FileExistsError where there is one.
    with zipfile.ZipFile(archive, "x") as zipped:
        for path in files:
            zipped.write(path, path.relative_to(folder))
