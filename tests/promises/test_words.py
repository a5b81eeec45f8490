"""What a learner has to read is short: stubs, house rules and tours."""

from __future__ import annotations

import doctest
import statistics

import pytest
from support.courses import COURSE
from support.prose import Length, house_rules

#: Of a stub, at most, and at the median.
MAX_WORDS, MEDIAN_WORDS, MEDIAN_LINES = 320, 200, 42
MAX_SENTENCE = 25
MAX_RULES = 10

CHAPTERS = sorted(COURSE.chapters)
TOURS = sorted(COURSE.root.glob("katas/*/TOUR.md"))


def test_a_stub_is_read_in_a_minute(kata):
    length = Length.of(kata.stub.read_text("utf-8"))

    assert length.words <= MAX_WORDS, f"{kata.id}: {length.words} words, {MAX_WORDS} at most"
    words = len(length.longest.split())
    assert words <= MAX_SENTENCE, f"{kata.id}: a sentence of {words} words: {length.longest}"
    assert "House rules: README.md of this chapter" in kata.stub.read_text("utf-8"), kata.id


def test_most_stubs_are_shorter(course):
    lengths = [Length.of(kata.stub.read_text("utf-8")) for kata in course.katas]

    assert statistics.median(length.words for length in lengths) <= MEDIAN_WORDS
    assert statistics.median(length.lines for length in lengths) <= MEDIAN_LINES


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_house_rules_of_a_chapter_are_few_and_short(chapter):
    rules = house_rules((COURSE.root / "katas" / chapter / "README.md").read_text("utf-8"))

    assert 1 <= len(rules) <= MAX_RULES, f"{chapter} states {len(rules)} house rules"
    long = [rule for rule in rules if len(rule.split()) > MAX_SENTENCE]
    assert not long, f"{chapter}: at most {MAX_SENTENCE} words a rule: {long}"


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: tour.parent.name)
def test_what_a_tour_shows_is_what_happens(tour, monkeypatch):
    monkeypatch.chdir(COURSE.root)
    parser = doctest.DocTestParser()
    example = parser.get_doctest(tour.read_text("utf-8"), {}, tour.parent.name, str(tour), 0)
    said: list[str] = []

    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE, verbose=False)
    runner.run(example, out=said.append)

    assert runner.tries >= 20
    assert not runner.failures, "".join(said)
