"""Full grading of copy_special: trees of every shape, copied and zipped, in and out of them."""

import hashlib
import os
import tempfile
import zipfile
from pathlib import Path

from hypothesis import strategies as st

from dojo.check import check, outcome

FOLDERS = ["", "a/", "a/b/", "__f__/", "__f__/c.d/", ".h/", "a [1]/", "a/b/c/d/e/f/g/h/i/"]
FILES = ["__x__", "__x__.txt", "y__z__y.zip", ".__h__", "plain.txt", "plain", "a.b.txt", "__ß__"]

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


def ways(paths, folder):
    """Return the ways from the folder, as it was given, to what was found."""
    away = [str(path) for path in paths if not path.is_relative_to(folder)]
    assert not away, f"find_files({str(folder)!r}, ...) returned {away}: not as given"
    return sorted(path.relative_to(folder).as_posix() for path in paths)


@check({"files": trees(), "pattern": PATTERNS}, examples=35)
def found(kata, files, pattern):
    with tempfile.TemporaryDirectory() as name:
        folder = grow(Path(name, "__t__ plain.txt"), files)
        paths = kata.find_files(folder, pattern)
        kinds = isinstance(paths, list), all(isinstance(path, Path) for path in paths)
        once = ways(paths, folder)
        for other in ("__new__.txt", "plain a"):
            (folder / "__empty__" / other).touch()
        winding = folder / ".." / folder.name
        return (
            kinds,
            once,
            {"with two files more": ways(kata.find_files(folder, pattern), folder)},
            {"in FOLDER/../FOLDER": ways(kata.find_files(winding, pattern), winding)},
        )


@check({"pattern": st.sampled_from([r"__\w+__", "x"])}, examples=2)
def relative(kata, pattern):
    """The folder is called a, and others end like it."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        try:
            os.chdir(name)
            folder = grow(Path("a"), {"__x__": b"1", "b/a/__x__": b"2", "a/a/__x__": b"3"})
            paths = ways(kata.find_files(folder, pattern), folder)
            kata.zip_files(folder, pattern, Path("out.zip"))
            with zipfile.ZipFile("out.zip") as members:
                return paths, {"the archive of the folder a": sorted(members.namelist())}
        finally:
            os.chdir(before)


@check({"size": st.just(2**20 + 2**16 + 5)}, examples=1)
def large_files(kata, size):
    """The size and a check sum of a copy, and of what an archive holds."""
    content = bytes(range(256)) * (size // 256) + b"end"
    with tempfile.TemporaryDirectory() as name:
        tree = grow(Path(name, "tree"), {"__x__": content})
        kata.copy_files(tree, "x", Path(name, "out"))
        kata.zip_files(tree, "x", Path(name, "out.zip"))
        with zipfile.ZipFile(Path(name, "out.zip")) as members:
            copies = {
                "the copy": Path(name, "out", "__x__").read_bytes(),
                "in the archive": members.read("__x__"),
            }
    return {what: (len(copy), hashlib.sha256(copy).hexdigest()) for what, copy in copies.items()}


@check({"pattern": st.just("(?i:x)")}, examples=1)
def names_by_case(kata, pattern):
    """Where the file system tells x from X, these are two names."""
    with tempfile.TemporaryDirectory() as name:
        tree = grow(Path(name, "tree"), {"__x__": b"small"})
        if (tree / "__X__").exists():
            return "one name here"
        (tree / "__empty__" / "__X__").write_bytes(b"capital")
        target = Path(name, "out")
        first = refused(kata.copy_files, tree, pattern, target)
        return {"__x__ and __X__ refused": first}, tree_of(Path(name))


@check({"pattern": PATTERNS}, examples=3)
def a_folder_in_the_archives_way(kata, pattern):
    with tempfile.TemporaryDirectory() as name:
        tree = grow(Path(name, "tree"), {"__x__.txt": b"x"})
        archive = tree / "__empty__"
        return {
            "an archive where a folder is": outcome(
                lambda: kata.zip_files(tree, pattern, archive), FileExistsError
            )
        }


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
        "place": st.sampled_from(
            [
                "out.zip",
                "tree/__x__.txt",
                "tree/__empty__/plain.txt",
                "tree/__empty__/../plain.txt",
            ]
        ),
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
        itself = archive.resolve().relative_to(tree.resolve().parent).as_posix()
        rest = {path: content for path, content in tree_of(tree.parent).items() if path != itself}
        return first, held, again, archive.read_bytes() == before, rest
