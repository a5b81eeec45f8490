import math

import numpy as np
import pytest

from .naive_bayes import classify, gaussian, log_priors, multinomial, posterior

#: Class 0 has the values 3, 7, 3, 7: mean 5, variance 4. Class 9 has 10 and 16: 13 and 9.
VALUES = np.array([[3], [10], [7], [3], [16], [7]])
CLASSES = np.array([0, 9, 0, 0, 9, 0])
#: Four words in three texts; class 4 never says the last word.
WORDS = np.array([[3, 0, 1, 0], [0, 2, 2, 1], [1, 1, 2, 0]])
AUTHORS = np.array([4, 6, 4])


def table(result, shape):
    """Type, shape, dtype and finiteness, before any value is looked at."""
    assert isinstance(result, np.ndarray), f"expected an array, got {type(result).__name__}"
    assert result.shape == shape, f"expected shape {shape}, got {result.shape}"
    assert result.dtype == np.float64, f"expected float64, got {result.dtype}"
    return result


def normal(x, mean, variance):
    return -((x - mean) ** 2 / variance + math.log(2 * math.pi * variance)) / 2


def near(came, expected):
    return came == pytest.approx(np.array(expected), rel=1e-9, abs=1e-9)


def test_log_priors_are_shares_of_rows():
    came = table(log_priors(CLASSES), (2,))

    assert near(np.exp(came), [4 / 6, 2 / 6]), (
        f"class 0 has four of six rows, class 9 two: a class's prior is the share of its rows. "
        f"Expected log(2/3) and log(1/3), got {came.tolist()}"
    )


def test_gaussian_joins_prior_and_density():
    with np.errstate(all="ignore"):
        came = table(gaussian(VALUES, CLASSES, np.array([[6], [20], [-2]]), 0.5), (3, 2))

    def by(first, second, priors=(4 / 6, 2 / 6)):
        return [
            [
                math.log(p) + normal(x, m, v)
                for p, m, v in zip(priors, (5, 13), (first, second), strict=True)
            ]
            for x in (6, 20, -2)
        ]

    expected, pooled = by(4.5, 9.5), VALUES.var() + 0.5
    squares = [[-((x - m) ** 2) / v / 2 for m, v in ((5, 4.5), (13, 9.5))] for x in (6, 20, -2)]
    causes = [
        (by(4.5, 9.5, (1, 1)), "Of the sum, the priors are missing."),
        (by(4, 9), "0.5 is added to every variance, not only to one of 0."),
        (by(16 / 3 + 0.5, 18.5), "The variances have the divisor n - 1."),
        (by(pooled, pooled), "This is the variance over all classes together."),
        (by(2.5, 3.5), "The variance of class 0 is 4. Its root is 2."),
        (np.log([4 / 6, 2 / 6]) + squares, "log(2 pi variance) is missing: a wide class is low."),
    ]
    cause = next((why for numbers, why in causes if near(came, numbers)), "")
    assert near(came, expected), (
        "class 0: mean 5, variance 4 + 0.5, prior 4/6; class 9: 13, 9 + 0.5, 2/6. For 6, 20, -2 "
        f"expected {np.round(expected, 4).tolist()}, got {came.round(4).tolist()}. {cause}"
    )


def test_columns_add_up():
    X = np.column_stack([VALUES, VALUES[::-1] * 2])

    both = table(gaussian(X, CLASSES, np.array([[6, 8]]), 1.0), (1, 2))
    first = gaussian(X[:, :1], CLASSES, np.array([[6]]), 1.0)
    second = gaussian(X[:, 1:], CLASSES, np.array([[8]]), 1.0)

    expected = first + second - log_priors(CLASSES)
    assert near(both, expected), (
        f"two columns: expected the sum of both, less one prior, {expected.tolist()}, got "
        f"{both.tolist()}"
    )


def test_a_column_that_never_changes_is_smoothed():
    X = np.array([[5, 1], [5, 4], [2, 3], [5, 9]])
    y = np.array([1, 1, 3, 1])

    with np.errstate(all="ignore"):
        came = table(gaussian(X, y, np.array([[5, 2], [4, 3]]), 0.25), (2, 2))

    assert np.isfinite(came).all(), (
        f"got {came.tolist()}. Class 1 has only 5 in the first column, class 3 one row: its "
        "variance is 0, and 0 / 0 is NaN. Smoothing belongs there."
    )
    lone = math.log(1 / 4) + normal(5, 2, 0.25) + normal(2, 3, 0.25)
    assert came[0, 1] == pytest.approx(lone), f"one row: expected {lone}, got {came[0, 1]}"


def test_many_columns_do_not_underflow(seed):
    X = np.random.default_rng(seed).normal(0, 30, (6, 400))

    with np.errstate(all="ignore"):
        came = table(gaussian(X, CLASSES, X[:2], 1.0), (2, 2))

    assert np.isfinite(came).all(), (
        f"got {came.tolist()}: a product of 400 densities is 0 in float64. Add logarithms."
    )


def test_multinomial_adds_alpha_to_every_count():
    with np.errstate(all="ignore"):
        queries = np.array([[1, 0, 2, 0], [0, 0, 0, 3]])
        came = table(multinomial(WORDS, AUTHORS, queries, 0.5), (2, 2))

    def by(first, second, power=(1, 2, 3)):
        a, b, c = power
        shares = np.log([first, second])
        rows = [a * shares[:, 0] + b * shares[:, 2], c * shares[:, 3]]
        return np.array(rows) + np.log([2 / 3, 1 / 3])

    four, six = np.array([4, 1, 3, 0]), np.array([0, 2, 2, 1])
    expected = by((four + 0.5) / 10, (six + 0.5) / 7)
    whole = "After smoothing, too, the shares of a class sum to 1: all four counts grew."
    causes = [
        (by((four + 0.5) / 8, (six + 0.5) / 5), whole),
        (by((four + 0.5) / 8.5, (six + 0.5) / 5.5), whole),
        (by((four + 1) / 12, (six + 1) / 9), "alpha was 0.5, not 1."),
        (by((four + 0.5) / 10, (six + 0.5) / 7, (1, 1, 1)), "The counts of a query were lost."),
    ]
    cause = next((why for numbers, why in causes if near(came, numbers)), "")
    if not np.isfinite(came).all():
        cause = "A word that a class never said has the share 0, and its logarithm is -inf."
    assert near(came, expected), (
        "class 4 has the counts 4, 1, 3, 0, class 6 has 0, 2, 2, 1, alpha is 0.5. For the texts "
        f"[1, 0, 2, 0] and [0, 0, 0, 3] expected {expected.round(4).tolist()}, got "
        f"{came.round(4).tolist()}. {cause}"
    )


def test_a_text_without_words_has_the_priors():
    came = table(multinomial(WORDS, AUTHORS, np.zeros((1, 4), dtype=int), 1.0), (1, 2))

    assert near(came, np.log([[2 / 3, 1 / 3]])), f"expected the priors' logarithms, got {came}"


def test_posterior_is_a_probability():
    came = table(posterior(np.log([[0.1, 0.3, 0.1], [0.02, 0.02, 0.04]])), (2, 3))

    assert near(came.sum(axis=1), [1, 1]), (
        f"each row sums to 1: got {came.tolist()}, with sums {came.sum(axis=1).tolist()}"
    )
    assert near(came, [[0.2, 0.6, 0.2], [0.25, 0.25, 0.5]]), f"got {came.tolist()}"


def test_posterior_of_very_low_logarithms():
    joint = np.array([[-800.0, -800 - math.log(3)], [-90_000.0, -90_000.0], [-3.0, -5000.0]])

    with np.errstate(all="ignore"):
        came = table(posterior(joint), (3, 2))

    cause = "exp of -800 is 0, and 0 / 0 is NaN."
    if np.isfinite(came[2]).all() and not np.isfinite(came[0]).all() and came[2, 0] == 1:
        cause += " Each row has a largest of its own."
    assert near(came, [[0.75, 0.25], [0.5, 0.5], [1, 0]]), (
        f"expected [[0.75, 0.25], [0.5, 0.5], [1, 0]], got {came.tolist()}. {cause}"
    )


def test_classify_returns_labels():
    joint = np.array([[-3.0, -2.0], [-7.0, -9.0], [-4.0, -4.0]])

    came = classify(CLASSES, joint)

    assert isinstance(came, np.ndarray) and came.shape == (3,), f"expected three labels, got {came}"
    assert came.dtype.kind in "iu", f"expected integers, got {came.dtype}"
    cause = " These have to be labels, not their positions." * (9 not in came)
    cause += " Of equals, the smallest of equals wins." * bool(came[2] == 9)
    assert came.tolist() == [9, 0, 0], f"expected [9, 0, 0], got {came.tolist()}.{cause}"


@pytest.mark.parametrize("dtype", ["uint8", "int16", ">f8"])
def test_data_of_any_dtype_stay_as_they_were(dtype):
    X = np.array([[200, 3, 90], [120, 0, 7], [9, 250, 1], [1, 90, 2]], dtype=dtype)
    y, before = np.array([1, 1, 0, 0]), X.tolist()

    for model in (gaussian, multinomial):
        came = table(model(X, y, X, 1.0), (4, 2))
        wide = model(X.astype(np.float64), y, X.astype(np.float64), 1.0)
        assert near(came, wide), (
            f"{model.__name__} as {dtype}: expected {wide.tolist()}, got {came.tolist()}: 200 "
            "+ 120 is 64 in bytes."
        )
    assert X.tolist() == before, "X has changed"
