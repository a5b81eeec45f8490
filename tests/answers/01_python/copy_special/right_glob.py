"""glob.glob with its root escaped and hidden files asked for; a plan made as a dict."""

import glob
import re
import shutil
import zipfile
from pathlib import Path


def find_files(folder, pattern):
    below = glob.glob("**", root_dir=folder, recursive=True, include_hidden=True)
    paths = (Path(folder, name) for name in below)
    return sorted({p for p in paths if re.search(pattern, p.parts[-1]) and not p.is_dir()})


def copy_files(folder, pattern, target):
    files = find_files(folder, pattern)
    plan = {target / path.name: path for path in files}
    if len(plan) != len(files):
        raise FileExistsError("two files have one name")
    for copy in plan:
        if copy.exists():
            raise FileExistsError(str(copy))
    target.mkdir(parents=True, exist_ok=True)
    for copy, path in plan.items():
        shutil.copy2(path, copy)


def zip_files(folder, pattern, archive):
    if archive.exists():
        raise FileExistsError(str(archive))
    files = find_files(folder, pattern)
    with zipfile.ZipFile(archive, mode="w", compression=zipfile.ZIP_DEFLATED) as zipped:
        for path in files:
            zipped.write(path, arcname=str(path.relative_to(folder)))
