"""The folder is normalised, so that paths do not begin with it as given.

The learner must see:
"not as given"
"""

import os
import re
import shutil
import zipfile
from pathlib import Path


def find_files(folder, pattern):
    folder = Path(os.path.normpath(folder))
    return [p for p in folder.rglob("*") if p.is_file() and re.search(pattern, p.name)]


def copy_files(folder, pattern, target):
    files = find_files(folder, pattern)
    names = {path.name for path in files}
    if len(names) < len(files) or any((target / name).exists() for name in names):
        raise FileExistsError("a name is there already")
    target.mkdir(parents=True, exist_ok=True)
    for path in files:
        shutil.copyfile(path, target / path.name)


def zip_files(folder, pattern, archive):
    files = find_files(folder, pattern)
    if archive.exists():
        raise FileExistsError(archive)
    with zipfile.ZipFile(archive, "x") as zipped:
        for path in files:
            zipped.write(path, path.relative_to(Path(os.path.normpath(folder))).as_posix())
