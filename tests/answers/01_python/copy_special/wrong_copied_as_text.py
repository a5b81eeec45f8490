"""Files are copied as text.

The learner must see:
"A decoding error means that files were opened as text, but these hold any bytes."
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
        (target / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")


def zip_files(folder, pattern, archive):
    files = find_files(folder, pattern)
    with zipfile.ZipFile(archive, "x") as zipped:
        for path in files:
            zipped.write(path, path.relative_to(folder))
