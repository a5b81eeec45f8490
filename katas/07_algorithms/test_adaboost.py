import math
from itertools import pairwise

import numpy as np
import pytest

from .adaboost import boost, fit_stump, reweigh, scores

X = np.array([[2, 9], [5, 1], [3, 4], [8, 6], [5, 7], [1, 2]])
Y = np.array([1, -1, -1, 1, 1, -1])
W = np.array([0.05, 0.3, 0.1, 0.25, 0.1, 0.2])
W.flags.writeable = False


def floats(value, n):
    assert isinstance(value, np.ndarray), f"expected an array, got {type(value).__name__}"
    assert value.shape == (n,), f"expected {n} numbers, got shape {value.shape}"
    assert value.dtype == np.float64, f"expected float64, got {value.dtype}"
    assert np.isfinite(value).all(), f"expected finite numbers, got {value.tolist()}"
    return value


def stump_of(stump):
    assert isinstance(stump, tuple) and len(stump) == 3, (
        f"a stump is (feature, threshold, left), got {stump!r}"
    )
    feature, threshold, left = int(stump[0]), float(stump[1]), int(stump[2])
    assert left in (-1, 1), f"expected left -1 or 1, got {left}"
    return feature, threshold, left


def rounds_of(rounds):
    assert isinstance(rounds, list), f"expected a list of rounds, got {type(rounds).__name__}"
    for pair in rounds:
        assert isinstance(pair, tuple) and len(pair) == 2, f"expected (vote, stump), got {pair!r}"
        assert isinstance(pair[0], float), f"expected a float as vote, got {pair[0]!r}"
        assert math.isfinite(pair[0]), f"expected finite votes, got {pair[0]}: log of 1/0?"
    return [(loud, stump_of(stump)) for loud, stump in rounds]


def say(stump, X):
    """What a stump answers, one row at a time."""
    feature, threshold, left = stump
    return [left if row[feature] <= threshold else -left for row in X.tolist()]


def error_of(stump, X, y, weights):
    rows = zip(say(stump, X), y.tolist(), weights.tolist(), strict=True)
    return sum(weight for said, seen, weight in rows if said != seen)


def every_stump(X):
    for feature in range(X.shape[1]):
        seen = sorted(set(X[:, feature].tolist()))
        middles = [(low + high) / 2 for low, high in pairwise(seen)]
        yield from ((feature, at, left) for at in [*middles, math.inf] for left in (-1, 1))


def best_of(X, y, weights):
    """Return the first of the best stumps, each tried by itself."""
    tried = [(error_of(stump, X, y, weights), stump) for stump in every_stump(X)]
    least = min(tried)[0]
    return next(stump for error, stump in tried if error <= least + 1e-9)


def is_best(stump, X, y, weights, name="the stump"):
    came, expected = stump_of(stump), best_of(X, y, weights)
    if came == pytest.approx(expected):
        return
    assert came in list(every_stump(X)), (
        f"{name} asks feature {came[0]} <= {came[1]}: thresholds lie midway between neighbouring "
        "values, or at inf."
    )
    off, least = error_of(came, X, y, weights), error_of(expected, X, y, weights)
    equal = np.full(len(y), 1 / len(y))
    cause = ""
    if off <= least + 1e-9:
        cause = " Of equals: the first feature, then the lowest threshold, then left -1."
    elif came == pytest.approx(best_of(X, y, equal)):
        cause = " It has the least number of wrong rows: weigh them."
    assert came == pytest.approx(expected), (
        f"{name}: {came} has the error {off:.4f}. Expected {expected}, with {least:.4f}.{cause}"
    )


def test_fit_stump_finds_the_least_weighted_error():
    y = np.array([1, -1, 1, -1, 1, -1])

    is_best(fit_stump(X, y, W), X, y, W)


def test_fit_stump_may_answer_1_on_the_left():
    y = np.array([-1, 1, 1, -1, -1, 1])

    is_best(fit_stump(X, y, W), X, y, W)


@pytest.mark.parametrize(
    ("rows", "y", "weights"),
    [
        ([[4, 1], [7, 2]], [-1, 1], [0.5, 0.5]),
        ([[1], [2], [3]], [1, -1, 1], [0.4, 0.2, 0.4]),
        ([[1], [2], [3], [4]], [1, -1, 1, -1], [0.25, 0.25, 0.25, 0.25]),
        ([[1], [2], [3], [4]], [-1, 1, -1, 1], [0.1, 0.3, 0.3, 0.3]),
        ([[1], [2]], [1, 1], [0.5, 0.5]),
        ([[3, 3], [3, 3], [3, 3]], [-1, 1, 1], [0.2, 0.3, 0.5]),
        ([[3], [3]], [1, -1], [0.5, 0.5]),
        ([[1], [2], [3], [4], [5]], [-1, 1, -1, 1, 1], [0.2, 0.1, 0.1 + 4e-10, 0.3, 0.3 - 4e-10]),
    ],
    ids=[
        "two features are perfect",
        "all rows on one side",
        "two thresholds",
        "rounding decides nothing",
        "one class",
        "one value",
        "both lefts",
        "within 1e-9",
    ],
)
def test_fit_stump_decides_between_equals(rows, y, weights):
    rows, y, weights = np.array(rows), np.array(y), np.array(weights)

    is_best(fit_stump(rows, y, weights), rows, y, weights)


def test_rows_of_equal_values_stay_together():
    rows, y = np.array([[4], [1], [4], [9], [4]]), np.array([1, 1, -1, -1, -1])
    weights = np.array([0.3, 0.1, 0.2, 0.15, 0.25])

    is_best(fit_stump(rows, y, weights), rows, y, weights)


def next_of(result, n):
    """Look at the form of what reweigh returns."""
    assert isinstance(result, tuple) and len(result) == 2, (
        f"expected (vote, weights), got {result!r}"
    )
    vote, weights = result
    assert isinstance(vote, float), f"expected a float as vote, got {type(vote).__name__}"
    assert math.isfinite(vote), f"expected a finite vote, got {vote}: a division by zero?"
    return vote, floats(weights, n)


def test_a_vote_is_half_of_the_logarithm_of_the_odds():
    came, _ = next_of(reweigh(W, np.array([True, False, True, False, False, False])), 6)

    odds = math.log(0.85 / 0.15)
    cause = ""
    if came == pytest.approx(odds):
        cause = " The half is missing."
    elif came < 0:
        cause = " These are the odds of an error: a good stump has a vote above 0."
    elif came == pytest.approx(math.log(2) / 2):
        cause = " A third of the rows is wrong, but they weigh 0.15."
    assert came == pytest.approx(odds / 2), (
        f"rows that weigh 0.05 + 0.1 are wrong: log(0.85 / 0.15) / 2 = {odds / 2:.4f}, got "
        f"{came:.4f}.{cause}"
    )


def test_what_was_wrong_weighs_more_and_the_sum_is_1_again():
    wrong = np.array([True, False, True, False, False, True])

    vote, came = next_of(reweigh(W, wrong), 6)

    grown = W * np.where(wrong, math.exp(vote), math.exp(-vote))
    upside_down = W * np.where(wrong, math.exp(-vote), math.exp(vote))
    only_wrong = W * np.where(wrong, math.exp(vote), 1)
    expected = grown / grown.sum()
    cause = ""
    if came == pytest.approx(grown):
        cause = f" They were not normalised: their sum is {grown.sum():.4f}."
    elif came == pytest.approx(upside_down / upside_down.sum()):
        cause = " Here the right rows gain weight."
    elif came == pytest.approx(only_wrong / only_wrong.sum()):
        cause = " Right rows shrink by exp(-vote) as well."
    elif came == pytest.approx(grown / grown.max()):
        cause = " Here the largest is 1, not the sum."
    elif came == pytest.approx(W):
        cause = " They are as before."
    assert came == pytest.approx(expected), (
        f"expected {expected.round(4).tolist()}, got {came.round(4).tolist()}.{cause}"
    )


def test_a_perfect_stump_has_a_finite_vote():
    with np.errstate(all="ignore"):
        try:
            result = reweigh(W, np.zeros(6, dtype=bool))
        except ZeroDivisionError as problem:
            result = (f"ZeroDivisionError: {problem}", W)
    vote, came = result if isinstance(result, tuple) else (result, W)

    assert vote == pytest.approx(10.361632918, abs=1e-6), (
        f"an error of 0 counts as 1e-9, a vote of 10.3616; got {vote}. A perfect stump divides by "
        "zero."
    )
    assert floats(came, 6) == pytest.approx(W), (
        f"no row was wrong, so none gains: expected the weights {W.tolist()}, got {came.tolist()}"
    )


def test_an_error_above_a_thousand_millionth_counts_as_it_is():
    weights = np.array([1 - 2e-9, 2e-9])

    vote, came = next_of(reweigh(weights, np.array([False, True])), 2)

    assert vote == pytest.approx(10.015059325), f"an error of 2e-9: expected 10.0151, got {vote}"
    assert came == pytest.approx(np.array([0.5, 0.5])), f"expected [0.5, 0.5], got {came.tolist()}"


def test_a_stump_is_no_better_than_chance_on_its_next_weights(seed):
    weights = np.random.default_rng(seed).dirichlet(np.ones(6))
    wrong = np.array([True, False, False, True, False, False])

    _, came = next_of(reweigh(weights, wrong), 6)

    assert came[wrong].sum() == pytest.approx(0.5), (
        f"the rows that were wrong weighed {weights[wrong].sum():.4f} and should now weigh 0.5, "
        f"got {came[wrong].sum():.4f}"
    )


#: No stump is right on all of these rows, and no two of the first four rounds are the same.
ROWS = np.array([[4, 2], [1, 7], [6, 6], [3, 1], [8, 3], [2, 4], [7, 8], [5, 5], [9, 1]])
SEEN = np.array([1, -1, 1, -1, -1, 1, -1, 1, -1])


def test_each_round_is_the_best_stump_for_the_weights_that_those_before_left():
    rounds = rounds_of(boost(ROWS, SEEN, 5))

    assert len(rounds) == 5, f"5 rounds: expected as many, got {len(rounds)}"
    weights = np.full(9, 1 / 9)
    for number, (loud, stump) in enumerate(rounds, start=1):
        name = f"round {number}"
        if number > 1 and stump == rounds[number - 2][1]:
            name += " (the same stump as before: were the weights not changed?)"
        is_best(stump, ROWS, SEEN, weights, name)
        error = error_of(stump, ROWS, SEEN, weights)
        expected = math.log((1 - error) / error) / 2
        assert loud == pytest.approx(expected), (
            f"round {number}: an error of {error:.4f} makes the vote {expected:.4f}, got {loud:.4f}"
        )
        grow = [math.exp(-loud * a * b) for a, b in zip(say(stump, ROWS), SEEN, strict=True)]
        weights = weights * grow / (weights * grow).sum()


def test_scores_add_up_votes_times_answers():
    came = floats(scores([(0.75, (0, 4.0, -1)), (0.5, (1, 6.5, 1)), (0.25, (0, 5.0, 1))], X), 6)

    cause = " Here all votes are equal." * (came.tolist() == [-1, 3, 1, 1, 1, 1])
    cause += " These are signs, not sums." * (set(np.abs(came).tolist()) <= {0, 1})
    assert came.tolist() == [-1.0, 1.5, 0.0, 1.0, 0.5, 0.0], (
        f"expected [-1, 1.5, 0, 1, 0.5, 0], got {came.tolist()}.{cause}"
    )


def test_scores_of_no_rounds_are_zeros():
    assert floats(scores([], X), 6).tolist() == [0] * 6


@pytest.mark.parametrize("n_rounds", [1, 4])
def test_boost_ends_after_a_perfect_stump(n_rounds):
    with np.errstate(all="ignore"):
        rounds = rounds_of(boost(X[:, 1:], np.array([1, -1, -1, 1, 1, -1]), n_rounds))

    assert len(rounds) == 1, f"one stump is right everywhere: expected 1 round, got {len(rounds)}"
    assert rounds[0] == (pytest.approx(10.361632918, abs=1e-6), (0, 5.0, -1)), f"got {rounds[0]}"


def test_rounds_without_a_better_stump_than_chance_have_no_vote():
    rows, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([-1, 1, 1, -1])

    rounds = rounds_of(boost(rows, y, 3))

    assert [stump for _, stump in rounds] == [(0, 0.5, -1)] * 3, (
        f"every stump has the error 0.5: expected (0, 0.5, -1) three times, got {rounds}"
    )
    assert [vote for vote, _ in rounds] == pytest.approx([0, 0, 0], abs=1e-9), f"got {rounds}"


def test_no_rounds_are_no_rounds():
    assert rounds_of(boost(X, Y, 0)) == []


def test_the_exponential_loss_falls_with_every_round(seed):
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(60, 3))
    y = np.where(rows[:, 0] * rows[:, 1] + rng.normal(size=60) / 4 > 0, 1, -1)

    rounds = rounds_of(boost(rows, y, 12))

    losses = [np.exp(-y * scores(rounds[:k], rows)).mean() for k in range(len(rounds) + 1)]
    assert len(rounds) > 2, f"12 rounds were allowed, got {len(rounds)}"
    for before, after, (loud, _) in zip(losses, losses[1:], rounds, strict=False):
        error = 1 / (1 + math.exp(2 * loud))
        expected = before * 2 * math.sqrt(error * (1 - error))
        assert after == pytest.approx(expected), (
            f"the mean of exp(-y * score) was {before:.4f}; an error of {error:.4f} lowers it to "
            f"{expected:.4f}, got {after:.4f}. {np.round(losses, 4).tolist()}"
        )


@pytest.mark.parametrize("dtype", ["uint8", "int8", ">f8"])
def test_data_of_any_dtype_stay_as_they_were(dtype):
    rows = np.array([[100, 3], [120, 90], [7, 7], [80, 120], [127, 80]], dtype=dtype)
    y = np.array([1, 1, -1, -1, 1], dtype=">i2")
    before = rows.tolist(), y.tolist()

    rounds = rounds_of(boost(rows, y, 3))

    is_best(rounds[0][1], rows, y, np.full(5, 0.2))
    assert floats(scores(rounds, rows), 5).shape == (5,)
    assert (rows.tolist(), y.tolist()) == before, "an argument has changed"
