"""What was proved is proved again when anything has changed that it stood on."""

from __future__ import annotations

import subprocess
import sys

import pytest
from support import cpu, proofs
from support.proofs import PARTS, SAMPLE, Proof, chosen, digest_of, recall, remember

EVERYTHING = tuple(range(PARTS))


def test_all_parts_together_are_everything():
    items = list(range(3 * PARTS + 5))

    parts = [chosen(items, [part]) for part in EVERYTHING]

    assert sorted(item for part in parts for item in part) == items
    assert chosen(items, EVERYTHING) == items


def test_of_a_few_things_at_least_one_is_tried():
    assert [chosen([7], [part]) for part in EVERYTHING] == [[7]] * PARTS


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


@pytest.fixture
def _memory(tmp_path, monkeypatch):
    monkeypatch.setattr(proofs, "PROVED", tmp_path / "proved.json")
    monkeypatch.delenv("DOJO_EVERY", raising=False)


@pytest.mark.usefixtures("_memory")
def test_what_is_unknown_or_changed_is_tried_whole(monkeypatch):
    known = Proof("1", "a", EVERYTHING)

    assert Proof("1", "a").due(None) == EVERYTHING
    assert Proof("2", "a").due(known) == EVERYTHING
    assert len(Proof("1", "a").due(known)) <= 1
    monkeypatch.setenv("DOJO_EVERY", "1")
    assert Proof("1", "a").due(known) == EVERYTHING


@pytest.mark.usefixtures("_memory")
def test_what_passed_is_looked_up_and_of_some_katas_a_part_is_tried_again():
    katas = [f"{number:x}" for number in range(SAMPLE * PARTS)]

    tried = [Proof(kata, "a").due(Proof(kata, "a", EVERYTHING)) for kata in katas]

    # In as many days each kata would be tried whole.
    assert sorted(part for parts in tried for part in parts) == list(EVERYTHING)
    assert tried.count(()) == len(katas) - PARTS


@pytest.mark.usefixtures("_memory")
def test_after_a_change_of_the_grader_each_run_tries_another_part():
    remember({"test": Proof("1", "a", EVERYTHING)})

    tried = []
    for _ in EVERYTHING:
        now = Proof("1", "b")
        (part,) = now.due(recall("test"))
        tried.append(part)
        remember({"test": Proof("1", "b", (part,))})

    assert sorted(tried) == list(EVERYTHING)
    assert recall("test") == Proof("1", "b", EVERYTHING)


@pytest.mark.usefixtures("_memory")
def test_a_memory_that_cannot_be_read_is_none(tmp_path):
    assert recall("test") is None
    (tmp_path / "proved.json").write_text('{"test": "an older form"', "utf-8")

    assert recall("test") is None
    remember({"test": Proof("1", "a", (0,))})
    assert recall("test") == Proof("1", "a", (0,))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_what_a_process_of_ours_computes_is_counted():
    before = cpu.seconds()

    subprocess.run([sys.executable, "-c", "sum(i * i for i in range(3_000_000))"], check=True)

    assert cpu.seconds() - before > 0.05


def test_the_tables_tell_functions_katas_and_tests():
    tests = [(f"tests/promises/test_x.py::test_it[02_numpy/{name}]", 2.0) for name in ("a", "b")]

    lines = "\n".join(cpu.tables([*tests, ("tests/test_cli.py::test_new", 1.0)]))

    assert lines.startswith("5 s computed by 3 tests.")
    assert "   4.0  80.0%  tests/promises/test_x.py::test_it\n" in lines
    assert "   2.0  40.0%  02_numpy/b\n" in lines
    assert "   1.0  20.0%  tests/test_cli.py::test_new" in lines
