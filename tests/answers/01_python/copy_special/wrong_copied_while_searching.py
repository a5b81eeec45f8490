"""Copies are made while the search goes on.

The learner must see:
"were found and copied, too. Finish the search before you copy."
"""

import re
import shutil
import zipfile


def find_files(folder, pattern):
    return [path for path in folder.rglob("*") if re.search(pattern, path.name) and path.is_file()]


def copy_files(folder, pattern, target):
    target.mkdir(parents=True, exist_ok=True)
    files = find_files(folder, pattern)
    names = [path.name for path in files]
    if len(set(names)) < len(names) or any((target / name).exists() for name in names):
        raise FileExistsError(target)
    target.mkdir(parents=True, exist_ok=True)
    for path in folder.rglob("*"):
        if not re.search(pattern, path.name) or not path.is_file():
            continue
        if (target / path.name).exists():
            raise FileExistsError(path)
        shutil.copy(path, target / path.name)


def zip_files(folder, pattern, archive):
    files = find_files(folder, pattern)
    with zipfile.ZipFile(archive, "x") as zipped:
        for path in files:
            zipped.write(path, path.relative_to(folder))
