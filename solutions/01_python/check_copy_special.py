"""Full grading of copy_special: trees of every shape, copied and zipped, in and out of them."""

import tempfile
import zipfile
from pathlib import Path

from hypothesis import strategies as st

from dojo.check import check

FOLDERS = ["", "a/", "a/b/", "__f__/", "__f__/c.d/", ".h/", "a [1]/"]
FILES = ["__x__", "__x__.txt", "y__z__y.zip", ".__h__", "plain.txt", "plain", "a.b.txt"]

PATTERNS = st.sampled_from(
    [r"__\w+__", r"\.txt$", "^plain", "a", "__f__", r"^\.", "z__y", "nothing"]
)


@st.composite
def trees(draw):
    """Paths and bytes of files; often two have one name."""
    paths = [folder + file for folder in FOLDERS for file in FILES]
    chosen = draw(st.lists(st.sampled_from(paths), unique=True, max_size=7))
    return {path: draw(st.binary(max_size=4)) for path in chosen}


def grow(folder, files):
    (folder / "__empty__").mkdir(parents=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def tree_of(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def refused(function, *arguments):
    try:
        function(*arguments)
    except FileExistsError:
        return True
    return False


@check({"files": trees(), "pattern": PATTERNS}, examples=35)
def found(kata, files, pattern):
    with tempfile.TemporaryDirectory() as name:
        folder = grow(Path(name, "__t__ plain.txt"), files)
        paths = kata.find_files(folder, pattern)
        kinds = isinstance(paths, list), all(isinstance(path, Path) for path in paths)
        return kinds, sorted(path.relative_to(folder).as_posix() for path in paths)


@check(
    {
        "files": trees(),
        "pattern": PATTERNS,
        "place": st.sampled_from(["out", "new/out", "tree/a", "tree/zzz"]),
        "there": st.sampled_from([{}, {"other": b"o"}, {"plain.txt": b"p"}, {"__x__": b"x"}]),
    },
    examples=50,
)
def copied(kata, files, pattern, place, there):
    """Once, and once more: then every name is in the way of itself."""
    with tempfile.TemporaryDirectory() as name:
        tree, target = grow(Path(name, "tree"), files), Path(name, place)
        if there:
            target.mkdir(parents=True, exist_ok=True)
        for other, content in there.items():
            (target / other).write_bytes(content)
        first = refused(kata.copy_files, tree, pattern, target), tree_of(Path(name))
        return first, refused(kata.copy_files, tree, pattern, target), tree_of(Path(name))


@check(
    {
        "files": trees(),
        "pattern": PATTERNS,
        "place": st.sampled_from(["out.zip", "tree/__x__.txt", "tree/__empty__/plain.txt"]),
    },
    examples=35,
)
def zipped(kata, files, pattern, place):
    """Once, and once more, when the archive is there; perhaps it is one of the files."""
    with tempfile.TemporaryDirectory() as name:
        tree, archive = grow(Path(name, "tree"), files), Path(name, place)
        first = refused(kata.zip_files, tree, pattern, archive)
        held = None
        if not first:
            with zipfile.ZipFile(archive) as members:
                held = sorted((member, members.read(member)) for member in members.namelist())
        before = archive.read_bytes()
        again = refused(kata.zip_files, tree, pattern, archive)
        rest = {path: content for path, content in tree_of(tree).items() if tree / path != archive}
        return first, held, again, archive.read_bytes() == before, rest
