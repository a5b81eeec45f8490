"""A copy gets another name if its own is taken.

The learner must see:
"raise FileExistsError, or the caller believes that all files were copied."
"""

import re
import shutil
import zipfile


def find_files(folder, pattern):
    return [path for path in folder.rglob("*") if re.search(pattern, path.name) and path.is_file()]


def copy_files(folder, pattern, target):
    files = find_files(folder, pattern)
    names = [path.name for path in files]
    target.mkdir(parents=True, exist_ok=True)
    for path in files:
        copy = target / path.name
        while copy.exists():
            copy = copy.with_name("1" + copy.name)
        shutil.copy(path, copy)


def zip_files(folder, pattern, archive):
    files = find_files(folder, pattern)
    with zipfile.ZipFile(archive, "x") as zipped:
        for path in files:
            zipped.write(path, path.relative_to(folder))
