"""Each copy is looked at only before it is made.

The learner must see:
"check all names before you copy the first file."
"""

import re
import shutil
import zipfile


def find_files(folder, pattern):
    return [path for path in folder.rglob("*") if re.search(pattern, path.name) and path.is_file()]


def copy_files(folder, pattern, target):
    files = find_files(folder, pattern)
    names = [path.name for path in files]
    assert len(names) == len(files)
    target.mkdir(parents=True, exist_ok=True)
    for path in files:
        if (target / path.name).exists():
            raise FileExistsError(path.name)
        shutil.copy(path, target / path.name)


def zip_files(folder, pattern, archive):
    files = find_files(folder, pattern)
    with zipfile.ZipFile(archive, "x") as zipped:
        for path in files:
            zipped.write(path, path.relative_to(folder))
