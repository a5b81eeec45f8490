"""What an answer's own text speaks of is asked of it."""

from __future__ import annotations

import time
from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import strategies as st

from dojo.check import check
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.grading.questions import own_questions
from dojo.grading.test_plan import draw
from dojo.grading.vocabulary import MAX_WORDS, Vocabulary, vocabulary
from dojo.sandbox.codec import decode

WORDS = [
    ("x = 77", "integers", 77),
    ("x = 77", "integers", 78),
    ("x = -77", "integers", -77),
    ("x = 2**53 + 1", "integers", 2**53),
    ("x = 1 << 20", "integers", 2**20),
    ("a = b.astype(np.int8)", "integers", 128),
    ("a = b.astype('float32')", "integers", 2**24 + 1),
    ("close = abs(a - b) < 1e-7", "floats", 1e-7),
    ("odd = word == 'place'", "texts", "place"),
]


@pytest.mark.parametrize(("source", "kind", "word"), WORDS)
def test_numbers_and_names_are_found_where_they_stand(source, kind, word):
    assert word in getattr(vocabulary(source.encode()), kind)


@pytest.mark.parametrize(
    "source",
    [
        b"def broken(:",
        b"\0",
        b"\xff\xfe",
        b"x = " + b"(" * 500,
        b"x = 1" + b" + 1" * 50_000,
        b'"""Only a docstring."""',
        b"x = 2 ** 99 ** 99",
        f"x = {'9' * 4000}".encode(),
        f"x = {'y' * 100!r}".encode(),
    ],
)
def test_a_source_of_any_kind_costs_no_time_and_no_verdict(source):
    start = time.process_time()
    found = vocabulary(source)

    assert time.process_time() - start < 2
    assert all(abs(number) <= 100 for number in found.integers)
    assert not found.texts


def test_of_thousands_of_words_some_are_taken():
    many = "\n".join(f"a{n} = {n * 10}" for n in range(5000))

    assert len(vocabulary(many.encode()).integers) == MAX_WORDS


def test_what_the_reference_speaks_of_as_well_is_nothing_of_its_own():
    mine, theirs = vocabulary(b"x = 100, 'a', 0.5"), vocabulary(b"x = 100, 'a', 0.5")

    assert not mine.without(theirs)
    assert vocabulary(b"x = 100, 'b'").without(theirs) == Vocabulary((), (), ("b",))


def drawn(strategy, words):
    found = []
    made = check({"value": strategy}, examples=30)(lambda kata, value: value)
    draw(made, 0, lambda inputs: found.append(decode(inputs)["value"]), words)
    return found


@pytest.mark.parametrize(
    ("strategy", "word"),
    [
        (st.integers(0, 10**6), 77_777),
        (st.text(max_size=9), "place"),
        (st.floats(0, 1), 0.123),
    ],
)
def test_a_value_is_often_a_word_where_the_strategy_allows_it(strategy, word):
    words = Vocabulary((77_777, -5), (0.123, 2.0), ("place", "a longer text"))

    found = drawn(strategy, words)

    assert found.count(word) > 3
    assert not {-5, 2.0, "a longer text"}.intersection(found)
    assert drawn(strategy, Vocabulary()).count(word) == 0


def test_where_the_reference_cannot_answer_nothing_is_asked():
    made = check({"n": st.integers(0, 1000)}, examples=30)(lambda kata, n: kata.f(n))

    def fails_at_large(n):
        return n if n < 500 else 1 // 0

    reference = SimpleNamespace(f=fails_at_large)
    asked = own_questions(made, reference, 0, Vocabulary((700, 9)))

    assert {decode(question.inputs)["n"] for question in asked} >= {9}
    assert all(decode(question.inputs)["n"] < 500 for question in asked)


def test_what_is_asked_beside_costs_no_more_than_its_share():
    """Some checks train a model for each question, and ask one."""
    made = check({"n": st.integers(0, 9)}, examples=5)(lambda kata, n: kata.f(n))
    reference = SimpleNamespace(f=lambda n: n)
    words = Vocabulary((7, 8), (), ("a", "b", "c"))

    assert len(own_questions(made, reference, 0, words)) == 1
    assert not own_questions(replace(made, examples=1), reference, 0, words)


def test_an_answer_that_is_wrong_for_one_number_is_refused_with_it(demo):
    kata = demo.one("double")
    kata.stub.write_text("def double(value):\n    return 2 * value + (value == 734)\n", "utf-8")

    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.stub))

    assert result.verdict == "wrong"
    assert "value = 734" in result.message
    assert "1469, but 1468 is right" in result.message
