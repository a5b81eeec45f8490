import numpy as np
import pytest

from .dbscan import close, core_rows, dbscan

#: On a line, with eps 2 and min_rows 3: 10, 11, 13 and 20 to 22 are crowds, 15 and 18 borders.
LINE = np.array([[21], [13], [40], [10], [20], [15], [11], [22], [18]])


def mask(result, shape):
    assert isinstance(result, np.ndarray), f"expected an array, got {type(result).__name__}"
    assert result.shape == shape, f"expected shape {shape}, got {result.shape}"
    assert result.dtype == bool, f"expected bool, got {result.dtype}"
    return result.tolist()


def clusters(X, eps, min_rows):
    labels = dbscan(X, eps, min_rows)
    assert isinstance(labels, np.ndarray), f"expected an array, got {type(labels).__name__}"
    assert labels.shape == (len(X),), f"expected {len(X)} labels, got shape {labels.shape}"
    assert labels.dtype.kind == "i", f"expected signed integers, got {labels.dtype}"
    return labels.tolist()


def test_rows_at_most_eps_apart_are_close():
    came = mask(close(np.array([[0, 0], [3, 4], [3, 5], [3, 3]]), 5), (4, 4))

    cause = ""
    if not came[0][1]:
        cause = " (3, 4) is exactly 5 apart from (0, 0): at most 5. 3 + 4 = 7 adds up the sides."
    assert came == [
        [True, True, False, True],
        [True, True, True, True],
        [False, True, True, True],
        [True, True, True, True],
    ], f"(0, 0) and (3, 5) are 5.83 apart, all other pairs are close; got {came}.{cause}"


@pytest.mark.parametrize("dtype", ["uint8", "int8", ">f8", "int16"])
def test_narrow_numbers_are_subtracted(dtype):
    X = np.array([[3, 1], [5, 1], [3, 17]], dtype=dtype)

    came = mask(close(X, 2), (3, 3))

    assert came == [[True, True, False], [True, True, False], [False, False, True]], (
        f"(3, 1) and (5, 1) are close as {dtype}, got {came}: bytes wrap around, and 16 * 16 is 0."
    )


def test_a_core_row_has_enough_rows_close_to_it():
    came = mask(core_rows(LINE, 2, 3), (9,))

    rows = sorted(int(value) for value, core in zip(LINE[:, 0], came, strict=True) if core)
    assert rows == [11, 13, 20, 21, 22], (
        f"with eps 2, at least 3 rows are close to 11, 13, 20, 21 and 22, themselves included; "
        f"got {rows}"
    )


def test_chains_of_core_rows_are_a_cluster():
    came = clusters(np.arange(0, 20, 2)[:, np.newaxis], 2, 2)

    assert came == [0] * 10, (
        f"0, 2, 4 to 18 are all core rows in one chain: expected ten zeros, got {came}: chains of "
        "core rows are a cluster. The first is 0, and noise is -1."
    )


def test_clusters_are_numbered_by_their_first_core_row():
    came = clusters(LINE, 2, 3)

    # 21 is first: 20, 21, 22 and 18 are cluster 0. 10, 11, 13 and 15 are cluster 1.
    causes = []
    if -1 not in came:
        causes.append("noise is -1.")
    elif came[8] == -1 or came[5] == -1:
        causes.append("18 and 15 are close to a core row: a border row belongs to a cluster.")
    elif len(set(came)) > 3:
        causes.append("No core row is close to 40: it is noise.")
    assert came == [0, 1, -1, 1, 0, 1, 1, 0, 0], (
        f"expected [0, 1, -1, 1, 0, 1, 1, 0, 0] for {LINE[:, 0].tolist()}, got {came}. "
        + " ".join(causes)
    )


def test_a_border_row_passes_nothing_on():
    X = np.array([[0], [1], [2], [4], [6], [7], [8]])

    came = clusters(X, 2, 4)

    # Close to 2 are 0, 1, 2, 4; close to 6 are 4, 6, 7, 8. Both are core rows, and 4 is not.
    assert came[6] == 1 and came[0] == 0, (
        f"2 and 6 are the only core rows, and not close: expected two clusters, got {came}. 4 is "
        "close to both, but a border row passes nothing on."
    )
    assert came == [0, 0, 0, 0, 1, 1, 1], (
        f"expected [0, 0, 0, 0, 1, 1, 1], for 4 joins the lowest cluster: got {came}"
    )


@pytest.mark.parametrize("turn", [1, -1], ids=["left first", "right first"])
def test_a_border_row_joins_the_lowest_cluster(turn):
    X = turn * np.array([[0], [1], [2], [3], [4], [7], [9], [10], [11], [12], [13]])

    came = clusters(X, 3, 5)
    mirrored = clusters(-X[::-1], 3, 5)

    assert came == [0] * 6 + [1] * 5, (
        f"7 is no core row; it is close to 4 and to 9 and 10: expected the lowest cluster, 0, and "
        f"all {[0] * 6 + [1] * 5}; got {came}"
    )
    assert mirrored == [0] * 6 + [1] * 5, (
        f"from the other end, 7 joins the lowest cluster, now that of 9 and 10: got {mirrored}"
    )


def test_the_order_of_rows_changes_no_crowd():
    X = np.array([[0], [8], [4], [2], [6], [30], [31]])

    for order in ([0, 1, 2, 3, 4, 5, 6], [6, 1, 0, 4, 3, 2, 5], [1, 2, 0, 5, 4, 3, 6]):
        came = clusters(X[order], 2, 2)
        crowd = {came[order.index(row)] for row in range(5)}
        pair = {came[order.index(row)] for row in (5, 6)}
        assert len(crowd) == len(pair) == 1 and crowd != pair, (
            f"0, 2, 4, 6, 8 are a chain and 30, 31 a pair: for {X[order, 0].tolist()} got {came}. "
            "The order of rows must not matter."
        )


def test_rows_alone_are_noise_or_crowds_of_one():
    X = np.array([[0, 0], [9, 9], [0, 9]])

    assert clusters(X, 1, 2) == [-1, -1, -1], "three rows far apart are noise with min_rows 2"
    assert clusters(X, 1, 1) == [0, 1, 2], "with min_rows 1, every row is a crowd of its own"


def test_equal_rows_count_each():
    came = clusters(np.array([[5, 5], [5, 5], [5, 5], [7, 7]]), 1, 3)

    assert came == [0, 0, 0, -1], f"three equal rows are close: expected [0, 0, 0, -1], got {came}"


def test_agrees_with_a_slow_definition_and_leaves_the_data_alone(seed):
    rng = np.random.default_rng(seed)
    for _ in range(5):
        X = rng.integers(0, 12, (25, 2))
        before = X.tolist()
        came = clusters(X, 2, 3)
        near = [[sum((a - b) ** 2) <= 4 for b in X] for a in X]
        core = [sum(row) >= 3 for row in near]
        group = [i if core[i] else None for i in range(25)]
        for _ in range(25):
            for i in range(25):
                for j in range(25):
                    if core[i] and core[j] and near[i][j]:
                        group[i] = group[j] = min(group[i], group[j])
        firsts = sorted({first for first in group if first is not None})
        expected = []
        for i in range(25):
            beside = [firsts.index(group[j]) for j in range(25) if core[j] and near[i][j]]
            expected.append(firsts.index(group[i]) if core[i] else min(beside, default=-1))
        assert came == expected, f"{X.tolist()}: expected {expected}, got {came}"
        assert X.tolist() == before, "X has changed"
