import math
from itertools import pairwise

import numpy as np
import pytest

from .gaussian_mixture import e_step, fit, log_densities, m_step

X = np.array([[1, 4], [2, 2], [4, 3], [7, 9], [9, 6], [8, 8], [3, 1]])
MEANS = np.array([[2.0, 3.0], [7.0, 8.0]])
COVARIANCES = np.array([[[2.0, 0.5], [0.5, 1.0]], [[1.0, -0.75], [-0.75, 3.0]]])
MODEL = np.array([0.75, 0.25]), MEANS, COVARIANCES
SHARES = np.array([0.9, 0.8, 0.6, 0.3, 0.1, 0.2, 0.7])
SHARES = np.column_stack([SHARES, 1 - SHARES])


def floats(value, shape, name):
    assert isinstance(value, np.ndarray), f"{name}: expected an array, got {type(value).__name__}"
    assert value.shape == shape, f"{name}: expected shape {shape}, got {value.shape}"
    assert value.dtype == np.float64, f"{name}: expected float64, got {value.dtype}"
    assert np.isfinite(value).all(), (
        f"{name}: expected finite numbers, got {value.tolist()}: a density of 0, or its logarithm?"
    )
    return value


def pair(value, names):
    assert isinstance(value, tuple) and len(value) == 2, f"expected {names}, got {value!r}"
    return value


def expected_of(result, n, k):
    """Look at the form of what e_step returns."""
    likelihood, shares = pair(result, "(log-likelihood, responsibilities)")
    assert isinstance(likelihood, float), f"expected a float first, got {type(likelihood).__name__}"
    assert math.isfinite(likelihood), f"expected a finite log-likelihood, got {likelihood}"
    return likelihood, floats(shares, (n, k), "responsibilities")


def model_of(model, k, d):
    assert isinstance(model, tuple) and len(model) == 3, (
        f"expected (weights, means, covariances), got {model!r}"
    )
    forms = ("weights", (k,)), ("means", (k, d)), ("covariances", (k, d, d))
    return tuple(
        floats(part, shape, name) for part, (name, shape) in zip(model, forms, strict=True)
    )


def log_density(row, mean, covariance):
    """One row, two columns, by the formula."""
    (a, b), (_, c) = covariance.tolist()
    x, y = row[0] - mean[0], row[1] - mean[1]
    det = a * c - b * b
    distance = (c * x * x - 2 * b * x * y + a * y * y) / det
    return -distance / 2 - math.log(det) / 2 - math.log(2 * math.pi)


def densities_by_hand():
    return np.array(
        [
            [log_density(row, mean, cov) for mean, cov in zip(MEANS, COVARIANCES, strict=True)]
            for row in X.tolist()
        ]
    )


def told(came, expected, causes, start):
    cause = next((f" {why}" for value, why in causes if came == pytest.approx(value)), "")
    # So many digits that they do not read alike.
    digits = 4 if np.abs(np.subtract(came, expected)).max() > 1e-3 else 9
    assert came == pytest.approx(expected, rel=1e-7, abs=1e-7), (
        f"{start}: expected {np.round(expected, digits).tolist()}, got "
        f"{np.round(came, digits).tolist()}.{cause}"
    )


def test_log_densities_are_those_of_the_formula():
    came = floats(log_densities(X, MEANS, COVARIANCES), (7, 2), "log densities")

    expected = densities_by_hand()
    dets = np.log(np.linalg.det(COVARIANCES)) / 2
    apart = X[:, np.newaxis] - MEANS
    upside = -np.einsum("nki,kij,nkj->nk", apart, COVARIANCES, apart) / 2
    causes = [
        (np.exp(expected), "These are densities, not their logarithms."),
        (expected + dets, "The determinant is missing."),
        (expected - dets, "Half of the determinant's logarithm counts, not all of it."),
        (upside - dets - math.log(2 * math.pi), "Rows are measured by the inverse covariance."),
        (expected + math.log(2 * math.pi), "log(2 pi) is missing."),
        (expected + math.log(2 * math.pi) / 2, "2 pi comes once for each column."),
    ]
    told(came, expected, causes, "log densities")


def test_many_narrow_columns_do_not_make_a_determinant_of_0():
    d = 40
    rows, means = np.zeros((1, d)), np.zeros((1, d))

    with np.errstate(divide="ignore"):
        came = log_densities(rows, means, np.eye(d)[np.newaxis] * 1e-9)

    expected = d * (9 * math.log(10) - math.log(2 * math.pi)) / 2
    cause = " Their product, 1e-360, is 0 in float64: add up logarithms."
    assert came.tolist() == [[pytest.approx(expected)]], (
        f"40 variances of 1e-9: expected {expected:.4f}, got {came.tolist()}."
        + cause * (not np.isfinite(came).all())
    )


def test_e_step_shares_each_row_among_the_clouds():
    likelihood, came = expected_of(e_step(X, MODEL), 7, 2)

    joint = np.exp(densities_by_hand()) * MODEL[0]
    totals = joint.sum(axis=1)
    plain = np.exp(densities_by_hand())
    causes = [
        (joint, "They were not normalised: a row's sum is 1."),
        (joint / joint.sum(axis=0), "The sum of a column is 1 here, not of a row."),
        (plain / plain.sum(axis=1, keepdims=True), "The weights of the clouds are missing."),
        (np.log(joint / totals[:, np.newaxis]), "These are logarithms."),
        ((joint == joint.max(axis=1, keepdims=True)) * 1.0, "Each row was given to one cloud."),
    ]
    told(came, joint / totals[:, np.newaxis], causes, "responsibilities")
    causes = [
        (np.log(totals).mean(), "This is a mean, not a sum."),
        (np.log(joint.max(axis=1)).sum(), "Only each row's best cloud counts here."),
        (np.log(joint).sum(), "Densities add up, not their logarithms."),
        (np.log(plain.sum(axis=1)).sum(), "The weights of the clouds are missing."),
    ]
    told(likelihood, np.log(totals).sum(), causes, "log-likelihood")


def test_a_row_far_from_all_clouds_is_shared_as_well():
    rows = np.array([[100, -60], [2, 3], [-90, 100]])

    with np.errstate(all="ignore"):
        likelihood, came = expected_of(e_step(rows, MODEL), 3, 2)

    assert came.sum(axis=1) == pytest.approx([1, 1, 1]), f"rows should sum to 1: {came.tolist()}"
    expected = 0.0
    for row in rows:
        first, second = (
            math.log(weight) + log_density(row, mean, covariance)
            for weight, mean, covariance in zip(*MODEL, strict=True)
        )
        larger = max(first, second)
        expected += larger + math.log1p(math.exp(min(first, second) - larger))
    assert likelihood == pytest.approx(expected), (
        f"expected the log-likelihood {expected:.4f}, got {likelihood:.4f}"
    )


def test_m_step_weighs_rows_by_their_responsibilities():
    weights, means, covariances = model_of(m_step(X, SHARES, 0.0), 2, 2)

    rows, sizes = X.astype(float), SHARES.sum(axis=0)
    causes = [(sizes, "These are sums: divide by n."), ([0.5, 0.5], "They do not depend on rows.")]
    told(weights, sizes / 7, causes, "weights")
    expected = SHARES.T @ rows / sizes[:, np.newaxis]
    causes = [
        (SHARES.T @ rows / 7, "Divide by what each cloud has of the rows, not by n."),
        (np.array([rows[[0, 1, 2, 6]].mean(0), rows[3:6].mean(0)]), "Rows belong to both clouds."),
    ]
    told(means, expected, causes, "means")
    apart = rows[:, np.newaxis] - expected
    scatter = np.einsum("nk,nki,nkj->kij", SHARES, apart, apart)
    right = scatter / sizes[:, np.newaxis, np.newaxis]
    causes = [
        (scatter / 7, "Divide by what each cloud has of the rows, not by n."),
        (scatter / (sizes - 1)[:, np.newaxis, np.newaxis], "The most likely has no - 1."),
        (right * np.eye(2), "Columns vary together."),
        (right.mean(axis=0) + 0 * right, "Each cloud has its own."),
    ]
    told(covariances, right, causes, "covariances")


def test_the_ridge_keeps_a_flat_cloud_from_being_singular():
    rows = np.array([[1, 2], [2, 4], [4, 8], [9, 5]])
    shares = np.array([[1.0, 0.0], [1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])

    _, _, came = model_of(m_step(rows, shares, 0.5), 2, 2)

    assert came[1] == pytest.approx(np.eye(2) / 2), (
        f"one row has no spread, so its covariance is the ridge: expected [[0.5, 0], [0, 0.5]], "
        f"got {came[1].tolist()}. Without a ridge, or with one that is multiplied, it is singular."
    )
    line = np.array([[14, 28], [28, 56]]) / 9
    cause = " The ridge is for the diagonal only." * (came[0] == pytest.approx(line + 0.5))
    assert came[0] == pytest.approx(line + np.eye(2) / 2), (
        f"rows on a line: expected {(line + np.eye(2) / 2).round(4).tolist()}, got "
        f"{came[0].round(4).tolist()}.{cause}"
    )


def test_spread_is_measured_far_from_the_origin():
    rows = np.array([[1], [2], [4], [5]]) / 100 + 999_000

    _, _, came = model_of(m_step(rows, np.ones((4, 1)), 0.0), 1, 1)

    # Numbers near 1e12 are multiples of 2**-13, and so is what is left of two.
    cause = " Squares near 1e12 were subtracted from one another: subtract the mean first."
    assert came.tolist() == [[[pytest.approx(2.5e-4, rel=1e-4)]]], (
        f"rows near 999,000, with a variance of 0.00025, got {came.tolist()}."
        + cause * (came.item() * 2**13 % 1 == 0)
    )


def turns(X, model, ridge, tol, max_iter):
    """Run fit and look at the form of what it returns."""
    fitted, likelihoods = pair(fit(X, model, ridge, tol, max_iter), "(model, likelihoods)")
    model_of(fitted, *model[1].shape)
    assert isinstance(likelihoods, list), f"expected a list, got {type(likelihoods).__name__}"
    assert all(isinstance(number, float) for number in likelihoods), "expected floats in the list"
    return fitted, likelihoods


@pytest.mark.parametrize("max_iter", [1, 3, 0])
def test_fit_tells_the_likelihood_of_the_start_and_after_each_turn(max_iter):
    fitted, likelihoods = turns(X, MODEL, 0.25, -1.0, max_iter)

    model, expected = MODEL, [e_step(X, MODEL)[0]]
    for _ in range(max_iter):
        model = m_step(X, e_step(X, model)[1], 0.25)
        expected.append(e_step(X, model)[0])
    cause = ""
    if len(likelihoods) == max_iter:
        lags = likelihoods == pytest.approx(expected[:-1])
        cause = " They lag one turn: the last is not that of the model." if lags else ""
        cause = " The start's is missing." if likelihoods == pytest.approx(expected[1:]) else cause
    assert likelihoods == pytest.approx(expected), (
        f"expected {np.round(expected, 4).tolist()}, "
        f"got {np.round(likelihoods, 4).tolist()}.{cause}"
    )
    for came, right, name in zip(fitted, model, ("weights", "means", "covariances"), strict=True):
        told(came, right, [], f"{name} after {max_iter} turns")


def cloud(seed, n):
    """Rows and a start, whose clouds are so wide that none shrinks to a single row."""
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(n, 2)) * [1, 3]
    rows[: n // 2] = rows[: n // 2] @ [[1, 0.8], [0.2, 1]] + 3
    return rows, (np.array([0.2, 0.5, 0.3]), rows[:3].copy(), np.array([25 * np.eye(2)] * 3))


def test_the_likelihood_never_falls(seed):
    rows, start = cloud(seed, 90)

    _, likelihoods = turns(rows, start, 0.0, -1.0, 15)

    assert len(likelihoods) == 16, (
        f"no turn raises it by less than -1: expected 16 numbers, got {len(likelihoods)}"
    )
    falls = [turn for turn, (a, b) in enumerate(pairwise(likelihoods), start=1) if b < a - 1e-7]
    assert not falls, (
        f"the likelihood falls in turn {falls[0]}: {np.round(likelihoods, 4).tolist()}. Each step "
        "gives the best there is, so one of yours does otherwise."
    )


def test_fit_ends_after_a_turn_that_raises_it_by_less_than_tol():
    rows, start = cloud(4, 60)

    _, all_of_them = turns(rows, start, 1e-3, -1e9, 12)
    _, likelihoods = turns(rows, start, 1e-3, 1.0, 12)

    rises = [b - a for a, b in pairwise(all_of_them)]
    last = next(turn for turn, rise in enumerate(rises, start=1) if rise < 1.0)
    assert len(likelihoods) == last + 1, (
        f"the turns raise it by {np.round(rises, 3).tolist()}: turn {last} is the first below 1 "
        f"and the last of all, which makes {last + 1} numbers; got {len(likelihoods)}"
    )


@pytest.mark.parametrize("dtype", ["uint8", "int8", ">f8"])
def test_data_of_any_dtype_stay_as_they_were(dtype):
    rows = np.array([[100, 3], [120, 90], [7, 7], [80, 120], [127, 80]], dtype=dtype)
    start = np.array([0.5, 0.5]), rows[:2].astype(float), np.array([np.eye(2) * 99] * 2)
    before = rows.tolist(), [part.tolist() for part in start]

    fitted, _ = turns(rows, start, 1.0, 0.0, 2)
    expected, _ = turns(rows.astype(float), start, 1.0, 0.0, 2)
    fitted[1][:] = 0

    assert fitted[0] == pytest.approx(expected[0]), f"rows as {dtype} gave other weights"
    assert (rows.tolist(), [part.tolist() for part in start]) == before, "an argument has changed"
    same, _ = turns(rows, start, 1.0, 0.0, 0)
    for part in same:
        part[:] = 0
    names = ("weights", "means", "covariances")
    own = [name for name, a, b in zip(names, start, before[1], strict=True) if a.tolist() != b]
    assert not own, f"without a turn the given arrays came back themselves: {', '.join(own)}"
