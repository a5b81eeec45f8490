import numpy as np
import pytest

from .pca import fit, inverse, transform

#: Seen from (40, 20, 30) the rows lie at +-6 along (2, -1, -2) / 3 and at +-3 along (1, -2, 2) / 3.
X = np.array([[44, 18, 26], [36, 22, 34], [41, 18, 32], [39, 22, 28]])
MEAN = np.array([40.0, 20.0, 30.0])
DIRECTIONS = np.array([[2, -1, -2], [-1, 2, -2], [2, 2, 1]]) / 3


def arrays(result, shapes):
    """Type, shape, dtype and finiteness, before any value is looked at."""
    assert isinstance(result, tuple) and len(result) == 3, (
        f"expected a tuple (mean, components, variances), got {type(result).__name__}"
    )
    for name, array, shape in zip(("mean", "components", "variances"), result, shapes, strict=True):
        one(name, array, shape)
    return result


def one(name, array, shape):
    assert isinstance(array, np.ndarray), f"{name}: expected an array, got {type(array).__name__}"
    assert array.shape == shape, (
        f"{name}: expected shape {shape}, got {array.shape}."
        + " Components hold a direction in each row." * (name == "components")
    )
    assert array.dtype == np.float64, f"{name}: expected dtype float64, got {array.dtype}"
    assert np.isfinite(array).all(), f"{name}: expected finite numbers, got {array.tolist()}"
    return array


def near(came, expected):
    return came == pytest.approx(np.array(expected), rel=1e-7, abs=1e-7)


def test_fit_returns_the_mean_and_a_direction_in_each_row():
    mean, *_ = arrays(fit(X, 2), [(3,), (2, 3), (2,)])

    assert near(mean, MEAN), f"expected the columns' mean [40, 20, 30], got {mean.tolist()}"


def test_variances_are_those_of_the_rows_along_the_directions():
    *_, came = arrays(fit(X, 2), [(3,), (2, 3), (2,)])

    causes = [
        ([18, 4.5], "divisor n, not n - 1."),
        ([72**0.5, 18**0.5], "these are singular values: square them, then divide by n - 1."),
        ([24**0.5, 6**0.5], "these are standard deviations."),
        ([0, 6], "most variance first."),
    ]
    cause = next((why for numbers, why in causes if near(came, numbers)), "")
    if came[0] > 1000:
        cause = "the mean was not subtracted: seen from the origin, all rows lie far away."
    elif came[0] < 10 and not cause:
        cause = "were the columns scaled? They share a unit here."
    assert near(came, [24, 6]), (
        f"6 and -6 along the first, 3 and -3 along the second, over n - 1 = 3: expected [24, 6], "
        f"got {came.tolist()}: {cause}"
    )


def test_components_are_directions_of_most_variance():
    _, came, _ = arrays(fit(X, 2), [(3,), (2, 3), (2,)])

    across = came @ came.T
    assert near(across, np.eye(2)), (
        "expected directions of length 1, at right angles: the products of rows are "
        f"{across.round(4).tolist()}. Were rows and columns transposed?"
    )
    along = np.abs((came * DIRECTIONS[:2]).sum(axis=1))
    assert near(along, [1, 1]), (
        "expected [2, -1, -2] / 3 and [-1, 2, -2] / 3, up to the sign, got "
        f"{came.round(4).tolist()}. Were rows and columns transposed?"
    )


@pytest.mark.parametrize(
    "axes",
    [[0, 1, 2], [2, 0, 1], [1, 2, 0]],
    ids=["first", "second", "third"],
)
def test_the_largest_entry_of_a_direction_is_positive(axes):
    along = np.array([6.0, -5.0, -4.0])[axes] / 77**0.5
    for turn, shift in ((1, 0), (-1, 0), (1, 7), (-1, 7)):
        points = np.array([[9.0], [-9.0]]) * turn * along + shift
        _, came, _ = arrays(fit(points, 1), [(3,), (1, 3), (1,)])
        assert near(came, [along]), (
            f"expected {along.round(3).tolist()}, got {came[0].round(3).tolist()}: the largest "
            "entry of a direction is positive, whatever the others are"
        )


def test_directions_of_a_tall_table_agree_with_powers_of_the_covariance(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(60, 4)) * [9, 1, 4, 0.1] @ np.linalg.qr(rng.normal(size=(4, 4)))[0] + 70

    _, components, variances = arrays(fit(X, 1), [(4,), (1, 4), (1,)])

    covariance = sum(np.outer(row, row) for row in X - X.mean(axis=0)) / 59
    direction = np.linalg.matrix_power(covariance / np.trace(covariance), 200) @ np.ones(4)
    direction /= direction[np.abs(direction).argmax()]
    direction /= np.linalg.norm(direction)
    assert components[0] == pytest.approx(direction, abs=1e-6), (
        f"expected the direction {direction.tolist()}, got {components[0].tolist()}"
    )
    expected = direction @ covariance @ direction
    assert variances[0] == pytest.approx(expected), f"expected {expected}, got {variances[0]}"


def test_of_equal_entries_the_first_is_positive():
    rise = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 9.0], [2.0, 1.0]])
    standardised = (rise - rise.mean(axis=0)) / rise.std(axis=0)

    for points in (standardised, standardised[:, ::-1], -standardised):
        _, came, _ = arrays(fit(points, 2), [(2,), (2, 2), (2,)])
        expected = [[0.5**0.5, 0.5**0.5], [0.5**0.5, -(0.5**0.5)]]
        assert near(came, expected), (
            "two standardised columns have the directions (1, 1) and (1, -1) / sqrt(2), whose "
            "entries are equal but for rounding. Here, the first of them is positive: expected "
            f"{expected}, got {came.tolist()}"
        )


@pytest.mark.parametrize("shape", [(4, 3), (2, 5)], ids=["few columns", "few rows"])
def test_more_directions_than_there_are_is_an_error(shape):
    table = np.arange(20)[: shape[0] * shape[1]].reshape(shape) ** 2
    k = min(shape)
    arrays(fit(table, k), [(shape[1],), (k, shape[1]), (k,)])
    raised, came = False, None
    try:
        came = fit(table, k + 1)
    except ValueError:
        raised = True
    assert raised, (
        f"{k + 1} directions of {shape} data: expected a ValueError, got components of shape "
        f"{np.shape(came[1])}"
    )


def test_transform_sees_rows_from_the_mean():
    came = one("coordinates", transform(X, MEAN, DIRECTIONS[:2]), (4, 2))

    expected = [[6, 0], [-6, 0], [0, -3], [0, 3]]
    cause = " They must be seen from the mean, not from the origin." * bool(abs(came[0, 1]) > 1e-6)
    assert near(came, expected), f"expected {expected}, got {came.tolist()}.{cause}"


def test_inverse_goes_back():
    came = one("rows", inverse(np.array([[6.0, 0.0], [0.0, 3.0]]), MEAN, DIRECTIONS[:2]), (2, 3))

    expected = [[44, 18, 26], [39, 22, 28]]
    assert near(came, expected), (
        f"expected {expected}, got {came.tolist()}."
        + " The mean was not added again." * bool(came[0, 0] < 10)
    )


def test_all_directions_together_lose_nothing(seed):
    X = np.random.default_rng(seed).integers(0, 200, (7, 3)).astype("uint8")
    before = X.tolist()

    mean, components, variances = arrays(fit(X, 3), [(3,), (3, 3), (3,)])
    again = inverse(transform(X, mean, components), mean, components)

    assert again == pytest.approx(X.astype(float), abs=1e-6), (
        f"{X.tolist()} became {again.tolist()}"
    )
    whole = X.astype(float).var(axis=0, ddof=1).sum()
    assert variances.sum() == pytest.approx(whole), (
        f"all variances together are those of the columns, {whole}, got {variances.sum()}"
    )
    assert X.tolist() == before, "X has changed"
