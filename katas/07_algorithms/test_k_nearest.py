import numpy as np
import pytest

from .k_nearest import k_nearest, neighbours, vote, weigh

#: From (0, 0) the distances are 13, 5, 10 and 6.
X = np.array([[5, 12], [3, -4], [-6, 8], [0, 6]])
ORIGIN = np.zeros((1, 2))


def found(X, queries, k):
    """Call neighbours; look at types and shapes before any value."""
    result = neighbours(X, queries, k)
    assert isinstance(result, tuple) and len(result) == 2, (
        f"expected a tuple (rows, distances), got {type(result).__name__}"
    )
    shape = (len(queries), k)
    for name, array in zip(("rows", "distances"), result, strict=True):
        assert isinstance(array, np.ndarray), f"{name}: expected an array, got {type(array)}"
        assert array.shape == shape, f"{name}: expected shape {shape}, got {array.shape}"
    rows, distances = result
    assert rows.dtype.kind in "iu", f"rows: expected integers, got {rows.dtype}"
    assert distances.dtype == np.float64, f"distances: expected float64, got {distances.dtype}"
    return rows, distances


def weights_of(distances):
    weights = weigh(np.array(distances, dtype=float))
    assert isinstance(weights, np.ndarray), f"expected an array, got {type(weights).__name__}"
    shape = np.shape(distances)
    assert weights.shape == shape, f"expected weights of shape {shape}, got {weights.shape}"
    assert weights.dtype == np.float64, f"expected float64 weights, got {weights.dtype}"
    return weights


def winners(labels, m):
    assert isinstance(labels, np.ndarray), f"expected labels in an array, got {type(labels)}"
    assert labels.shape == (m,), f"expected {m} labels, got shape {labels.shape}"
    assert labels.dtype.kind in "iu", f"expected integer labels, got {labels.dtype}"
    return labels.tolist()


def test_neighbours_come_with_their_distances_nearest_first():
    rows, distances = found(X, ORIGIN, 3)

    came = distances[0].tolist()
    cause = " These are squares without their root." * (25 in came)
    cause += " The second row is (3, -4): 3 + 4 = 7 adds up the sides." * (7 in came)
    assert sorted(came) == pytest.approx([5, 6, 10]), (
        f"the three nearest of (0, 0) are at 5, 6 and 10, got {came}.{cause}"
    )
    assert came == sorted(came), f"{came} are not sorted by distance, nearest first."
    assert rows.tolist() == [[1, 3, 2]], f"expected rows [[1, 3, 2]], got {rows.tolist()}"


def test_each_query_has_neighbours_of_its_own():
    rows, distances = found(X, np.array([[5, 10], [-1, 6]]), 2)

    assert rows.tolist() == [[0, 3], [3, 2]], f"expected [[0, 3], [3, 2]], got {rows.tolist()}"
    expected = [[2, 41**0.5], [1, 29**0.5]]
    assert distances == pytest.approx(np.array(expected)), (
        f"expected distances {expected}, got {distances.tolist()}"
    )


@pytest.mark.parametrize("step", [1, -1], ids=["ascending", "descending"])
def test_of_equal_distances_the_lower_row_comes_first(step):
    X = (np.arange(40) * 7 % 5)[::step, np.newaxis]

    rows, _ = found(X, np.array([[2]]), 20)

    away = np.abs(X[:, 0] - 2).tolist()
    expected = sorted(range(40), key=lambda row: (away[row], row))[:20]
    came = rows[0].tolist()
    cause = (
        "equal distances are not in the order of the rows: most sorts and every partition mix them"
        if sorted(away[row] for row in came) == [away[row] for row in expected]
        else "these are not the nearest rows"
    )
    assert came == expected, f"expected rows {expected}, got {came}: {cause}."


def test_more_neighbours_than_rows_are_an_error():
    assert found(X, ORIGIN, 4)[0].shape == (1, 4)
    raised = None
    try:
        result = neighbours(X, ORIGIN, 5)
    except ValueError as error:
        raised = error
    assert raised is not None, (
        "5 neighbours of 4 rows: expected a ValueError, got an array of shape "
        f"{np.shape(result[0])}: a slice past the end is silently shorter."
    )


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int16", "uint64", "float64", ">i4"])
def test_numbers_of_any_width_are_subtracted(dtype):
    X = np.array([[9, 100], [3, 1]], dtype=dtype)

    rows, distances = found(X, np.array([[5, 1]], dtype=dtype), 2)

    assert rows.tolist() == [[1, 0]], (
        f"(5, 1) is 2 from row 1 and 99.1 from row 0 as {dtype}: expected [[1, 0]], got "
        f"{rows.tolist()}: bytes wrap around, 3 - 5 is 254, and the square of 99 is 73."
    )
    assert distances == pytest.approx(np.array([[2, 9817**0.5]])), (
        f"expected distances 2 and 99.08 as {dtype}, got {distances.tolist()}: bytes wrap around."
    )


def test_a_neighbour_weighs_one_over_its_distance():
    weights = weights_of([[2.0, 4.0], [0.5, 8.0]])

    assert weights == pytest.approx(np.array([[0.5, 0.25], [2.0, 0.125]])), (
        f"distances 2, 4 and 0.5, 8: expected 0.5, 0.25 and 2, 0.125, got {weights.tolist()}."
        + " This happens if 1 was added to the distances." * bool(weights[0, 0] == 1 / 3)
    )


def test_neighbours_at_distance_0_decide_alone():
    with np.errstate(all="ignore"):
        weights = weights_of([[0.0, 0.0, 4.0], [1.0, 2.0, 4.0]])

    came = weights[0].tolist()
    cause = ""
    if not np.isfinite(came).all():
        cause = " 1 / 0 is infinite, and infinite totals tell no labels apart."
    elif came[2] == 0.25:
        cause = " At distance 0 they outweigh everybody, but the others keep their weights."
    assert came == [1, 1, 0], f"distances 0, 0, 4: expected weights [1, 1, 0], got {came}.{cause}"
    assert weights[1].tolist() == [1, 0.5, 0.25], (
        f"distances 1, 2, 4: expected [1, 0.5, 0.25], got {weights[1].tolist()}: a 0 in one row "
        "must not change another."
    )


def test_the_largest_total_wins():
    labels = np.array([[7, 3, 3], [3, 3, 7]])
    came = winners(vote(labels, np.array([[5.0, 2.0, 1.0], [2.0, 3.0, 1.0]])), 2)

    assert came == [7, 3], (
        f"7 has 5 against 3's 2 + 1, then 3 has 5 against 1: expected [7, 3], got {came}."
        + " Ballots were counted and not weighed." * (came == [3, 3])
    )


def test_of_equal_totals_the_smallest_label_wins():
    labels = np.array([[9, 4, 4, 9, 6], [8, 2, 5, 5, 2]])

    came = winners(vote(labels, np.array([[1.0] * 5, [4.0, 2.0, 1.0, 3.0, 2.0]])), 2)

    assert came == [4, 2], (
        "9 and 4 have 2 each, then 8, 2 and 5 have 4 each: expected the smallest label of each, "
        f"[4, 2], got {came}. Neither the nearest nor the first decides."
    )


@pytest.mark.parametrize("dtype", ["int64", "int8", ">i2"])
def test_labels_are_any_integers(dtype):
    labels = np.array([[-5, 100, -5], [100, 100, -5]], dtype=dtype)

    came = winners(vote(labels, np.ones((2, 3))), 2)

    assert came == [-5, 100], f"expected [-5, 100], got {came}: labels may be any integers."


def test_a_query_takes_the_label_of_most_neighbours():
    y = np.array([30, 10, 30, 20])

    came = winners(k_nearest(X, y, np.array([[0, 0], [5, 11]]), 3, weighted=False), 2)

    assert came == [10, 30], (
        "the neighbours' labels are 10, 20, 30, then 30, 20, 30, and every neighbour weighs 1: "
        f"expected [10, 30], got {came}"
    )


def test_near_neighbours_count_more_if_asked_to():
    X, y = np.array([[1], [12], [-15], [0]]), np.array([8, 5, 5, 8])
    queries = np.array([[2], [12]])

    plain = winners(k_nearest(X[:3], y[:3], queries, 3, weighted=False), 2)
    near = winners(k_nearest(X[:3], y[:3], queries, 3, weighted=True), 2)

    assert plain == [5, 5], f"two of three are 5, every neighbour weighs 1: got {plain}"
    assert near == [8, 5], (
        "from 2, label 8 is 1 away and label 5 is 10 and 17 away: the nearer neighbours count "
        f"more. Expected [8, 5], got {near}"
    )


def test_agrees_with_a_loop_and_leaves_everything_as_it_was(seed):
    rng = np.random.default_rng(seed)
    X, y, queries = (
        rng.integers(-9, 9, (30, 2)),
        rng.integers(-2, 3, 30),
        rng.integers(-9, 9, (8, 2)),
    )
    before = X.tolist(), y.tolist(), queries.tolist()

    came = winners(k_nearest(X, y, queries, 7, weighted=False), 8)

    for query, label in zip(queries.tolist(), came, strict=True):
        order = sorted(range(30), key=lambda row: ((X[row] - query) ** 2).sum())
        votes = [int(y[row]) for row in order[:7]]
        expected = max(sorted(set(votes)), key=votes.count)
        assert label == expected, (
            f"{query}: the votes are {votes}, expected {expected}, got {label}"
        )
    assert (X.tolist(), y.tolist(), queries.tolist()) == before, "an argument has changed"
