"""The copies are made first, in the tree, and then zipped.

The learner must see:
"the tree was changed: keep helper files out of it."
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
    target.mkdir(parents=True, exist_ok=True)
    for path in files:
        shutil.copy(path, target / path.name)


def zip_files(folder, pattern, archive):
    files = find_files(folder, pattern)
    with zipfile.ZipFile(archive, "x") as zipped:
        (folder / "tmp").mkdir()
        for path in files:
            shutil.copy(path, folder / "tmp")
            zipped.write(path, path.relative_to(folder))
