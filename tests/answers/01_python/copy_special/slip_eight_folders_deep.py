"""Files more than eight folders deep are not found.

The learner must see:
"a/b/c/d/e/f/g/h/i/"
"""

import re
import shutil
import zipfile


def find_files(folder, pattern):
    return [
        p
        for depth in range(1, 9)
        for p in folder.glob("/".join("*" * depth))
        if p.is_file() and re.search(pattern, p.name)
    ]


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
            zipped.write(path, path.relative_to(folder).as_posix())
