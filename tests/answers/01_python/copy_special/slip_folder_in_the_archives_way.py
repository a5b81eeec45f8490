"""A folder in the place of the archive is not seen.

The learner must see:
"['an archive where a folder is']"
"""

import re
import shutil
import zipfile


def find_files(folder, pattern):
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
    if archive.is_file():
        raise FileExistsError(archive)
    with zipfile.ZipFile(archive, "w") as zipped:
        for path in files:
            zipped.write(path, path.relative_to(folder).as_posix())
