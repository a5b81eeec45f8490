"""Plain data make the dataclass that they were, or are refused."""

from __future__ import annotations

import json

import pytest

from dojo.results import Outcome, Result, TestOutcome, Timing, Verdict
from dojo.util.schema import SchemaError, from_plain, to_plain

RESULT = Result(
    "03_pandas/share_of_total",
    Verdict.SLOW,
    "too slow",
    answer="ab",
    tests=(TestOutcome("test_x.py::test_y", Outcome.FAILED, "no", Verdict.TIMED_OUT, 0.5, 0.25),),
    timings=(Timing("shares", 3.0, 1.5, 1.2), Timing("more", None, 1.0, None)),
    walls=("network",),
)


def test_a_result_survives_a_file():
    read = Result.from_report(json.loads(json.dumps(RESULT.as_report())))

    assert read == RESULT
    assert read.timings[0].ratio == 2.0
    assert (read.endless, read.ratio) == (True, None)


def replaced(**fields: object) -> dict:
    return to_plain(RESULT) | fields


@pytest.mark.parametrize(
    "plain",
    [
        replaced(verdict="excellent"),
        replaced(verdict=None),
        replaced(seconds=float("nan")),
        replaced(seconds="1"),
        replaced(seconds=True),
        replaced(message=b"bytes"),
        replaced(tests=[{"id": "x"}]),
        replaced(tests="many"),
        replaced(walls=[1]),
        replaced(another=1),
        {key: value for key, value in to_plain(RESULT).items() if key != "kata"},
        [],
        None,
    ],
    ids=range(13),
)
def test_what_does_not_fit_is_refused(plain):
    with pytest.raises(SchemaError):
        from_plain(Result, plain)


def test_text_arrives_harmless():
    hostile = replaced(message="\x1b[2Jred \udc80\n")

    assert from_plain(Result, hostile).message == "[2Jred \\udc80\n"
