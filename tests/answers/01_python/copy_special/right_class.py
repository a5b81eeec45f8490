"""A class for a tree, with the three functions in front of it; a zip made beside and renamed."""

import io
import re
import shutil
import zipfile
from collections import defaultdict


class Tree:
    def __init__(self, folder, pattern):
        self.folder = folder
        self.by_name = defaultdict(list)
        for path in folder.glob("**/*"):
            if path.is_file() and re.search(pattern, path.name):
                self.by_name[path.name].append(path)

    def __iter__(self):
        for paths in self.by_name.values():
            yield from paths

    def copy(self, target):
        for name, paths in self.by_name.items():
            if len(paths) > 1:
                raise FileExistsError(f"{name} is found {len(paths)} times")
            if target.joinpath(name).exists():
                raise FileExistsError(f"{name} is in {target}")
        target.mkdir(exist_ok=True, parents=True)
        for path in self:
            shutil.copyfile(path, target / path.name)

    def pack(self):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as zipped:
            for path in self:
                zipped.write(path, path.relative_to(self.folder).as_posix())
        return buffer.getvalue()


def find_files(folder, pattern):
    return [*Tree(folder, pattern)]


def copy_files(folder, pattern, target):
    Tree(folder, pattern).copy(target)


def zip_files(folder, pattern, archive):
    packed = Tree(folder, pattern).pack()
    with open(archive, "xb") as file:
        file.write(packed)
