"""Names that differ in case alone are taken for one name.

The learner must see:
"['__x__ and __X__ refused'] is True, but False is right"
"""

import re
import shutil
import zipfile


def find_files(folder, pattern):
    return [p for p in folder.rglob("*") if p.is_file() and re.search(pattern, p.name)]


def copy_files(folder, pattern, target):
    files = find_files(folder, pattern)
    names = {path.name.lower() for path in files}
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
