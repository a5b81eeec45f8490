"""An answer that was backed up stays as it was."""

from __future__ import annotations

import errno
import os

import pytest

from dojo.course.catalogue import CourseError
from dojo.learner.backups import back_up, backups


def test_copies_are_kept_oldest_first_byte_for_byte(demo):
    kata = demo.one("double")
    texts = [b"# one\r\n", b"\xff two\n", b"# three"]
    for text in texts:
        kata.stub.write_bytes(text)
        assert back_up(kata, "reset").read_bytes() == text

    assert [file.read_bytes() for file in backups(kata)] == texts
    assert all(file.name.endswith("Z-reset.py") for file in backups(kata))
    assert backups(kata)[0].parent == demo.root / ".dojo" / "kept" / "01_demo" / "double"
    assert backups(demo.one("triple")) == []


def test_the_same_is_kept_once_and_nothing_is_not_backups(demo):
    kata = demo.one("double")
    first = back_up(kata, "reset")

    assert back_up(kata, "again") is None
    assert backups(kata) == [first]
    kata.stub.write_text("\n", "utf-8")
    assert back_up(kata, "reset") is None
    kata.stub.unlink()
    assert back_up(kata, "reset") is None


def test_no_copy_takes_another_s_place(demo, monkeypatch):
    """Even where the clock stands still for a while, as a coarse one does."""
    import datetime

    real = datetime.datetime
    ticks = [real(2026, 1, 1, microsecond=number // 3) for number in range(9)]

    class Clock(real):
        @classmethod
        def now(cls, tz=None):
            return ticks.pop(0)

    monkeypatch.setattr(datetime, "datetime", Clock)
    kata = demo.one("double")
    for number in range(3):
        kata.stub.write_text(f"# {number}", "utf-8")
        back_up(kata, "reset")

    assert [file.read_text("utf-8") for file in backups(kata)] == ["# 0", "# 1", "# 2"]


def test_what_cannot_be_kept_is_said(demo):
    (demo.root / ".dojo").write_text("in the way", "utf-8")

    with pytest.raises(CourseError, match="nothing was changed"):
        back_up(demo.one("double"), "reset")


@pytest.mark.parametrize(
    ("number", "todo"),
    [(errno.ENOSPC, "Make room below .dojo/"), (errno.EACCES, "See that you may write below")],
)
def test_what_cannot_be_kept_is_told_with_what_to_do(demo, monkeypatch, number, todo):
    def fails(*arguments):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("dojo.learner.backups.store", fails)

    with pytest.raises(CourseError, match=todo):
        back_up(demo.one("double"), "reset")
