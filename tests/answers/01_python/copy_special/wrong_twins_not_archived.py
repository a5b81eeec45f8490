"""Two files of one name are refused in an archive, too.

The learner must see:
"that is a conflict only in copy_files."
"""

import re
import shutil
import zipfile
from collections import Counter
from pathlib import Path


def find_files(folder, pattern):
    return [p for p in folder.rglob("*") if p.is_file() and re.search(pattern, p.name)]


def copy_files(folder, pattern, target):
    found = find_files(folder, pattern)
    for name, count in Counter(p.name for p in found).items():
        if count > 1 or (target / name).exists():
            raise FileExistsError(name)
    target.mkdir(parents=True, exist_ok=True)
    for p in found:
        shutil.copy(p, target)


def zip_files(folder, pattern, archive):
    found = find_files(folder, pattern)
    if len({p.name for p in found}) < len(found): raise FileExistsError
    with zipfile.ZipFile(archive, "x") as z:
        for p in found:
            z.write(p, p.relative_to(folder))
