import math
from collections import Counter

import pandas as pd
import pytest

from .metrics_by_hand import precision_recall_f1, roc_auc

# 3 of 10 flights are off. Five are named, two of them rightly: 2 hits, 1 missed, 3 false alarms.
TRUTH = ["on", "off", "on", "on", "off", "on", "on", "off", "on", "on"]
NAMED = ["off", "off", "on", "off", "on", "on", "off", "off", "on", "on"]
SCORES = [3, 5, 1, 4, 3, 3, 0, 3, 2, 1]


@pytest.fixture
def truth():
    return pd.Series(TRUTH, index=range(9, -1, -1))


@pytest.fixture
def named():
    return pd.Series(NAMED)


@pytest.fixture
def score():
    """How likely it seems that the flight is off. Two flights that are off share a 3."""
    return pd.Series(SCORES, index=range(10, 20))


def rates(truth, named, positive="off"):
    """Return the three numbers, once they are three finite numbers."""
    answer = precision_recall_f1(truth, named, positive)
    assert isinstance(answer, tuple) and len(answer) == 3, (
        f"expected a tuple (precision, recall, f1), got {answer!r}."
    )
    numbers = [float(number) for number in answer]
    hits = sum(pair == (positive, positive) for pair in zip(truth, named, strict=True))
    by_index = (truth.eq(positive) & named.eq(positive)).sum()
    cause = "0/0 is 0.0 here: nobody named, nobody to find."
    if hits:
        cause = f"{hits} were named rightly, row by row, so nothing is 0/0."
    if hits and not by_index:
        cause += " Paired by the index, labels are compared with those of other rows: none is left."
    assert all(map(math.isfinite, numbers)), f"expected three numbers, got {numbers}. {cause}"
    return numbers


def area(truth, scores, positive="off"):
    answer = roc_auc(truth, scores, positive)
    assert isinstance(answer, float), f"expected a float, got {answer!r}."
    return float(answer)


def why(value, causes):
    """Return what is known to give a number, if one cause is."""
    found = [cause for wrong, cause in causes.items() if math.isclose(value, wrong, abs_tol=1e-6)]
    return f" {found[0]}" if found else ""


def test_precision_is_the_share_of_hits_among_those_named(truth, named):
    precision, _, _ = rates(truth, named)

    causes = {
        4 / 5: "4/5 is that of 'on': 'off' was to be the positive label.",
        2 / 3: "2/3 is the recall.",
        6 / 10: "6/10 is the accuracy.",
        0.0: "Paired by the index, labels were compared with those of other flights.",
    }
    assert precision == pytest.approx(2 / 5), (
        f"5 flights were named, and 2 of them were off: expected the precision 2/5, got "
        f"{precision:.4f}.{why(precision, causes)}"
    )


def test_recall_is_the_share_of_hits_among_the_positives(truth, named):
    _, recall, _ = rates(truth, named)

    causes = {
        4 / 7: "4/7 is that of 'on': 'off' was to be the positive label.",
        2 / 5: "2/5 is the precision.",
        6 / 10: "6/10 is the accuracy.",
    }
    assert recall == pytest.approx(2 / 3), (
        f"3 flights were off, and 2 of them were named: expected the recall 2/3, got "
        f"{recall:.4f}.{why(recall, causes)}"
    )


def test_f1_is_the_harmonic_mean(truth, named):
    *_, f1 = rates(truth, named)

    causes = {
        (2 / 5 + 2 / 3) / 2: "0.5333 is the arithmetic mean: it forgives a recall of 0.",
        math.sqrt(2 / 5 * 2 / 3): "0.5164 is the geometric mean.",
        2 / 5 * 2 / 3 / (2 / 5 + 2 / 3): "0.25 lacks the 2 of the harmonic mean.",
    }
    assert f1 == pytest.approx(1 / 2), (
        f"the harmonic mean of 2/5 and 2/3 is 2 / (5/2 + 3/2) = 1/2, got {f1:.4f}.{why(f1, causes)}"
    )


@pytest.mark.parametrize(
    ("positive", "expected"), [("on", (4 / 5, 4 / 7, 2 / 3)), ("off", (2 / 5, 2 / 3, 1 / 2))]
)
def test_the_caller_says_which_label_is_positive(truth, named, positive, expected):
    numbers = rates(truth, named, positive)

    assert numbers == pytest.approx(expected), (
        f"expected {[round(number, 4) for number in expected]} for positive={positive!r}, got "
        f"{[round(number, 4) for number in numbers]}."
    )


@pytest.mark.parametrize(
    ("truth", "named"),
    [
        pytest.param(["off", "on"], ["on", "on"], id="nobody is named"),
        pytest.param(["on", "on"], ["off", "on"], id="nobody is positive"),
        pytest.param(["on", "on"], ["on", "on"], id="neither"),
        pytest.param(["on", "off"], ["off", "on"], id="no hit"),
    ],
)
def test_nothing_found_is_zero_even_of_nothing(truth, named):
    try:
        numbers = rates(pd.Series(truth), pd.Series(named))
    except ZeroDivisionError as error:
        raise AssertionError("0/0 is 0.0 here, and no error.") from error

    assert numbers == [0, 0, 0], f"expected 0.0 three times, got {numbers}."


def test_labels_may_be_numbers_and_more_than_two():
    truth, named = pd.Series([3, 0, 1, 3, 2]), pd.Series([3, 3, 1, 2, 2])

    numbers = rates(truth, named, 3)

    assert numbers == pytest.approx([1 / 2, 1 / 2, 1 / 2]), (
        f"of two named 3 one is a 3, of two threes one is named: expected 0.5 each, got {numbers}."
    )


def test_auc_counts_the_pairs_in_the_right_order():
    truth, scores = pd.Series(["on", "off", "on", "off"]), pd.Series([1, 4, 3, 2])

    auc = area(truth, scores)

    causes = {
        1 / 4: "1/4 is the share of pairs in the wrong order: a high score speaks for 'off'.",
        1 / 2: "1/2 is the share of answers that are right with one threshold.",
    }
    assert auc == pytest.approx(3 / 4), (
        "'off' has 4 and 2, 'on' 1 and 3: in three of four pairs 'off' is higher. Expected 0.75, "
        f"got {auc:.4f}.{why(auc, causes)}"
    )


def test_equal_scores_count_half(truth, score):
    auc = area(truth, score)

    causes = {
        15 / 21: "15/21 counts ties as lost.",
        19 / 21: "19/21 counts ties as won.",
        4 / 21: "4/21 has the order the wrong way round.",
        15 / 17: "15/17 leaves ties out.",
    }
    if not (why(auc, causes) or math.isclose(auc, 17 / 21)):
        causes[auc] = "Does it depend on the order in which ties come?"
    assert auc == pytest.approx(17 / 21), (
        "of 21 pairs 15 are in the right order and 4 are ties: expected 17/21 = "
        f"{17 / 21:.4f}, got {auc:.4f}.{why(auc, causes)}"
    )


def test_without_a_pair_there_is_no_auc():
    try:
        auc = area(pd.Series(["off", "off"]), pd.Series([1.0, 2.0]))
    except ZeroDivisionError as error:
        raise AssertionError("without a pair: expected NaN, got a ZeroDivisionError.") from error

    assert math.isnan(auc), f"all flights are off, so there is no pair: expected NaN, got {auc}."


def test_real_flights_agree_with_a_count_of_all_pairs(data):
    flights = pd.read_csv(
        data / "flights" / "flights_2013_02_03.csv.gz", usecols=["dep_time", "distance"], nrows=9000
    )
    off = flights["dep_time"].isna()
    named, scores = flights["distance"] < 250, -flights["distance"]

    (precision, recall, _), auc = rates(off, named, True), area(off, scores, True)

    hits = sum(a and b for a, b in zip(off, named, strict=True))
    assert precision == pytest.approx(hits / sum(named)), (
        f"{hits} of {sum(named)} flights under 250 miles were off, got {precision:.6f}."
    )
    assert recall == pytest.approx(hits / sum(off)), (
        f"{hits} of the {sum(off)} that were off go less than 250 miles, got {recall:.6f}."
    )
    high, low = Counter(scores[off]), Counter(scores[~off])
    won = sum(m * n * ((a > b) + (a == b) / 2) for a, m in high.items() for b, n in low.items())
    pairs = sum(off) * sum(~off)
    assert auc == pytest.approx(won / pairs), (
        f"the short flight is the cancelled one in {won} of {pairs} pairs, ties half: expected "
        f"{won / pairs:.6f}, got {auc:.6f}."
    )


def test_the_caller_s_labels_stay_as_they_were(truth, named, score):
    before = truth.copy(), named.copy(), score.copy()

    precision_recall_f1(truth, named, "off")
    roc_auc(truth, score, "off")

    for now, then in zip((truth, named, score), before, strict=True):
        pd.testing.assert_series_equal(now, then)
