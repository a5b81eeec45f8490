import numpy as np
import pytest

from .discriminant_analysis import directions, log_posterior, scatter

X = np.array([[1, 6], [2, 3], [4, 4], [7, 9], [9, 6], [5, 1], [8, 2], [3, 8], [6, 0]])
Y = np.array([5, 5, 5, -2, -2, 7, 7, 5, 7])


def floats(value, shape, name):
    assert isinstance(value, np.ndarray), f"{name}: expected an array, got {type(value).__name__}"
    assert value.shape == shape, f"{name}: expected shape {shape}, got {value.shape}"
    assert value.dtype == np.float64, f"{name}: expected float64, got {value.dtype}"
    assert np.isfinite(value).all(), f"{name}: expected finite numbers, got {value.tolist()}"
    return value


def two(value, names):
    assert isinstance(value, tuple) and len(value) == 2, f"expected {names}, got {value!r}"
    return value


def scatters(X, y):
    d = X.shape[1]
    within, between = two(scatter(X, y), "(within, between)")
    return floats(within, (d, d), "within"), floats(between, (d, d), "between")


def directions_of(X, y, k, ridge):
    ratios, found = two(directions(X, y, k, ridge), "(ratios, directions)")
    cause = ""
    if isinstance(found, np.ndarray) and found.shape == (X.shape[1], k) != (k, X.shape[1]):
        cause = ": a direction is a row"
    assert not cause, f"expected {k} directions of {X.shape[1]} numbers, got {found.shape}{cause}"
    return floats(ratios, (k,), "ratios"), floats(found, (k, X.shape[1]), "directions")


def by_hand(X, y):
    """Add up one row at a time."""
    rows, overall = X.astype(float), X.astype(float).mean(axis=0)
    within = between = 0
    for row, label in zip(rows, y, strict=True):
        center = rows[y == label].mean(axis=0)
        within = within + np.outer(row - center, row - center)
        between = between + np.outer(center - overall, center - overall)
    return within, between


def told(came, expected, causes, start, room=1e-7):
    cause = next((f" {why}" for value, why in causes if came == pytest.approx(value)), "")
    assert came == pytest.approx(expected, rel=1e-6, abs=room), (
        f"{start}: expected {np.round(expected, 4).tolist()}, got {np.round(came, 4).tolist()}."
        f"{cause}"
    )


def ratios_along(X, y, ridge, found):
    within, between = by_hand(X, y)
    W = within + ridge * np.eye(X.shape[1])
    return np.array([v @ between @ v / (v @ W @ v) for v in found])


def test_scatter_adds_up_products_of_differences():
    within, between = scatters(X, Y)

    right_within, right_between = by_hand(X, Y)
    rows = X.astype(float)
    groups = [rows[label == Y] for label in (-2, 5, 7)]
    centers = np.array([group.mean(axis=0) for group in groups])
    overall, middle = rows.mean(axis=0), centers.mean(axis=0)
    causes = [
        (right_within / 9, "This is a mean: nothing is divided."),
        (right_within / 6, "This is a mean: nothing is divided."),
        (sum(np.cov(group.T) for group in groups), "These are covariances: nothing is divided."),
        ((rows - overall).T @ (rows - overall), "Subtract the mean of a row's class, not of all."),
        (np.diag(right_within.diagonal()), "Columns vary together."),
    ]
    told(within, right_within, causes, "within")
    causes = [
        ((centers - overall).T @ (centers - overall), "A class counts once for each of its rows."),
        ((centers - middle).T @ (centers - middle), "A class counts once for each of its rows."),
        (
            ((centers - middle).T * [2, 4, 3]) @ (centers - middle),
            "The overall mean is that of all rows, not of the class means.",
        ),
        (right_between / 9, "This is a mean: nothing is divided."),
    ]
    told(between, right_between, causes, "between")


def test_within_and_between_are_all_the_scatter_there_is(seed):
    rng = np.random.default_rng(seed)
    rows, y = rng.normal(size=(20, 3)) * [1, 5, 9], rng.integers(0, 4, 20)

    within, between = scatters(rows, y)

    apart = rows - rows.mean(axis=0)
    told(within + between, apart.T @ apart, [], "within + between, the scatter about the mean")


def test_scatter_is_measured_far_from_the_origin():
    rows, y = np.array([[1], [2], [4], [7]]) / 100 + 999_000, np.array([0, 0, 1, 1])

    within, between = scatters(rows, y)

    assert [within.item(), between.item()] == pytest.approx([5e-4, 1.6e-3], rel=1e-4), (
        f"rows near 999,000 are apart by hundredths: expected 0.0005 and 0.0016, got "
        f"{within.item()} and {between.item()}. Squares near 1e12 were subtracted from one another?"
    )


@pytest.mark.parametrize("ridge", [0.0, 30.0])
def test_the_first_direction_has_the_largest_ratio_of_all(ridge):
    ratios, found = directions_of(X, Y, 1, ridge)

    angles = np.linspace(0, np.pi, 721)
    around = np.column_stack([np.cos(angles), np.sin(angles)])
    every = ratios_along(X, Y, ridge, around)
    here = ratios_along(X, Y, ridge, found)[0]
    _, between = by_hand(X, Y)
    apart = X - X.mean(axis=0)
    others = [
        (np.linalg.eigh(apart.T @ apart)[1][:, -1], "This is where all rows spread most: PCA."),
        (np.linalg.eigh(between)[1][:, -1], "The spread within classes was not asked."),
    ]
    v = found[0] / np.linalg.norm(found[0])
    cause = next((f" {why}" for other, why in others if abs(other @ v) > 1 - 1e-9), "")
    if not cause and here < every.min() + 1e-3:
        cause = " It is the smallest."
    if not cause and here < every.max() - 1e-3 and ridge:
        free = ratios_along(X, Y, 0, around)
        if ratios_along(X, Y, 0, found)[0] > free.max() - 1e-3:
            cause = " It is the best without a ridge."
    assert here > every.max() - 1e-3, (
        f"ridge {ridge}: along {v.round(4).tolist()} the ratio is {here:.4f}, but "
        f"{every.max():.4f} along {around[every.argmax()].round(4).tolist()}.{cause}"
    )
    told(ratios, [here], [(here / (1 + here), "Of W, not of all scatter.")], "ratios")


def test_directions_are_1_long_by_w_and_at_right_angles_by_w():
    rng = np.random.default_rng(5)
    rows, y = rng.normal(size=(30, 4)) * [1, 2, 3, 4], np.arange(30) % 4
    rows[:, :3] += np.eye(4)[y][:, :3] * [3, 5, 9]

    ratios, found = directions_of(rows, y, 3, 2.0)

    within, _ = by_hand(rows, y)
    W = within + 2 * np.eye(4)
    came = found @ W @ found.T
    cause = ""
    if np.diag(found @ found.T) == pytest.approx(1):
        cause = " These are 1 long by themselves, not by W."
    elif np.diag(found @ within @ found.T) == pytest.approx(1):
        cause = " They fit within, without the ridge."
    elif np.diag(came) == pytest.approx([1 / 26] * 3) or np.diag(came) == pytest.approx([26] * 3):
        cause = " Rows have the variance 1 along them, but W is no mean."
    assert came == pytest.approx(np.eye(3), abs=1e-6), (
        f"expected D @ W @ D.T to be the identity, got {came.round(4).tolist()}.{cause}"
    )
    along = ratios_along(rows, y, 2.0, found)
    told(ratios, along, [(along[::-1], "They are in another order than the directions.")], "ratios")
    assert (np.diff(ratios) < 0).all(), f"expected the largest first, got {ratios.tolist()}"


@pytest.mark.parametrize("flip", [[1, 1], [-1, 1], [1, -1], [-1, -1]])
def test_the_largest_entry_of_a_direction_is_positive(flip):
    _, found = directions_of(X * flip, Y, 2, 0.0)

    largest = [max(v, key=abs) for v in found.tolist()]
    assert all(entry > 0 for entry in largest), (
        f"the entry of largest size of each direction should be positive, got {found.tolist()}"
    )


def test_directions_separate_classes_that_lie_along_one_another():
    across = np.array([[0], [1], [0], [1], [3], [4], [3], [4]])
    rows = np.hstack([across, np.array([[0], [90], [30], [60], [10], [95], [35], [65]])])
    y = np.array([0, 0, 0, 0, 1, 1, 1, 1])

    _, found = directions_of(rows, y, 1, 0.0)

    places = rows @ found[0]
    low, high = places[:4], places[4:]
    apart = max(low) < min(high) or max(high) < min(low)
    assert apart, (
        f"along {found[0].tolist()} the places of both classes are {low.round(2).tolist()} and "
        f"{high.round(2).tolist()}, mixed. The long way of the rows tells nothing: a difference "
        "of 3 across them does."
    )


@pytest.mark.parametrize(("columns", "k"), [([0, 1], 3), ([0], 2), ([0, 1, 0, 1], 3)])
def test_more_directions_than_classes_or_columns_allow_are_an_error(columns, k):
    raised, came = False, directions_of(X, Y, 2, 1.0)
    try:
        came = directions(X[:, columns], Y, k, 1.0)
    except ValueError:
        raised = True
    assert raised, (
        f"3 classes and {len(columns)} columns: k = {k} should be a ValueError, got {came}. Three "
        "means lie in a plane, so a third direction is apart by nothing but rounding."
    )


def test_as_many_directions_as_there_can_be():
    ratios, _ = directions_of(X[:, [0, 1, 0]], Y, 2, 1.0)

    assert (ratios > 0.01).all(), f"3 classes have 2 directions, got the ratios {ratios.tolist()}"


def test_the_ridge_makes_up_for_a_singular_scatter():
    rows = X[:, [0, 1, 1]]

    try:
        ratios, found = directions_of(rows, Y, 2, 0.5)
    except np.linalg.LinAlgError as problem:
        ratios, found = problem, None
    assert found is not None, f"two columns are equal, and ridge is 0.5: got {ratios!r}"

    W = by_hand(rows, Y)[0] + 0.5 * np.eye(3)
    told(found @ W @ found.T, np.eye(2), [], "D @ W @ D.T")
    told(ratios, ratios_along(rows, Y, 0.5, found), [], "ratios")


def logs(X, y, queries, priors, ridge, classes=3):
    came = log_posterior(X, y, queries, np.array(priors), ridge)
    return floats(came, (len(queries), classes), "log-probabilities")


def log_densities(X, y, queries, W, n):
    """Of each class, by the formula, one query at a time; what all share is left out."""
    inverse = np.linalg.inv(W / n)
    centers = [X[y == label].mean(axis=0) for label in sorted(set(y.tolist()))]
    return np.array([[-(q - c) @ inverse @ (q - c) / 2 for c in centers] for q in queries])


def normalised(joint):
    return joint - np.log(np.exp(joint).sum(axis=1, keepdims=True))


def test_log_posterior_is_that_of_normal_classes_with_given_priors():
    queries, priors = np.array([[4.0, 4.0], [7.0, 5.0], [6.0, 3.0], [2.0, 9.0]]), [0.2, 0.3, 0.5]

    came = logs(X, Y, queries, priors, 3.0)

    W = by_hand(X, Y)[0] + 3 * np.eye(2)
    density = log_densities(X, Y, queries, W, 9)
    right = normalised(density + np.log(priors))
    causes = [
        (normalised(density), "The priors are missing."),
        (normalised(density + np.log([2 / 9, 4 / 9, 3 / 9])), "These are not the given priors."),
        (normalised(density + priors), "The logarithm of a prior counts."),
        (density + np.log(priors), "The probabilities of a row sum to 1."),
        (np.exp(right), "These are probabilities, not their logarithms."),
        (normalised(density * 6 / 9 + np.log(priors)), "The divisor is n, not n - classes."),
        (normalised(density / 9 + np.log(priors)), "The covariance is W / n, not W."),
    ]
    bare = by_hand(X, Y)[0]
    plain = log_densities(X, Y, queries, bare, 9)
    causes.append((normalised(plain + np.log(priors)), "The ridge is missing."))
    told(came, right, causes, "log-probabilities")


def test_log_posterior_of_rows_far_from_the_origin_and_of_queries_far_from_all():
    rows, y = np.array([[1], [2], [4], [7]]) / 100 + 999_000, np.array([0, 0, 1, 1])
    queries = np.array([[0.03], [0.06], [10.0]]) + 999_000

    came = logs(rows, y, queries, [0.5, 0.5], 0.0, classes=2)

    steps = (queries[:2, 0] - 999_000 - 0.035) * 0.04 / 1.25e-4
    expected = np.column_stack([-np.logaddexp(0, steps), -np.logaddexp(0, -steps)])
    assert came[:2] == pytest.approx(expected, rel=1e-3), (
        f"0.03 and 0.06 past 999,000, classes about 0.015 and 0.055: expected "
        f"{expected.round(4).tolist()}, got {came[:2].round(4).tolist()}. Products near 1e12 were "
        "subtracted from one another: centre the rows first."
    )
    assert came[2] == pytest.approx(np.array([-3188.8, 0]), rel=1e-3), (
        f"a query far away: expected [-3188.8, 0], got {came[2].tolist()}"
    )


@pytest.mark.parametrize("dtype", ["uint8", "int8", ">f8"])
def test_data_of_any_dtype_stay_as_they_were(dtype):
    rows = np.array([[100, 3], [120, 90], [7, 7], [80, 120], [127, 80]], dtype=dtype)
    y = np.array([1, 0, 0, 1, 0], dtype=">i2")
    before = rows.tolist(), y.tolist()

    _, found = directions_of(rows, y, 1, 1.0)
    came = logs(rows, y, rows, [0.5, 0.5], 1.0, classes=2)

    told(found, directions_of(rows.astype(float), y, 1, 1.0)[1], [], f"directions of {dtype}")
    told(came, logs(rows.astype(float), y, rows.astype(float), [0.5, 0.5], 1.0, 2), [], dtype)
    assert (rows.tolist(), y.tolist()) == before, "an argument has changed"
