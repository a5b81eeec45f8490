import math
import sys
import timeit
import tracemalloc

import numpy as np
import pytest

from .pairwise_distances import pairwise_distances


def of_shape(distances, shape):
    """Type, shape and dtype, before any value is looked at."""
    assert isinstance(distances, np.ndarray), (
        f"expected a numpy array, got {type(distances).__name__}"
    )
    assert distances.shape == shape, (
        f"expected shape {shape}, got {distances.shape}: "
        "one row for each point of a, one column for each point of b."
    )
    assert distances.dtype == np.float64, (
        f"expected dtype float64, whatever the points have, got {distances.dtype}"
    )
    return distances


def mistake(distances, expected, a, b):
    """Name the mistake that makes exactly these numbers, or say that no usual one does."""
    if np.abs(distances - expected).max() < 1e-3 * expected.max():
        return "almost right, so digits were lost: to rounding, or to a sum of large squares."
    with np.errstate(all="ignore"):
        narrow = a[:, np.newaxis] - b
        wide = a[:, np.newaxis].astype(float) - b
        alone = (a - a.mean(axis=0))[:, np.newaxis] - (b - b.mean(axis=0))
        usual = [
            ((wide**2).sum(axis=2), "these are the squares: the root is missing."),
            (np.abs(wide).sum(axis=2), "these are sums of absolute differences, not of squares."),
            (
                np.abs(wide).max(axis=2),
                "these are the largest differences, not roots of summed squares.",
            ),
            (np.sqrt((wide**2).mean(axis=2)), "the squares were averaged, not summed."),
            (
                np.sqrt((alone**2).sum(axis=2)),
                "each set was moved by itself: move both by the same vector.",
            ),
            (np.linalg.norm(narrow, axis=2), "differences wrapped around in a narrow dtype."),
            (np.sqrt((narrow**2).sum(axis=2)), "squares wrapped around in a narrow dtype."),
        ]
    for numbers, name in usual:
        right = np.allclose(numbers, expected, rtol=1e-3)
        if not right and np.allclose(distances, numbers, rtol=1e-3, equal_nan=True):
            return name
    return "no usual mistake makes these numbers: work this pair out by hand, feature by feature."


def agrees_with_a_loop(distances, a, b):
    """Compare with one pair at a time: slow, and easy to believe."""
    expected = np.array([[math.dist(x, y) for y in b.tolist()] for x in a.tolist()])
    of_shape(distances, expected.shape)
    # Written so that a NaN counts as wrong.
    wrong = ~(np.abs(distances - expected) <= 1e-6 * expected.max())
    for i, j in np.argwhere(wrong)[:1]:
        pytest.fail(
            f"from a[{i}] to b[{j}]: expected {expected[i, j]:.9g}, got {distances[i, j]:.9g}. "
            f"{wrong.sum()} of {wrong.size} distances are wrong: "
            + mistake(distances, expected, a, b)
        )


@pytest.fixture
def points():
    """Two points and three others; one of them is in both sets, in different rows."""
    return np.array([[1.0, 1.0], [4.0, 5.0]]), np.array([[4.0, 5.0], [1.0, 13.0], [9.0, 7.0]])


def test_every_point_of_a_has_a_row_and_every_point_of_b_a_column(points):
    of_shape(pairwise_distances(*points), (2, 3))


def test_the_distance_is_the_root_of_the_summed_squares(points):
    first = of_shape(pairwise_distances(*points), (2, 3))[0].tolist()

    assert first == pytest.approx([5, 12, 10], abs=1e-5), (
        f"from (1, 1) to (4, 5), (1, 13) and (9, 7): expected 5, 12 and 10, got {first}. "
        "If the first is 25, the root is missing. 7 is |dx| + |dy|, and 4 the larger of the two. "
        "0: a and b are different sets, so the diagonal has no special meaning."
    )


def test_equal_points_are_zero_apart_wherever_they_stand(points):
    second = of_shape(pairwise_distances(*points), (2, 3))[1].tolist()

    assert second == pytest.approx([0, math.sqrt(73), math.sqrt(29)], abs=1e-5), (
        f"from (4, 5) to (4, 5), (1, 13) and (9, 7): expected 0, 8.544 and 5.385, got {second}"
    )


def test_with_one_feature_the_distance_is_the_absolute_difference():
    distances = pairwise_distances(np.array([[7.0], [-2.5], [0.0]]), np.array([[1.0]]))

    of_shape(distances, (3, 1))
    assert distances.ravel().tolist() == pytest.approx([6.0, 3.5, 1.0], abs=6e-6)


@pytest.mark.parametrize(("n", "m"), [(0, 3), (2, 0), (0, 0)], ids=["0-3", "2-0", "0-0"])
def test_a_set_without_points_gives_an_empty_side(n, m):
    try:
        distances = pairwise_distances(np.ones((n, 4)), np.ones((m, 4)))
    except NotImplementedError:
        raise
    except Exception as error:
        pytest.fail(
            f"from {n} points to {m} there are no distances: expected an array of shape "
            f"({n}, {m}), got {type(error).__name__}: {error}. "
            "An empty set has no first point, and an empty list of rows cannot be stacked."
        )
    of_shape(distances, (n, m))


@pytest.mark.parametrize(
    "dtype", ["int8", "uint8", "int16", "uint16", "uint32", "int64", "uint64", "float32"]
)
def test_narrow_numbers_are_widened_before_they_are_subtracted(dtype):
    a = np.array([[3, 0], [100, 90]], dtype=dtype)
    b = np.array([[20, 0], [2, 127], [110, 1]], dtype="uint8")

    distances = of_shape(pairwise_distances(a, b), (2, 3))

    first = distances[0, 0]
    assert first == pytest.approx(17, abs=1e-4), (
        f"from 3 to 20: expected 17, got {first:.4g}. A byte holds 0 to 255: 239 is 3 - 20 + 256, "
        "and 5.745 is the root of 289 - 256, where 289 is 17 squared. Widen numbers before any "
        "arithmetic."
    )
    agrees_with_a_loop(distances, a, b)


@pytest.mark.parametrize("dtype", ["int8", "uint8", "int16", "uint16", "uint32", "uint64"])
def test_points_at_the_ends_of_a_dtype(dtype):
    ends = np.iinfo(dtype)
    low, high = max(ends.min, -(10**9)), min(ends.max, 10**9)
    a = np.array([[low, high, low], [low, low, low]], dtype)
    b = np.array([[high, low, low], [low, low, low + 1]], dtype)

    distances = of_shape(pairwise_distances(a, b), (2, 2))

    agrees_with_a_loop(distances, a, b)


def test_many_features_of_float32():
    a, b = np.zeros((1, 784), "float32"), np.full((2, 784), 0.1, "float32")

    agrees_with_a_loop(of_shape(pairwise_distances(a, b), (1, 2)), a, b)


@pytest.mark.parametrize("dtype", ["int32", "int64"])
def test_large_integers_are_widened_before_they_are_squared(dtype):
    a = np.array([[1, -1, 1], [-1, -1, 1]], dtype=dtype) * 10**9
    b = np.array([[-1, 1, -1], [1, -1, 0], [0, 0, 0]], dtype=dtype) * 10**9

    distances = of_shape(pairwise_distances(a, b), (2, 3))

    first = distances[0, 0]
    assert first == pytest.approx(math.sqrt(12) * 1e9, abs=3000), (
        f"three differences of 2e9: expected 3.4641e9, got {first:.5g} with {dtype}. Their squares "
        "sum to 1.2e19, but int64 ends at 9.2e18 and int32 at 2.1e9. Beyond its end an integer "
        "wraps around, often below 0: its root is NaN, or 0 if you clip it."
    )
    agrees_with_a_loop(distances, a, b)


def test_float32_points_that_almost_coincide_keep_their_digits(seed):
    a = np.random.default_rng(seed).normal(size=(40, 20)).astype("float32")
    b = a + np.float32(1 / 1024)
    near = np.array([math.dist(x, y) for x, y in zip(a.tolist(), b.tolist(), strict=True)])

    distances = of_shape(pairwise_distances(a, b), (40, 40))

    off = np.abs(distances.diagonal() - near)
    i = off.argmax()  # a NaN counts as the largest
    assert off[i] <= 1e-5, (
        f"from a[{i}] to b[{i}], in float32: expected {near[i]:.6f}, got {distances[i, i]:.6f}. "
        "A float32 has 7 digits, and |x|^2 - 2 x.y + |y|^2 loses them if x and y almost "
        "coincide. To widen the result is too late: square float64 numbers."
    )
    agrees_with_a_loop(distances, a, b)


def test_points_that_coincide_are_never_nan(seed):
    a = np.random.default_rng(seed).normal(size=(60, 20))

    distances = of_shape(pairwise_distances(a, a[::-1]), (60, 60))

    nan = np.isnan(distances).sum()
    assert nan == 0, (
        f"expected 0 from a point to itself, got NaN for {nan} of 60: rounding made a square a "
        "little less than 0, and it has no real root."
    )
    agrees_with_a_loop(distances, a, a[::-1])


def test_small_distances_far_from_the_origin_keep_their_digits():
    """Survey marks: metres east and north of a map's origin, centimetres apart."""
    origin = np.array([447_000.0, 5_411_950.0])
    a = origin + np.array([[0, 0], [3, 0]]) / 64
    b = origin + np.array([[3, 4], [0, 2], [0, 0]]) / 64

    distances = of_shape(pairwise_distances(a, b), (2, 3))

    first = distances[0, 0]
    assert first == pytest.approx(5 / 64, abs=7e-8), (
        f"between two marks: expected 5/64 = 0.078125 m, got {first:.6f} m. A float64 has 16 "
        "digits, and squares of coordinates in the millions leave none for a centimetre. (A "
        "float32 has 7, too few for the coordinates themselves.) Differences are small: subtract "
        "before you square."
    )
    agrees_with_a_loop(distances, a, b)


def test_agrees_with_a_loop_on_images_of_digits(data):
    with np.load(data / "mnist_5k.npz") as mnist:
        images = mnist["x_test"][:25].reshape(25, -1)
    a, b = images[:9], images[9:]

    distances = of_shape(pairwise_distances(a, b), (9, 16))

    agrees_with_a_loop(distances, a, b)


def test_the_caller_keeps_the_points_unchanged(points):
    a, b = points
    before = a.copy(), b.copy()

    pairwise_distances(a, b)

    assert a.tolist() == before[0].tolist(), "a belongs to the caller: work on a copy."
    assert b.tolist() == before[1].tolist(), "b belongs to the caller: work on a copy."


def lines_run(call, most):
    """Count the lines of Python that run during a call, loops anew each time; stop at ``most``."""
    count = 0

    class Enough(BaseException):
        pass

    def trace(frame, event, argument):
        nonlocal count
        count += event == "line"
        if count >= most:
            raise Enough
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    except Enough:
        pass
    finally:
        sys.settrace(before)
    return count


def test_no_python_runs_for_each_single_pair(seed):
    a, b = np.random.default_rng(seed).normal(size=(2, 200, 4))

    if lines_run(lambda: pairwise_distances(a, b), most=20_000) == 20_000:
        x, y = a[:60], b[:60]
        yours = timeit.repeat(lambda: pairwise_distances(x, y), number=1, repeat=3)
        plain = timeit.repeat(lambda: np.sqrt(((x[:, np.newaxis] - y) ** 2).sum(axis=2)), number=1)
        pytest.fail(
            "expected under 20,000 lines of Python for 40,000 pairs, got more: there is a loop "
            "over the pairs. From 60 points to 60 it is "
            f"{min(yours) / min(plain):.0f} times as slow as plain broadcasting."
        )


def test_memory_grows_with_the_pairs_and_not_with_pairs_times_features(seed):
    rng = np.random.default_rng(seed)
    a, b = rng.normal(size=(500, 100)), rng.normal(size=(50, 100))
    bound = 10 * (a.nbytes + b.nbytes + 8 * 500 * 50)

    tracemalloc.start()
    try:
        pairwise_distances(a, b)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak <= bound, (
        f"expected at most {bound / 1e6:.1f} MB at the peak, got {peak / 1e6:.1f} MB. "
        "All 500 x 50 x 100 differences at once are 20 MB, and their squares as much again."
    )


@pytest.mark.parametrize("times", [50, 200, 900])
def test_points_some_way_from_the_origin(times):
    points = times + np.arange(24).reshape(8, 3) ** 2 % 17 / 10

    agrees_with_a_loop(of_shape(pairwise_distances(points, points), (8, 8)), points, points)


def test_a_small_distance_beside_a_large_one():
    a, b = np.array([[0.0]]), np.array([[5e-6], [1.0]])

    agrees_with_a_loop(of_shape(pairwise_distances(a, b), (1, 2)), a, b)
