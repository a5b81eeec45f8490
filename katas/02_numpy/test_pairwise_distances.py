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
        "there is one row for each point of a and one column for each point of b."
    )
    assert distances.dtype == np.float64, (
        f"expected dtype float64, got {distances.dtype}: distances are float64, "
        "whatever the points are."
    )
    return distances


def agrees_with_a_loop(distances, a, b, why=""):
    """Hold the distances against one pair at a time: slow, and easy to believe."""
    expected = np.array([[math.dist(x, y) for y in b.tolist()] for x in a.tolist()])
    of_shape(distances, expected.shape)
    np.testing.assert_allclose(distances, expected, rtol=0, atol=1e-6 * expected.max(), err_msg=why)


@pytest.fixture
def points():
    """Two points and three others; one of them is in both sets, at different places."""
    return np.array([[1.0, 1.0], [4.0, 5.0]]), np.array([[4.0, 5.0], [1.0, 13.0], [9.0, 7.0]])


def test_every_point_of_a_has_a_row_and_every_point_of_b_a_column(points):
    of_shape(pairwise_distances(*points), (2, 3))


def test_the_distance_is_the_root_of_the_summed_squares(points):
    first = of_shape(pairwise_distances(*points), (2, 3))[0].tolist()

    assert first == pytest.approx([5, 12, 10], abs=1e-5), (
        f"from (1, 1) to (4, 5), (1, 13) and (9, 7) it is 5, 12 and 10; got {first}. "
        "If the first is 25, the root is missing; 7 is |dx| + |dy|, and 4 the larger of the two; "
        "0 has no reason to be there: a and b are two sets, so the diagonal means nothing."
    )


def test_equal_points_are_zero_apart_wherever_they_stand(points):
    second = of_shape(pairwise_distances(*points), (2, 3))[1].tolist()

    assert second == pytest.approx([0, math.sqrt(73), math.sqrt(29)], abs=1e-5), (
        f"from (4, 5) to (4, 5), (1, 13) and (9, 7) it is 0, 8.544 and 5.385; got {second}."
    )


def test_with_one_feature_the_distance_is_the_absolute_difference():
    distances = pairwise_distances(np.array([[7.0], [-2.5], [0.0]]), np.array([[1.0]]))

    of_shape(distances, (3, 1))
    assert distances.ravel().tolist() == pytest.approx([6.0, 3.5, 1.0], abs=6e-6)


@pytest.mark.parametrize(("n", "m"), [(0, 3), (2, 0), (0, 0)])
def test_a_set_without_points_gives_an_empty_side(n, m):
    of_shape(pairwise_distances(np.ones((n, 4)), np.ones((m, 4))), (n, m))


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32", "int64"])
def test_narrow_numbers_are_widened_before_they_are_subtracted(dtype):
    a = np.array([[3, 0], [100, 90]], dtype=dtype)
    b = np.array([[20, 0], [2, 127], [110, 1]], dtype="uint8")

    distances = of_shape(pairwise_distances(a, b), (2, 3))

    first = distances[0, 0]
    assert first == pytest.approx(17, abs=1e-4), (
        f"from 3 to 20 it is 17; got {first:.4g}. A byte holds 0 to 255: 239 is 3 - 20 + 256, and "
        "5.745 is the root of 17 squared, 289, less 256. Widen the numbers before any arithmetic."
    )
    agrees_with_a_loop(
        distances, a, b, f"{dtype} to uint8: a sum, product or difference did not fit the dtype."
    )


def test_points_that_coincide_are_never_nan(seed):
    a = np.random.default_rng(seed).normal(size=(60, 20))

    distances = of_shape(pairwise_distances(a, a[::-1]), (60, 60))

    nan = np.isnan(distances).sum()
    assert nan == 0, (
        f"{nan} of the 60 points are NaN away from themselves: rounding made a square that should "
        "be 0 a little less than 0, and it has no real root."
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
        f"two marks are 5/64 = 0.078125 m apart; got {first:.6f} m. A float64 has 16 digits: "
        "squares of coordinates in the millions use them up before any centimetre is left. (A "
        "float32 has 7, too few for the coordinates themselves.) Differences are small: take one "
        "before squaring."
    )
    agrees_with_a_loop(distances, a, b)


def test_agrees_with_a_loop_on_images_of_digits(data):
    with np.load(data / "mnist_5k.npz") as mnist:
        images = mnist["x_test"][:25].reshape(25, -1)
    a, b = images[:9], images[9:]

    distances = of_shape(pairwise_distances(a, b), (9, 16))

    agrees_with_a_loop(distances, a, b, "784 pixels, each a byte: look at the largest differences.")


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
    a, b = np.random.default_rng(seed).normal(size=(2, 300, 4))

    if lines_run(lambda: pairwise_distances(a, b), most=45_000) == 45_000:
        yours = timeit.timeit(lambda: pairwise_distances(a, b), number=1)
        plain = timeit.repeat(lambda: np.sqrt(((a[:, np.newaxis] - b) ** 2).sum(axis=2)), number=1)
        pytest.fail(
            "45,000 lines of Python had run when the count was stopped, for 90,000 pairs: there "
            "is a loop over the pairs. On these points it is "
            f"{yours / min(plain):.0f} times as slow as plain broadcasting."
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
        f"the call took {peak / 1e6:.1f} MB at its peak, and {bound / 1e6:.1f} MB are allowed. "
        "All 500 x 50 x 100 differences at once are 20 MB, and their squares as much again."
    )
