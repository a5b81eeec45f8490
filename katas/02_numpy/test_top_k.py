import warnings

import numpy as np
import pytest

from .top_k import top_k


def top(scores, k):
    """Call ``top_k`` with a copy and look at type, shape and dtype before any value."""
    with warnings.catch_warnings():
        # numpy warns of numbers that no integer can hold; the messages below say what they become.
        warnings.simplefilter("ignore")
        columns = top_k(scores.copy(), k)
    shape = (len(scores), k)
    assert isinstance(columns, np.ndarray), f"expected a numpy array, got {type(columns).__name__}"
    assert columns.shape == shape, (
        f"expected shape {shape}, got {columns.shape}: each row of scores has a row of k columns. "
        "If you got all columns for k = 0: [:, -k:] takes all of them, because -0 is 0."
    )
    assert columns.dtype == np.int64, (
        f"expected dtype int64, got {columns.dtype}"
        f"{': return columns, not the numbers in them.' * (columns.dtype.kind != 'i')}"
    )
    return columns


def or_twice(columns, reason):
    """Return the reason, unless a column occurs twice: then that is the mistake."""
    if all(len(set(row)) == len(row) for row in columns):
        return reason
    return "A column occurs twice: it was marked as taken with a number that may be a score too."


def by_hand(row, k):
    """The same with Python's own numbers and its stable sort."""
    numbers = row.tolist()
    return sorted(range(len(numbers)), key=lambda column: (-numbers[column], column))[:k]


def test_each_row_has_k_columns():
    top(np.array([[0.5, 0.1, 0.9, 0.3], [0.2, 0.8, 0.4, 0.6]]), 3)


def test_the_largest_number_comes_first():
    scores = np.array([[0.5, 0.1, 0.9, 0.3], [0.2, 0.8, 0.4, 0.6]])

    columns = top(scores, 2).tolist()

    assert columns == [[2, 0], [1, 3]], (
        "in row 0 the largest are 0.9 in column 2 and 0.5 in column 0, in row 1 0.8 and 0.6 in "
        f"columns 1 and 3: expected [[2, 0], [1, 3]], got {columns}. [[0, 2], [3, 1]] is in "
        "ascending order. [[1, 3], [0, 2]] are the smallest. [[0, 1], [1, 1]] ranks the rows in "
        "each column."
    )


def test_k_may_be_the_number_of_columns():
    scores = np.array([[3, 7, 1, 5]])

    try:
        columns = top(scores, 4).tolist()
    except ValueError as error:
        pytest.fail(
            f"k may be the number of columns, got ValueError: {error}. "
            "argpartition with kth=k needs a column k, but the last one is k - 1."
        )

    assert columns == [[1, 3, 0, 2]], f"expected [1, 3, 0, 2], got {columns[0]}"


@pytest.mark.parametrize("k", [2, 9, 300, 450])
def test_the_k_are_in_order_in_long_rows_too(k, seed):
    """argpartition happens to sort short pieces: these are long."""
    scores = np.random.default_rng(seed).permuted(np.tile(np.arange(900), (4, 1)), axis=1)

    columns = top(scores, k)

    for row, found in zip(scores, columns.tolist(), strict=True):
        expected = by_hand(row, k)
        same = set(found) == set(expected)
        rank = next((j for j in range(k) if found[j] != expected[j]), None)
        assert rank is None, (
            f"the number of rank {rank} among 900: expected column {expected[rank]}, got column "
            f"{found[rank]}. The {k} columns are {'the right ones, in another order' * same}"
            f"{'not the right ones' * (not same)}: argpartition puts the k largest together and "
            "leaves them unsorted."
        )


def test_of_equal_numbers_the_lower_column_comes_first():
    columns = top(np.array([[1, 8, 5, 8, 5, 8]]), 5).tolist()

    assert columns == [[1, 3, 5, 2, 4]], (
        "8 is in columns 1, 3, 5 and 5 in columns 2, 4: expected [1, 3, 5, 2, 4], got "
        f"{columns[0]}. [5, 3, 1, 4, 2]: reading an ascending sort backwards reverses the ties "
        "too. A column that occurs twice was looked up by its number."
    )


@pytest.mark.parametrize("dtype", ["int64", "float64"])
@pytest.mark.parametrize("others", [38, 900])
def test_a_tie_at_the_end_is_cut_by_the_column(others, dtype, seed):
    """Of sixty twos, each row has room for three: those in the lowest columns."""
    scores = np.random.default_rng(seed).permuted(
        np.tile(np.repeat(np.array([3, 2, 1], dtype), [2, 60, others]), (8, 1)), axis=1
    )

    columns = top(scores, 5)

    for row, found in zip(scores, columns.tolist(), strict=True):
        expected = by_hand(row, 5)
        assert found == expected, (
            f"two 3 and then the first three 2 of the row: expected columns {expected}, got "
            f"{found}. With other 2, a partition or an unstable sort chose among equal numbers. "
            "To sort its choice is too late."
        )


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "uint32", "uint64"])
def test_a_zero_is_the_smallest_unsigned_number(dtype):
    columns = top(np.array([[7, 0, 9, 4]], dtype=dtype), 4).tolist()

    assert columns == [[2, 0, 3, 1]], (
        f"expected columns [2, 0, 3, 1] for 9, 7, 4, 0, got {columns[0]} with {dtype}. "
    ) + or_twice(
        columns,
        "If column 1 is first: an unsigned -0 is 0, and -9 wraps around to a large number.",
    )


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "uint32", "uint64"])
def test_the_largest_unsigned_number_is_the_largest(dtype):
    largest = np.iinfo(dtype).max
    columns = top(np.array([[7, 0, largest, 4]], dtype=dtype), 4).tolist()

    assert columns == [[2, 0, 3, 1]], (
        f"expected columns [2, 0, 3, 1] for {largest}, 7, 4, 0, got {columns[0]} with {dtype}. If "
        f"column 2 is not first: in a signed dtype of the same width {largest} is -1."
    )


@pytest.mark.parametrize("dtype", ["int8", "int16", "int32", "int64"])
def test_the_lowest_integer_is_the_smallest(dtype):
    least = np.iinfo(dtype).min
    columns = top(np.array([[-5, least, 3, 0]], dtype=dtype), 4).tolist()

    assert columns == [[2, 3, 0, 1]], (
        f"expected columns [2, 3, 0, 1] for 3, 0, -5, {least}, got {columns[0]}. "
    ) + or_twice(
        columns,
        f"If column 1 is first: {dtype} has no {-least}, so {least} with a minus is {least} again. "
        f"3 minus {least} wraps around too.",
    )


@pytest.mark.parametrize("dtype", ["int64", "uint64"])
def test_large_integers_that_differ_are_no_tie(dtype):
    largest = np.iinfo(dtype).max
    columns = top(np.array([[largest - 2, largest - 1, largest - 3, largest]], dtype), 3).tolist()

    assert columns == [[3, 1, 0]], (
        f"{largest} is in column 3, one less in column 1, two less in column 0: expected "
        f"[3, 1, 0], got {columns[0]}. 0 before 1: as float64, with 16 digits, the four are equal."
    )


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_infinite_numbers_are_the_largest_and_the_smallest(dtype):
    inf = np.inf
    rows = [[-inf, 2, inf, -inf], [-inf] * 4, [1, 3, inf, 2]]
    columns = top(np.array(rows, dtype=dtype), 4).tolist()

    assert columns == [[2, 1, 0, 3], [0, 1, 2, 3], [2, 1, 3, 0]], (
        "for inf, 2, -inf, -inf, then four -inf, then inf, 3, 2, 1: expected [[2, 1, 0, 3], "
        f"[0, 1, 2, 3], [2, 1, 3, 0]], got {columns}. A column that occurs twice was marked as "
        "taken with -inf, which may be a score too. If only the last row is wrong: 1, 2 and 3 "
        "minus inf are all -inf."
    )


def test_float64_numbers_that_differ_by_little_are_no_tie():
    little = 2.0**-40
    columns = top(np.array([[1, 1 + little, 1 - little, 1]]), 4).tolist()

    assert columns == [[1, 0, 3, 2]], (
        "1 is in columns 0 and 3, 1e-12 more in column 1 and 1e-12 less in column 2: expected "
        f"[1, 0, 3, 2], got {columns[0]}. 0 before 1: as float32 these are equal, or what you "
        "added to break ties is larger than 1e-12."
    )


def test_minus_zero_is_equal_to_zero():
    columns = top(np.array([[-0.0, 0.0, -1.0, -0.0]]), 4).tolist()

    assert columns == [[0, 1, 3, 2]], (
        f"-0.0 == 0.0, so columns 0, 1 and 3 are a tie: expected [0, 1, 3, 2], got {columns[0]}. "
        "Only their bits differ."
    )


@pytest.mark.parametrize(("n", "m", "k"), [(2, 3, 0), (0, 3, 2), (0, 0, 0), (2, 0, 0)])
def test_nothing_to_rank_gives_an_empty_array(n, m, k):
    try:
        top(np.arange(n * m, dtype=float).reshape(n, m), k)
    except ValueError as error:
        pytest.fail(
            f"{n} rows of {m} columns and k = {k}: expected shape {n, k}, "
            f"got ValueError: {error}. k, n and m may be 0."
        )


@pytest.mark.parametrize(("n", "m", "k"), [(1, 3, -1), (1, 3, 4), (0, 3, 4), (0, 0, 1), (2, 0, 1)])
def test_more_than_all_or_less_than_none_is_an_error(n, m, k):
    got = None
    try:
        got = top_k(np.arange(n * m).reshape(n, m), k)
    except ValueError:
        return
    except IndexError as error:
        pytest.fail(f"expected ValueError, got IndexError: {error}")
    pytest.fail(
        f"k = {k} with {m} columns, however many rows there are ({n} here): expected ValueError, "
        f"got {np.asarray(got).tolist()}. A slice takes what there is, and [:, :-1] all but the "
        "last."
    )


def test_agrees_with_sorting_the_pixels_of_digits(data):
    """White is 255: the brightest pixels of a picture are full of ties."""
    with np.load(data / "mnist_5k.npz") as mnist:
        pictures = mnist["x_test"][:60].reshape(60, -1)

    columns = top(pictures, 25)

    for number, picture in enumerate(pictures):
        found, expected = columns[number].tolist(), by_hand(picture, 25)
        assert found == expected, (
            f"the brightest pixels of picture {number}: expected {expected}, got {found}, "
            f"as bright as {picture[found].tolist()}"
        )


@pytest.mark.parametrize("dtype", ["float64", "float32", "int8", "int64", "uint8"])
def test_the_caller_keeps_the_scores_unchanged(dtype):
    before = [[5, 1, 9], [2, 8, 4]]
    scores = np.array(before, dtype)

    top_k(scores, 2)

    assert scores.tolist() == before, (
        f"the scores belong to the caller, but are {scores.tolist()} now: "
        "sort, partition and mark a copy."
    )
