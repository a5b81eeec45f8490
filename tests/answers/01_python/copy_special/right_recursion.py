"""A recursive generator over iterdir, made a list where it matters; copies made by write_bytes."""

import re
import zipfile


def walk(folder):
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            yield from walk(path)
        else:
            yield path


def find_files(folder, pattern):
    return list(filter(lambda path: re.search(pattern, path.name), walk(folder)))


def copy_files(folder, pattern, target):
    files = find_files(folder, pattern)
    there = {path.name for path in target.iterdir()} if target.exists() else set()
    for path in files:
        if path.name in there:
            raise FileExistsError(f"{path.name}: already there")
        there.add(path.name)
    target.mkdir(parents=True, exist_ok=True)
    for path in files:
        target.joinpath(path.name).write_bytes(path.read_bytes())


def zip_files(folder, pattern, archive):
    contents = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in find_files(folder, pattern)
    }
    with archive.open("xb") as file, zipfile.ZipFile(file, "w") as zipped:
        for name, content in contents.items():
            zipped.writestr(name, content)
