"""A file in the target is written over.

The learner must see:
"which was overwritten: it holds"
"""

import re
import shutil
import zipfile


def find_files(folder, pattern):
    return [path for path in folder.rglob("*") if re.search(pattern, path.name) and path.is_file()]


def copy_files(folder, pattern, target):
    files = find_files(folder, pattern)
    names = [path.name for path in files]
    if len(set(names)) < len(names):
        raise FileExistsError(target)
    target.mkdir(parents=True, exist_ok=True)
    for path in files:
        shutil.copy(path, target / path.name)


def zip_files(folder, pattern, archive):
    files = find_files(folder, pattern)
    with zipfile.ZipFile(archive, "x") as zipped:
        for path in files:
            zipped.write(path, path.relative_to(folder))
