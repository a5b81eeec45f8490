"""The target is made only when there is something to copy."""

from pathlib import Path
import re, shutil, zipfile
def find_files(folder, pattern):
    return [p for p in folder.rglob("*") if p.is_file() and re.search(pattern, p.name)]
def copy_files(folder, pattern, target):
    found = find_files(folder, pattern)
    if len({p.name for p in found}) < len(found): raise FileExistsError
    if any((target / p.name).exists() for p in found): raise FileExistsError
    for p in found:
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(p, target / p.name)
def zip_files(folder, pattern, archive):
    found = find_files(folder, pattern)
    with zipfile.ZipFile(archive, "x") as z:
        for p in found: z.write(p, p.relative_to(folder))
