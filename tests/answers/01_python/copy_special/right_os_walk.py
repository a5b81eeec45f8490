"""os.walk and open: no pathlib but at the borders, and bytes written by hand."""

import os
import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile


def find_files(folder, pattern):
    special = re.compile(pattern)
    found = []
    for root, _, names in os.walk(folder):
        for name in names:
            if special.search(name):
                found.append(Path(root) / name)
    return found


def copy_files(folder, pattern, target):
    sources = {}
    for path in find_files(folder, pattern):
        if path.name in sources or os.path.lexists(os.path.join(target, path.name)):
            raise FileExistsError(path.name)
        sources[path.name] = path
    os.makedirs(target, exist_ok=True)
    for name, path in sources.items():
        with open(path, "rb") as source, open(os.path.join(target, name), "xb") as copy:
            copy.write(source.read())


def zip_files(folder, pattern, archive):
    if os.path.exists(archive):
        raise FileExistsError(archive)
    found = find_files(folder, pattern)
    with ZipFile(archive, "w", ZIP_DEFLATED) as zipped:
        for path in found:
            zipped.writestr(os.path.relpath(path, folder).replace(os.sep, "/"), path.read_bytes())
