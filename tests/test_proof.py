"""What was proved is proved again, whole, when anything has changed that it stood on."""

from __future__ import annotations

import pytest
from proof import PART, digest_of, is_proved, part, remember


def test_a_part_is_spread_over_everything():
    few, many = list(range(PART - 1)), list(range(10 * PART + 3))

    assert part(few) == few
    chosen = part(many)
    assert PART <= len(chosen) <= 2 * PART
    assert chosen[0] == 0
    assert chosen[-1] > many[-1] - 2 * len(many) / PART


@pytest.mark.parametrize("what", ["stub", "test", "solution", "check", "show"])
def test_a_digest_changes_with_each_file_of_the_kata(demo, what):
    kata = demo.one("double")
    before = digest_of(kata)
    assert digest_of(kata) == before

    with getattr(kata, what).open("a", encoding="utf-8") as file:
        file.write("# another line\n")

    assert digest_of(kata) != before


def test_a_digest_changes_with_the_answers_and_their_names(demo):
    kata = demo.one("double")
    digests = {digest_of(kata)}
    kata.answers.mkdir(parents=True, exist_ok=True)
    for name in ("wrong_more.py", "wrong_other.py"):
        kata.answers.joinpath(name).write_text("", "utf-8")
        digests.add(digest_of(kata))
    kata.answers.joinpath("wrong_more.py").unlink()
    digests.add(digest_of(kata))

    assert len(digests) == 4


def test_only_what_passed_on_the_same_files_is_proved(tmp_path, monkeypatch):
    monkeypatch.setattr("proof.PROVED", tmp_path / "proved.json")
    monkeypatch.delenv("DOJO_EVERY", raising=False)
    remember({"test[a]": "1"})
    remember({"test[b]": "2"})

    assert is_proved("test[a]", "1")
    assert is_proved("test[b]", "2")
    assert not is_proved("test[a]", "2")
    assert not is_proved("test[c]", "1")
    monkeypatch.setenv("DOJO_EVERY", "1")
    assert not is_proved("test[a]", "1")
