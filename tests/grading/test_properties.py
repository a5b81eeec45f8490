"""What an answer returns cannot keep the judge busy, or make its verdict the grader's fault."""

from __future__ import annotations

import time

import pytest

from dojo.check import Check
from dojo.grading import properties
from dojo.grading.properties import difference_of
from dojo.grading.protocol import Returned
from dojo.grading.test_plan import Question
from dojo.sandbox.codec import encode

QUESTION = Question(encode({"value": 1}), encode(2))


def check(compare=None) -> Check:
    made = Check(lambda kata, value: value, {}, 0, 0, 1, frozenset())
    made.compare = compare
    return made


def said(value: bytes, compare=None) -> str:
    return difference_of(check(compare), Returned(value, (), 0.0), QUESTION)


def test_what_the_reference_gives_is_right_and_anything_else_is_told():
    assert said(encode(2)) == ""
    assert "is 3, but 2 is right" in said(encode(3))


def test_a_value_far_larger_than_the_reference_s_is_not_read():
    value = encode([[]] * 2_000_000)
    start = time.process_time()

    assert "bytes of data" in said(value)
    assert time.process_time() - start < 0.5


def test_a_value_that_cannot_be_read_is_the_answer_s_fault():
    assert "cannot be read as plain data" in said(b"nonsense")


def test_what_breaks_the_comparison_is_the_answer_s_fault_if_the_reference_does_not():
    def compare(yours, reference, value):
        assert yours.bit_length() == reference.bit_length(), "another length"

    text = said(encode("text"), compare)

    assert "'text'" in text
    assert "AttributeError" in text


def test_a_comparison_that_is_broken_for_all_is_the_course_s_fault():
    def compare(yours, reference, value):
        raise KeyError("a slip in the check")

    with pytest.raises(KeyError):
        said(encode(3), compare)


def test_a_comparison_that_never_ends_is_broken_off(monkeypatch):
    monkeypatch.setattr(properties, "MAX_COMPARING", 0.3)

    def compare(yours, reference, value):
        while True:
            pass

    assert "takes for ever to compare" in said(encode(3), compare)
