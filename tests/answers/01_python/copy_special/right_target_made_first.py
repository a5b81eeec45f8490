"""The target is made before anything is looked for."""

from pathlib import Path
import re, shutil, zipfile
def find_files(folder, pattern):
    return [p for p in folder.rglob("*") if p.is_file() and re.search(pattern, p.name)]
def copy_files(folder, pattern, target):
    found = find_files(folder, pattern)
    target.mkdir(parents=True, exist_ok=True)
    names = [p.name for p in found] + [p.name for p in target.iterdir()]
    if len(set(names)) < len(names): raise FileExistsError
    for p in found:
        shutil.copyfile(p, target / p.name)
def zip_files(folder, pattern, archive):
    found = find_files(folder, pattern)
    with zipfile.ZipFile(archive, "x") as z:
        for p in found: z.write(p, p.relative_to(folder))
