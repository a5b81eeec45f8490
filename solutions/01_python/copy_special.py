"""Copy special, solved with pathlib, and with one list made before anything is written."""

import re
import shutil
import zipfile
from collections import Counter
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
    # is_file, for a folder may have such a name, too.
    return [path for path in folder.rglob("*") if re.search(pattern, path.name) and path.is_file()]


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
    # A list: what is copied into the tree must not be found on the way.
    files = find_files(folder, pattern)
    for name, count in Counter(path.name for path in files).items():
        if count > 1 or (target / name).exists():
            raise FileExistsError(f"{name} is in {target} already, or was found twice")
    target.mkdir(parents=True, exist_ok=True)
    for path in files:
        shutil.copy(path, target)


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
    files = find_files(folder, pattern)
    # Mode "x" makes a new file, and raises FileExistsError where there is one.
    with zipfile.ZipFile(archive, "x") as zipped:
        for path in files:
            zipped.write(path, path.relative_to(folder))
