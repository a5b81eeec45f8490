"""A kata's module is made from the text that was read, whatever happens to the file."""

from __future__ import annotations

import importlib
import os
import py_compile
import sys
import traceback

import pytest

from dojo.course.loader import ModuleOverride, Source, load, overriding

OLD, NEW = "def answer():\n    return 1\n", "def answer():\n    return 2\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "answer_to_load.py"
    path.write_text(OLD, "utf-8")
    return path


def test_byte_code_of_an_older_text_is_never_used(file):
    """An edit of equal length with the old time of change: Python itself would not notice."""
    before = file.stat()
    py_compile.compile(str(file))
    file.write_text(NEW, "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert load("answer_to_load", Source.read(file)).answer() == 2


def test_a_file_that_changes_after_it_was_read_is_judged_as_read(file):
    source = Source.read(file)
    file.write_text(NEW, "utf-8")

    assert load("answer_to_load", source).answer() == 1
    assert source.digest != Source.read(file).digest


def test_a_traceback_shows_the_text_that_runs(file):
    file.write_text("def answer():\n    return 1 / 0\n", "utf-8")
    module = load("answer_to_load", Source.read(file))
    file.unlink()

    with pytest.raises(ZeroDivisionError) as caught:
        module.answer()

    assert "return 1 / 0" in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe"])
def test_what_is_no_ordinary_file_has_no_text(tmp_path, kind):
    place = tmp_path / "answer.py"
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system has no pipes with names")
        os.mkfifo(place)

    source = Source.read(place)

    assert (source.text, source.digest) == (None, "")
    with pytest.raises(FileNotFoundError):
        load("answer_to_load", source)
    assert "answer_to_load" not in sys.modules, "others may look where their source lies"


def test_an_override_tells_what_was_imported(file, monkeypatch):
    override = ModuleOverride({"answer_to_load": file})
    monkeypatch.setattr(sys, "meta_path", [override, *sys.meta_path])
    monkeypatch.delitem(sys.modules, "answer_to_load", raising=False)

    module = importlib.import_module("answer_to_load")
    file.write_text(NEW, "utf-8")

    assert module.answer() == 1
    assert overriding("answer_to_load") == Source(file, OLD.encode())
    assert overriding("another") is None
