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
    """Check that these are paths in ``folder``, and return the ways from it to the files."""
    assert isinstance(paths, list), f"expected a list of paths, got {paths!r}."
    for path in paths:
        assert isinstance(path, Path), f"expected every item to be a Path, got {path!r}."
        assert path.is_relative_to(folder), (
            f"{path} does not begin with {folder}: return paths that a caller can open, not only "
            "the name or the way below the folder."
        )
    return sorted(path.relative_to(folder).as_posix() for path in paths)


def assert_found(found, expected):
    """Expect these names; say of each other one what makes it come or stay away."""
    missing, extra = set(expected) - set(found), set(found) - set(expected)
    shallow = bool(found) and not any("/" in name for name in found)
    reasons = {
        "Nothing was found: if you search with wildcards, the [1] in the name of this folder is "
        "one.": (not found),
        "Only files directly in the folder were found: search all folders below, too.": shallow,
        "notes/__folder__ is a folder, not a file.": "notes/__folder__" in extra,
        "The whole path was searched, not only the name: the name of a folder matches.": any(
            "plain" in name for name in extra
        ),
        "The pattern was tried only at the beginning of the name.": "__a__.txt" in found
        and missing == {name for name in expected if not Path(name).name.startswith("__")},
        "Files or folders that begin with a dot were skipped.": missing
        and missing <= {".hidden/__e__.txt", "notes/deep/.__d__"},
        "A file may have no dot in its name.": missing == {"notes/deep/er/__c__"},
    }
    if shallow:
        reasons = {reason: applies for reason, applies in reasons.items() if "directly" in reason}
    why = " ".join(reason for reason, applies in reasons.items() if applies)
    assert not missing and not extra, (
        f"not found: {sorted(missing)}; found, but wrong: {sorted(extra)}. {why}"
    )
    assert len(found) == len(expected), f"expected each file once, got {found}."


def test_a_file_is_found_by_its_name(tmp_path):
    folder = grow(tmp_path / "tree", {"__a__.txt": b"", "plain.txt": b""})

    found = names(find_files(folder, SPECIAL), folder)

    assert found == ["__a__.txt"], (
        f"of __a__.txt and plain.txt, only the first matches {SPECIAL}; got {found}. A match may "
        "be anywhere in the name, and the pattern is a regular expression, without wildcards."
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
    capitals = (
        (" LOUD.TXT does not end in .txt: small letters do not match capitals.") if loud else ""
    )
    assert found == sorted(expected), (
        f"{pattern}: expected {sorted(expected)}, got {found}. It is a regular expression for the "
        "name, and matches anywhere in it: ^ is the beginning of the name, and $ its "
        f"end.{capitals}"
    )


def copy(folder, target, about):
    """Copy the special files; ``about`` says what may be behind an error."""
    try:
        copy_files(folder, SPECIAL, target)
    except UnicodeError as error:
        error.add_note(
            "A decoding error means that files were opened as text, but these hold any bytes."
        )
        raise
    except Exception as error:
        error.add_note(f"This was raised where {about}")
        raise


def test_copies_have_the_names_and_the_bytes_of_the_files(folder, target):
    copy(folder, target, "neither the target nor the folder above it exists.")

    copies = tree_of(target) if target.is_dir() else {}
    expected = {Path(name).name: content for name, content in FOUND.items()}
    assert copies.keys() == expected.keys(), (
        f"the target: expected {sorted(expected)}, got {sorted(copies)}. Copy all files that are "
        "found into one folder, without their own folders."
    )
    for name, content in expected.items():
        assert copies[name] == content, (
            f"{name} holds {content[:30]!r}, but its copy {copies[name][:30]!r}: copy bytes, so "
            "that no line end and no encoding changes."
        )
    assert tree_of(folder) == FOUND | OTHERS, (
        "the tree itself was changed: copy the files, do not move them."
    )


def test_copies_join_what_the_target_holds(folder, tmp_path):
    target = grow(tmp_path / "there", {"other.txt": b"stays"})

    copy(folder, target, "the target exists, and its file other.txt is no conflict.")

    assert tree_of(target).get("other.txt") == b"stays", (
        "the target held other.txt, which is gone: only add files to it."
    )
    assert len(tree_of(target)) == len(FOUND) + 1, (
        f"expected {len(FOUND)} copies beside other.txt, got {sorted(tree_of(target))}."
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
        f"the target held a {name}, which was overwritten: it holds {content[:30]!r} now."
    )
    assert refused, (
        f"the target held a {name}: raise FileExistsError, or the caller believes that all files "
        "were copied."
    )
    assert list(tree_of(target)) == [name], (
        f"{sorted(tree_of(target))} are in the target after FileExistsError: check all names "
        "before you copy the first file."
    )


def test_a_folder_of_that_name_is_in_the_way_too(folder, tmp_path):
    target = tmp_path / "there"
    (target / "__c__").mkdir(parents=True)
    what = "the target holds a folder __c__, and a file __c__ is to be copied"

    try:
        refused = refusal(copy_files, folder, SPECIAL, target)
    except Exception as error:
        error.add_note(f"This was raised where {what}: expected FileExistsError.")
        raise

    assert refused, (
        f"{what}, but there was no FileExistsError; files in the target now: "
        f"{sorted(tree_of(target))}. Copying to a folder puts the file into it, and a check for "
        "files alone does not see the folder."
    )
    assert tree_of(target) == {}, (
        f"{what}, and {sorted(tree_of(target))} were copied before FileExistsError: check all "
        "names before you copy the first file."
    )


def test_of_two_files_of_one_name_none_is_copied(folder, target):
    grow(folder, {"notes/__c__": b"another"})

    refused = refusal(copy_files, folder, SPECIAL, target)

    copies = tree_of(target) if target.is_dir() else {}
    assert refused, (
        "expected FileExistsError: notes/__c__ and notes/deep/er/__c__ have one name, so one copy "
        f"overwrote the other or was skipped. Got {sorted(copies)}."
    )
    assert copies == {}, (
        f"{sorted(copies)} are in the target after FileExistsError: check for equal names before "
        "you copy the first file."
    )


def test_the_target_may_be_in_the_tree(folder):
    target = folder / "zzz" / "copies"

    refused = refusal(copy_files, folder, SPECIAL, target)

    assert not refused, (
        "got FileExistsError, but nothing was in the way: the new copies in the target were found "
        "and copied, too. Finish the search before you copy."
    )
    assert len(tree_of(target)) == len(FOUND), (
        f"expected {len(FOUND)} copies, got {sorted(tree_of(target))}."
    )


def test_a_match_in_a_target_in_the_tree_is_in_its_own_way(folder):
    target = folder / "zzz"
    grow(folder, {"zzz/old__z__": b"from last time"})

    refused = refusal(copy_files, folder, SPECIAL, target)

    assert refused, (
        "expected FileExistsError: old__z__ is found in the target, which lies inside the folder, "
        "so its name is already in the target. Do not leave the target out of the search."
    )
    assert tree_of(target) == {"old__z__": b"from last time"}, (
        "expected only old__z__ in the target after FileExistsError, got "
        f"{sorted(tree_of(target))}."
    )


def members(archive):
    """Return what the archive holds: a dict of names and bytes."""
    assert archive.is_file(), f"expected the archive {archive.name}, but it does not exist."
    with zipfile.ZipFile(archive) as zipped:
        listed = zipped.namelist()
        assert len(listed) == len(set(listed)), f"a name occurs twice in the archive: {listed}"
        return {name: zipped.read(name) for name in listed}


def assert_members(archive, expected):
    held = members(archive)
    assert held.keys() == expected.keys(), (
        f"the archive: expected {sorted(expected)}, got {sorted(held)}. A name in it is the way "
        "from the folder down to the file, with / between the parts; folders have no entry."
    )
    assert held == expected, "the names in the archive are right, but the bytes are wrong."


def test_the_archive_holds_the_files_under_their_ways_down(folder, tmp_path):
    archive = tmp_path / "special.zip"
    grow(folder, {"notes/__c__": b"another of that name"})

    try:
        zip_files(folder, SPECIAL, archive)
    except FileExistsError as error:
        error.add_note(
            "special.zip did not exist. notes/__c__ and notes/deep/er/__c__ have one name, but "
            "they have different paths in the archive: that is a conflict only in copy_files."
        )
        raise

    assert_members(archive, FOUND | {"notes/__c__": b"another of that name"})
    assert tree_of(folder) == FOUND | OTHERS | {"notes/__c__": b"another of that name"}, (
        "the tree was changed: keep helper files out of it."
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
        "the archive contains itself: it was made before the search, which found it."
    )
    assert "notes/__all__.zip" in held, (
        "notes/__all__.zip is missing: a file with the same name as the archive is another file."
    )
    assert_members(archive, FOUND | {"notes/__all__.zip": b"another of its name"})


def test_an_archive_is_not_written_over(folder, tmp_path):
    archive = tmp_path / "special.zip"
    archive.write_bytes(b"precious")

    refused = refusal(zip_files, folder, SPECIAL, archive)

    assert archive.read_bytes() == b"precious", (
        "special.zip existed, and was overwritten: its old content is lost."
    )
    assert refused, "special.zip existed: raise FileExistsError."


def test_the_working_folder_stays_the_same(folder, target, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    copy_files(folder, SPECIAL, target)
    zip_files(folder, SPECIAL, tmp_path / "special.zip")
    find_files(folder, SPECIAL)

    assert Path.cwd() == tmp_path.resolve(), (
        "the working folder was changed, so the caller's relative paths no longer work."
    )


def test_relative_paths_will_do(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    relative = folder.relative_to(tmp_path)

    found = names(find_files(relative, SPECIAL), relative)
    copy_files(relative, SPECIAL, Path("copies"))
    zip_files(relative, SPECIAL, Path("special.zip"))

    assert_found(found, FOUND)
    assert len(tree_of(tmp_path / "copies")) == len(FOUND), (
        "expected copies in the folder copies, in the working folder."
    )
    assert_members(tmp_path / "special.zip", FOUND)
