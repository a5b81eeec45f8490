import zipfile
from pathlib import Path

import pytest

from .copy_special import copy_files, find_files, zip_files

SPECIAL = r"__\w+__"

#: The bytes of one file look like a text's of Windows, those of another are no text at all.
FOUND = {
    "__a__.txt": b"first\r\nsecond\n",
    "notes/my__b__.tar.gz": bytes(range(256)),
    "notes/deep/er/__c__": b"no ending",
    "notes/deep/.__d__": b"hidden",
    ".hidden/__e__.txt": b"in a hidden folder",
    "__old__/f__f__.txt": b"",
}
OTHERS = {
    "plain.txt": b"no",
    "__x.txt": b"no",
    "__old__/plain.txt": b"only its folder's name matches",
    "__old__/very/plain.md": b"only a folder's name above matches",
    "notes/deep/LOUD.TXT": b"no",
}


def grow(folder, files):
    """Write ``files``, a dict of paths and bytes, into ``folder``."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def tree_of(folder):
    """Return all files in ``folder`` as a dict of paths and bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def folder(tmp_path):
    """A tree of files; a folder in it, and the path above it, are named to mislead."""
    folder = grow(tmp_path / "the __tree__ [1]", FOUND | OTHERS)
    (folder / "notes" / "__folder__").mkdir()
    return folder


@pytest.fixture
def target(tmp_path):
    """Where copies go: neither this folder nor the one above it is there yet."""
    return tmp_path / "new" / "copies"


def names(paths, folder):
    """Make sure that a list of paths in ``folder`` came, and return their ways down from it."""
    assert isinstance(paths, list), f"a list of paths is asked, but {paths!r} came."
    for path in paths:
        assert isinstance(path, Path), f"every item is a Path, but {path!r} came."
        assert path.is_relative_to(folder), (
            f"{path} does not begin with {folder}: a path that a caller can open is asked, "
            "not only the way down or the name."
        )
    return sorted(path.relative_to(folder).as_posix() for path in paths)


def assert_found(found, expected):
    """Expect these names; say of each other one what makes it come or stay away."""
    missing, extra = set(expected) - set(found), set(found) - set(expected)
    shallow = bool(found) and not any("/" in name for name in found)
    reasons = {
        "nothing came: if the search takes wildcards, the [1] in this folder's own name is one.": (
            not found
        ),
        "only files directly in the folder came: the tree goes deeper.": shallow,
        "notes/__folder__ is a folder, not a file.": "notes/__folder__" in extra,
        "the whole path was searched, not the name: that of a folder above matches.": any(
            "plain" in name for name in extra
        ),
        "the pattern was tried at the name's beginning only.": "__a__.txt" in found
        and missing == {name for name in expected if not Path(name).name.startswith("__")},
        "files or folders that begin with a dot were passed over.": missing
        and missing <= {".hidden/__e__.txt", "notes/deep/.__d__"},
        "a file need not have a dot in its name.": missing == {"notes/deep/er/__c__"},
    }
    if shallow:
        reasons = {reason: applies for reason, applies in reasons.items() if "directly" in reason}
    why = " ".join(reason for reason, applies in reasons.items() if applies)
    assert not missing and not extra, (
        f"not found: {sorted(missing)}; found, though they should not be: {sorted(extra)}. {why}"
    )
    assert len(found) == len(expected), f"each file is asked once, but {found} came."


def test_a_file_is_found_by_its_name(tmp_path):
    folder = grow(tmp_path / "tree", {"__a__.txt": b"", "plain.txt": b""})

    found = names(find_files(folder, SPECIAL), folder)

    assert found == ["__a__.txt"], (
        f"of __a__.txt and plain.txt only the first matches {SPECIAL}, but {found} came. The match "
        "may be anywhere in the name, and the pattern is a regular expression, with no wildcards."
    )


def test_files_are_found_in_the_whole_tree_by_their_names_alone(folder):
    found = names(find_files(folder, SPECIAL), folder)

    assert_found(found, FOUND)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\.txt$", ["__a__.txt", ".hidden/__e__.txt", "__old__/f__f__.txt", "plain.txt"]),
        (r"^__[a-e]__", ["__a__.txt", "notes/deep/er/__c__", ".hidden/__e__.txt"]),
        (r"^[^.]+$", ["notes/deep/er/__c__"]),
        (r"notes", []),
    ],
)
def test_the_pattern_is_a_regular_expression(folder, pattern, expected):
    found = names(find_files(folder, pattern), folder)

    if pattern == r"\.txt$":
        expected = [*expected, "__x.txt", "__old__/plain.txt"]
    loud = "notes/deep/LOUD.TXT" in found
    capitals = " LOUD.TXT ends in no .txt: small letters do not match capitals." if loud else ""
    assert found == sorted(expected), (
        f"{pattern} finds {sorted(expected)}, but {found} came. It is a regular expression for "
        "the name, matched anywhere in it: ^ is the beginning of the name, and $ its end."
        f"{capitals}"
    )


def copy(folder, target, about):
    """Copy the special files; ``about`` says what may be behind an error."""
    try:
        copy_files(folder, SPECIAL, target)
    except UnicodeError as error:
        error.add_note("A decoding error: files were opened as text, but these hold any bytes.")
        raise
    except Exception as error:
        error.add_note(f"It came while {about}")
        raise


def test_copies_have_the_names_and_the_bytes_of_the_files(folder, target):
    copy(folder, target, "neither the target nor the folder above it is there.")

    copies = tree_of(target) if target.is_dir() else {}
    expected = {Path(name).name: content for name, content in FOUND.items()}
    assert copies.keys() == expected.keys(), (
        f"the target was to hold {sorted(expected)}, but {sorted(copies)} came: all the files that "
        "are found, side by side, without their folders."
    )
    for name, content in expected.items():
        assert copies[name] == content, (
            f"{name} holds {content[:30]!r}, but its copy {copies[name][:30]!r}: "
            "copy bytes, which no line ends or encodings can change."
        )
    assert tree_of(folder) == FOUND | OTHERS, (
        "the tree itself was changed: files are to be copied, not moved."
    )


def test_copies_join_what_the_target_holds(folder, tmp_path):
    target = grow(tmp_path / "there", {"other.txt": b"stays"})

    copy(folder, target, "the target is there, and other.txt in it is in nobody's way.")

    assert tree_of(target).get("other.txt") == b"stays", (
        "the target held other.txt, which is gone: only add to it."
    )
    assert len(tree_of(target)) == len(FOUND) + 1, (
        f"{len(FOUND)} copies beside other.txt were expected, but {sorted(tree_of(target))} came."
    )


def refusal(function, *arguments):
    """Return whether ``function`` raised FileExistsError."""
    try:
        function(*arguments)
    except FileExistsError:
        return True
    return False


@pytest.mark.parametrize("name", ["__a__.txt", "my__b__.tar.gz", "__c__", "f__f__.txt"])
def test_nothing_in_the_target_is_written_over(folder, tmp_path, name):
    target = grow(tmp_path / "there", {name: b"precious"})

    refused = refusal(copy_files, folder, SPECIAL, target)

    content = (target / name).read_bytes()
    assert content == b"precious", (
        f"the target held a {name}, and it was written over: it holds {content[:30]!r} now."
    )
    assert refused, (
        f"the target held a {name}: FileExistsError tells the caller, who else would believe that "
        "all files were copied."
    )
    assert list(tree_of(target)) == [name], (
        f"{sorted(tree_of(target))} are in the target after FileExistsError: look what is in the "
        "way of all files before the first is copied."
    )


def test_a_folder_of_that_name_is_in_the_way_too(folder, tmp_path):
    target = tmp_path / "there"
    (target / "__c__").mkdir(parents=True)
    what = "the target holds a folder __c__, and a file __c__ is to be copied"

    try:
        refused = refusal(copy_files, folder, SPECIAL, target)
    except Exception as error:
        error.add_note(f"It came as {what}: FileExistsError is asked.")
        raise

    assert refused, (
        f"{what}, but no FileExistsError came; files in the target now: {sorted(tree_of(target))}. "
        "A copy to a folder lands in that folder, and a look for files alone does not see it."
    )
    assert tree_of(target) == {}, (
        f"{what}, and {sorted(tree_of(target))} were copied before FileExistsError: look what is "
        "in the way of all files before the first is copied."
    )


def test_of_two_files_of_one_name_none_is_copied(folder, target):
    grow(folder, {"notes/__c__": b"another"})

    refused = refusal(copy_files, folder, SPECIAL, target)

    copies = tree_of(target) if target.is_dir() else {}
    assert refused, (
        "notes/__c__ and notes/deep/er/__c__ have one name, so one copy was written over the "
        f"other, or left out: {sorted(copies)} came. FileExistsError was expected."
    )
    assert copies == {}, (
        f"{sorted(copies)} are in the target after FileExistsError: find out that two names are "
        "equal before the first is copied."
    )


def test_the_target_may_be_in_the_tree(folder):
    target = folder / "zzz" / "copies"

    refused = refusal(copy_files, folder, SPECIAL, target)

    assert not refused, (
        "FileExistsError came, but no file was in the way: the copies in the target were "
        "found and copied, too. Finish the search before you copy."
    )
    assert len(tree_of(target)) == len(FOUND), f"{sorted(tree_of(target))} were copied."


def test_a_match_in_a_target_in_the_tree_is_in_its_own_way(folder):
    target = folder / "zzz"
    grow(folder, {"zzz/old__z__": b"from last time"})

    refused = refusal(copy_files, folder, SPECIAL, target)

    assert refused, (
        "old__z__ is found in the target, which lies inside the folder, and so the target holds "
        "its name already: FileExistsError is asked. A target whose files are left out of the "
        "search, or not looked at, hides that."
    )
    assert tree_of(target) == {"old__z__": b"from last time"}, (
        f"{sorted(tree_of(target))} are in the target after FileExistsError, and only old__z__ was."
    )


def members(archive):
    """Return what the archive holds: a dict of names and bytes."""
    assert archive.is_file(), f"{archive.name} was to be written, but it is not there."
    with zipfile.ZipFile(archive) as zipped:
        listed = zipped.namelist()
        assert len(listed) == len(set(listed)), f"a name comes twice in the archive: {listed}"
        return {name: zipped.read(name) for name in listed}


def assert_members(archive, expected):
    held = members(archive)
    assert held.keys() == expected.keys(), (
        f"the archive was to hold {sorted(expected)}, but has {sorted(held)}: names of files "
        "are ways down from the folder, with / between their parts, and folders have no entry."
    )
    assert held == expected, "the names in the archive are right, but not the bytes."


def test_the_archive_holds_the_files_under_their_ways_down(folder, tmp_path):
    archive = tmp_path / "special.zip"
    grow(folder, {"notes/__c__": b"another of that name"})

    try:
        zip_files(folder, SPECIAL, archive)
    except FileExistsError as error:
        error.add_note(
            "special.zip was not there. notes/__c__ and notes/deep/er/__c__ have one name, but in "
            "an archive each has its way down: they do not meet there, only in copy_files."
        )
        raise

    assert_members(archive, FOUND | {"notes/__c__": b"another of that name"})
    assert tree_of(folder) == FOUND | OTHERS | {"notes/__c__": b"another of that name"}, (
        "the tree was changed: whatever helps to make the archive has no place in it."
    )


def test_an_archive_of_nothing_is_empty(folder, tmp_path):
    archive = tmp_path / "nothing.zip"

    zip_files(folder, "no such name", archive)

    assert_members(archive, {})


def test_the_archive_is_no_part_of_itself(folder):
    archive = folder / "__all__.zip"
    grow(folder, {"notes/__all__.zip": b"another of its name"})

    zip_files(folder, SPECIAL, archive)

    held = members(archive)
    assert "__all__.zip" not in held, (
        "the archive holds itself: it was made before the search, and found by it."
    )
    assert "notes/__all__.zip" in held, (
        "notes/__all__.zip is missing: a file that only has the archive's name is another file."
    )
    assert_members(archive, FOUND | {"notes/__all__.zip": b"another of its name"})


def test_an_archive_is_not_written_over(folder, tmp_path):
    archive = tmp_path / "special.zip"
    archive.write_bytes(b"precious")

    refused = refusal(zip_files, folder, SPECIAL, archive)

    assert archive.read_bytes() == b"precious", (
        "special.zip was there, and it was written over: what it held is lost."
    )
    assert refused, "special.zip was there: FileExistsError tells the caller."


def test_the_working_folder_stays_the_same(folder, target, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    copy_files(folder, SPECIAL, target)
    zip_files(folder, SPECIAL, tmp_path / "special.zip")
    find_files(folder, SPECIAL)

    assert Path.cwd() == tmp_path.resolve(), (
        "the working folder is another now, and every relative path of the caller with it."
    )


def test_relative_paths_will_do(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    relative = folder.relative_to(tmp_path)

    found = names(find_files(relative, SPECIAL), relative)
    copy_files(relative, SPECIAL, Path("copies"))
    zip_files(relative, SPECIAL, Path("special.zip"))

    assert_found(found, FOUND)
    assert len(tree_of(tmp_path / "copies")) == len(FOUND), "copies is in the working folder."
    assert_members(tmp_path / "special.zip", FOUND)
