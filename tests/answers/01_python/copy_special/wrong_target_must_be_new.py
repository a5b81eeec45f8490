"""The target may not be there.

The learner must see:
"the target exists, and its file other.txt is no conflict."
"""

import re
import shutil
import zipfile


def find_files(folder, pattern):
    return [path for path in folder.rglob("*") if re.search(pattern, path.name) and path.is_file()]


def copy_files(folder, pattern, target):
    files = find_files(folder, pattern)
    names = [path.name for path in files]
    if len(set(names)) < len(names) or any((target / name).exists() for name in names):
        raise FileExistsError(target)
    target.mkdir(parents=True)
    for path in files:
        shutil.copy(path, target / path.name)


def zip_files(folder, pattern, archive):
    files = find_files(folder, pattern)
    with zipfile.ZipFile(archive, "x") as zipped:
        for path in files:
            zipped.write(path, path.relative_to(folder))
