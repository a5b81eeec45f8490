import csv
import sys

import numpy as np
import pytest

from .k_means import assign, k_means, kmeans_plus_plus, lloyd, update


def a_label_each(labels, points, k):
    """Type, shape, dtype and range of labels, before any value is looked at."""
    assert isinstance(labels, np.ndarray), (
        f"expected labels in a numpy array, got {type(labels).__name__}"
    )
    assert labels.shape == (len(points),), (
        f"expected one label for each of {len(points)} points, got shape {labels.shape}."
    )
    assert labels.dtype.kind in "iu", f"expected labels of an integer dtype, got {labels.dtype}"
    assert set(labels.tolist()) <= set(range(k)), (
        f"expected labels from 0 to {k - 1}, indices of {k} centres; "
        f"got {sorted(set(labels.tolist()))}."
    )
    return labels


def assign_by(measure, points, centers):
    """Labels by another measure of the differences between points and centres."""
    return measure(points[:, np.newaxis] - centers).argmin(axis=1).tolist()


def k_centers(centers, k, d, by="centres"):
    """Type, shape, dtype and finiteness of centres, before any value is looked at."""
    assert isinstance(centers, np.ndarray), (
        f"{by}: expected a numpy array, got {type(centers).__name__}"
    )
    assert centers.shape == (k, d), (
        f"{by}: expected {k} rows of {d} features, shape {(k, d)}, got {centers.shape}: "
        "every centre stays, whether it has points or not."
    )
    hint = ""
    if centers.dtype.kind in "iu":
        hint = " Means of whole numbers need not be whole."
    elif not centers.dtype.isnative:
        hint = " Its bytes are in the caller's order, not in the machine's own."
    assert centers.dtype == np.float64, f"{by}: expected dtype float64, got {centers.dtype}.{hint}"
    assert np.isfinite(centers).all(), (
        f"{by}: expected finite numbers, got NaN or infinity: a mean of no points is 0/0. The "
        "centre of an empty cluster stays."
    )
    return centers


def parts(result, names):
    """Take a returned tuple apart."""
    assert isinstance(result, tuple) and len(result) == len(names), (
        f"expected a tuple ({', '.join(names)}), got {type(result).__name__}"
    )
    return result


def run_lloyd(points, start, max_iter):
    """Run lloyd and look at the form of what it returns."""
    centers, labels = parts(lloyd(points, start, max_iter), ("centers", "labels"))
    k_centers(centers, *start.shape)
    a_label_each(labels, points, len(start))
    return centers, labels


def run_k_means(points, k, rng, **how):
    """Run k_means and look at the form of what it returns."""
    result = k_means(points, k, rng, **how)
    centers, labels, inertia = parts(result, ("centers", "labels", "inertia"))
    k_centers(centers, k, points.shape[1])
    a_label_each(labels, points, k)
    assert isinstance(inertia, float), f"expected a float as inertia, got {type(inertia).__name__}"
    return centers, labels, inertia


def squares(points, centers):
    """Squared distance of every point to every centre: (n, k)."""
    differences = points[:, np.newaxis].astype(np.float64) - centers
    return (differences**2).sum(axis=2)


def labels_fit(points, centers, labels):
    """Every label is that of a nearest centre among those returned with it."""
    distances = squares(points, centers)
    own = distances[np.arange(len(points)), labels]
    wrong = (own > distances.min(axis=1) + 1e-6).sum()
    assert wrong == 0, (
        f"{wrong} of {len(points)} labels do not belong to the nearest of the returned centres. "
        "Were they taken before the last update moved the centres?"
    )


# Twelve points on a line, six pairs: two of a pair are 3 apart, and neighbouring pairs 4.
PAIRS = np.array([[31], [7], [0], [24], [38], [14], [3], [10], [35], [17], [28], [21]])


# assign


def test_assign_gives_each_point_the_index_of_its_nearest_center():
    points = np.array([[0.0, 0.0], [8.0, 1.0], [-6.0, 0.0], [4.0, 2.0], [6.0, 2.0]])
    centers = np.array([[5.0, 0.0], [3.0, 3.0], [-7.0, -1.0]])

    labels = a_label_each(assign(points, centers), points, 3).tolist()

    assert labels == [1, 0, 2, 1, 0], (
        f"expected [1, 0, 2, 1, 0], got {labels}. The first point is 5 from centre 0 and 4.24 from "
        "centre 1."
        + (
            " Its label is 0 if |dx| and |dy| are added, and then the inertia can rise."
            if labels == assign_by(lambda d: np.abs(d).sum(axis=-1), points, centers)
            else ""
        )
    )


def test_assign_gives_a_tie_to_the_lowest_index():
    points, centers = np.array([[0, 5], [0, -5]]), np.array([[2.0, 0.0], [-2.0, 0.0]])

    labels = a_label_each(assign(points, centers), points, 2).tolist()

    assert labels == [0, 0], (
        f"both points are as near to centre 0 as to centre 1: expected [0, 0], got {labels}."
    )


def test_assign_tells_places_apart_that_are_far_from_the_origin():
    near = np.array([[1, 2], [7, 4], [4, 9], [2, 1], [6, 5], [5, 8], [8, 3], [3, 7]])
    points, centers = 999_000 + near / 1000, 999_000 + np.array([[5, 9], [7, 3], [1, 1]]) / 1000

    labels = a_label_each(assign(points, centers), points, 3).tolist()

    float32 = "Were the numbers made float32, where all of these places are one? Or were s"
    why = (float32 if set(labels) == {0} else "Were s") + (
        "quares of the coordinates, near 1e12, subtracted from one another? Steps of float64 "
        "are 0.0001 there, and the squared distances smaller: take differences first."
    )
    assert labels == [2, 1, 0, 2, 1, 0, 1, 0], (
        "eight points within 0.01 of (999000, 999000), and three centres among them: expected "
        f"[2, 1, 0, 2, 1, 0, 1, 0], got {labels}. {why}"
    )


# update


def test_update_moves_each_center_to_the_mean_of_its_points():
    points = np.array([[9, 1], [0, 0], [1, 0], [8, 2], [5, 6]])
    labels = np.array([0, 1, 1, 0, 1])

    centers = k_centers(update(points, labels, np.array([[5.0, 5.0], [0.0, 0.0]])), 2, 2)

    assert centers == pytest.approx(np.array([[8.5, 1.5], [2.0, 2.0]])), (
        "points (9, 1) and (8, 2) have the mean (8.5, 1.5); (0, 0), (1, 0) and (5, 6) have (2, 2); "
        f"got {centers.tolist()}. "
        + (
            "(1, 0) is a median, which lets the inertia rise."
            if centers[1].tolist() == [1, 0]
            else "(8, 1) lost its halves in an integer array." * (centers[0].tolist() == [8, 1])
        )
    )


def test_update_leaves_the_center_of_an_empty_cluster_where_it_is():
    points, labels = np.array([[1.0, 2.0], [3.0, 6.0]]), np.array([2, 2])

    centers = k_centers(update(points, labels, np.array([[7.0, 7.5], [5, 5], [0, 0]])), 3, 2)

    assert centers == pytest.approx(np.array([[7, 7.5], [5, 5], [2, 4]])), (
        "no point has label 0 or 1, so these centres stay at (7, 7.5) and (5, 5); got "
        f"{centers.tolist()}."
        + " (0, 0) is a sum of nothing, divided by a safe count."
        * (not centers[:2].any())
    )


# lloyd


@pytest.mark.parametrize(
    ("max_iter", "centers", "labels"),
    [
        (0, [0, 1], [1, 0, 1, 1]),
        (1, [0, 14 / 3], [1, 0, 1, 0]),
        (2, [1 / 2, 13 / 2], [0, 0, 1, 0]),
        (3, [4 / 3, 10], [0, 0, 1, 0]),
        (100, [4 / 3, 10], [0, 0, 1, 0]),
    ],
    ids=["no update", "one update", "two updates", "three updates", "as many as it takes"],
)
def test_lloyd_returns_the_centers_after_so_many_updates_and_their_labels(
    max_iter, centers, labels
):
    points = np.array([[3], [0], [10], [1]])

    moved, found = run_lloyd(points, np.array([[0.0], [1.0]]), max_iter)

    assert moved.ravel().tolist() == pytest.approx(centers), (
        f"points 3, 0, 10, 1 from the centres 0 and 1: after at most {max_iter} updates expected "
        f"the centres {np.round(centers, 3).tolist()}, got {moved.round(3).ravel().tolist()}."
    )
    assert found.tolist() == labels, (
        f"the nearest of the centres {np.round(centers, 3).tolist()} give the labels {labels}; got "
        f"{found.tolist()}. Were they taken before the last update moved the centres?"
    )


def normal_points():
    """Sixty points in no particular groups, and centres that start close together."""
    points = np.random.default_rng(0).normal(size=(60, 2)) * [1, 4]
    return points, points[:5] / 9


@pytest.mark.parametrize(
    ("points", "start"),
    [
        normal_points(),
        (np.array([[7, 2], [5, 4], [0, 7], [6, 1], [7, 0]]), np.array([[9.0, 7.0], [5.0, 4.0]])),
        (
            np.array([[99, 0], [0, 90], [9, 99], [90, 9], [0, 99], [99, 9]]),
            np.array([[3.0, 96.0], [96.0, 6.0]]),
        ),
    ],
    ids=["many points", "between two centres", "lopsided clusters"],
)
def test_lloyd_never_lets_the_inertia_rise(points, start):
    inertias = []
    for max_iter in range(8):
        centers, labels = run_lloyd(points, start, max_iter)
        inertias.append(squares(points, centers)[np.arange(len(points)), labels].sum())

    rises = [i for i in range(1, 8) if inertias[i] > inertias[i - 1] * (1 + 1e-9)]
    assert not rises, (
        f"update {rises[0]} raised the inertia from {inertias[rises[0] - 1]:.3f} to "
        f"{inertias[rises[0]]:.3f}. The mean is the one place with the least sum of squared "
        "distances, and the nearest centre has the least square: one of your steps does otherwise."
    )


def test_lloyd_keeps_a_center_that_no_point_is_near():
    points = np.array([[3], [0], [10], [1]])

    centers, labels = run_lloyd(points, np.array([[0.0], [1000.0], [1.0]]), 100)

    assert centers.ravel().tolist() == pytest.approx([4 / 3, 1000, 10]), (
        "points 3, 0, 10, 1 from the centres 0, 1000 and 1: no point is near 1000, so it stays, "
        f"and the others end at 1.333 and 10; got {centers.round(3).ravel().tolist()}."
    )
    assert labels.tolist() == [0, 0, 2, 0]


def lines_run(call):
    """Count the lines of Python that run during a call, each turn of a loop again."""
    count = 0

    def trace(frame, event, argument):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def test_lloyd_stops_once_no_label_changes():
    points, start = np.array([[3], [0], [10], [1]]), np.array([[0.0], [1.0]])

    ten, thousand = (lines_run(lambda n=n: lloyd(points, start, n)) for n in (10, 1000))

    assert thousand <= 2 * ten, (
        f"after 3 updates no label changes, yet max_iter=1000 ran {thousand:,} lines of Python and "
        f"max_iter=10 ran {ten:,}: max_iter is a limit, not the number of updates."
    )


@pytest.mark.parametrize("unit", [1, 2**-17], ids=["from 0 to 1", "from 0 to 0.00001"])
def test_lloyd_goes_on_as_long_as_a_single_label_changes(unit):
    points = np.random.default_rng(0).random((600, 2)) * unit

    centers, labels = run_lloyd(points, points[:4].copy(), 1000)

    for label in set(labels.tolist()):
        mean = points[labels == label].mean(axis=0)
        assert centers[label] / unit == pytest.approx(mean / unit, abs=1e-9), (
            f"1000 updates are allowed and 14 are enough, yet centre {label} is at "
            f"{centers[label]} and the mean of its points at {mean}. Did lloyd stop because the "
            "centres moved little? A small move can change a label, and small depends on the unit."
        )


# kmeans_plus_plus


def test_the_first_center_is_any_point_with_equal_chance(seed):
    points, rng = np.array([[0], [1], [2], [3], [12]]), np.random.default_rng(seed)

    firsts = [float(k_centers(kmeans_plus_plus(points, 1, rng), 1, 1)[0, 0]) for _ in range(1000)]

    counts = [firsts.count(point) for point in points.ravel().tolist()]
    assert sum(counts) == 1000, "expected one of the points as a starting centre."
    assert all(120 <= count <= 280 for count in counts), (
        "expected each of the 5 points about 200 times in 1,000 first centres (120 to 280 pass); "
        f"got {counts}."
        + (
            " Always the same one: is it fixed, or do you make a new generator in every call?"
            if max(counts) == 1000
            else ""
        )
    )


def test_the_first_center_is_any_point_though_nine_of_ten_are_equal(seed):
    points = np.array([[6], [6], [6], [6], [1], [6], [6], [6], [6], [6]])
    rng = np.random.default_rng(seed)

    draws = [k_centers(kmeans_plus_plus(points, 1, rng), 1, 1) for _ in range(400)]

    sixes = sum(centers.tolist() == [[6.0]] for centers in draws)
    why = " About 200: the draw was among distinct points." if 140 <= sixes <= 260 else ""
    assert 310 <= sixes <= 397, (
        "nine of ten points are 6, and each counts: expected about 360 sixes in 400 first centres "
        f"(310 to 397 pass), got {sixes}.{why}"
    )


def test_the_next_center_is_drawn_by_squared_distance(seed):
    points, rng = np.array([[0], [1], [2], [3], [12]]), np.random.default_rng(seed)

    draws = [k_centers(kmeans_plus_plus(points, 2, rng), 2, 1) for _ in range(1000)]

    share = np.mean([12 in centers for centers in draws])
    assert 0.88 <= share <= 0.975, (
        "two centres out of 0, 1, 2, 3 and 12: by squared distance expected the 12 in 93% of draws "
        f"(88% to 97.5% pass), got {share:.1%}. Plain distances make 74%, equal chances 40%, "
        "distances squared twice 99%, and always taking the farthest point 100%."
    )


def test_the_next_center_is_any_point_though_many_are_equal(seed):
    points = np.array([[0], [5]] * 9 + [[-5]])
    rng = np.random.default_rng(seed)

    draws = [k_centers(kmeans_plus_plus(points, 2, rng), 2, 1) for _ in range(400)]

    lone = sum(-5 in centers for centers in draws)
    why = (
        " About 267: the next centre was drawn among distinct points, so nine equal points had no "
        "more weight than a single one."
        if 205 <= lone <= 330
        else ""
    )
    assert 45 <= lone <= 165, (
        "nine points are 0, nine are 5 and one is -5, and each has its own weight: expected -5 in "
        f"about 98 of 400 pairs of centres (45 to 165 pass), got {lone}.{why}"
    )


@pytest.mark.parametrize(
    "points",
    [
        np.array([[5.0, 0.0], [0.0, 2.0], [9.0, 9.0], [1.0, 7.0], [6.0, 3.0], [4.0, 8.0]]),
        np.array([[3, 3], [1, 2], [3, 3], [8, 0], [1, 2], [3, 3]]),
    ],
    ids=["all distinct", "with repeats"],
)
def test_as_many_centers_as_distinct_points_are_these_points(points, seed):
    distinct, rng = np.unique(points, axis=0).tolist(), np.random.default_rng(seed)

    for _ in range(20):
        centers = k_centers(kmeans_plus_plus(points, len(distinct), rng), len(distinct), 2)

        assert sorted(centers.tolist()) == distinct, (
            f"a point on a centre has distance 0, so it is never drawn: {len(distinct)} draws take "
            f"all {len(distinct)} distinct points; got {centers.tolist()}. Is a point's chance its "
            "distance to the nearest of all centres so far, not to the latest, and not a sum?"
        )


def test_fewer_distinct_points_than_centers_is_a_value_error(seed):
    points = np.array([[3, 3], [1, 2], [3, 3], [3, 3], [1, 2]])

    with pytest.raises(ValueError):
        centers = kmeans_plus_plus(points, 3, np.random.default_rng(seed))
        pytest.fail(
            f"five points, but only two distinct ones: expected ValueError for k=3, got {centers}."
        )


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int16", "uint16", "int32", "uint32"])
def test_squares_do_not_wrap(dtype, seed):
    bits = np.iinfo(dtype).bits
    far = 2 ** (bits // 2)
    points = np.array([[0], [far], [1]], dtype)
    rng = np.random.default_rng(seed)

    why = f"{dtype} has {bits} bits: there the square of {far}, 2**{bits}, wraps around to 0."

    try:
        draws = [k_centers(kmeans_plus_plus(points, 2, rng), 2, 1) for _ in range(200)]
    except ValueError as error:
        pytest.fail(f"{far}, 0 and 1 are three points, but got ValueError: {error}. {why}")

    apart = sum(sorted(centers.ravel().tolist()) == [0, far] for centers in draws)
    why = why if apart < 60 else "Is the first centre any point, and the next one a draw?"
    assert 60 <= apart <= 145, (
        f"expected 0 and {far} in about 100 of 200 draws out of 0, {far} and 1 (60 to 145 pass), "
        f"got {apart}. {why}"
    )


def test_equal_generators_draw_equal_centers(seed):
    first, second = (np.random.default_rng(seed) for _ in range(2))

    draws = [kmeans_plus_plus(PAIRS, 6, first).tolist() for _ in range(4)]
    again = [kmeans_plus_plus(PAIRS, 6, second).tolist() for _ in range(4)]

    assert draws == again, "equal generators drew different centres: take all chance from rng."
    assert draws.count(draws[0]) < 4, (
        "four draws in a row from one generator are the same: use rng as it is, in every call."
    )


# k_means


@pytest.mark.parametrize("max_iter", [0, 1, 100])
def test_centers_labels_and_inertia_belong_together(max_iter, seed):
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(40, 3))

    for _ in range(5):
        centers, labels, inertia = run_k_means(points, 4, rng, n_init=2, max_iter=max_iter)

        labels_fit(points, centers, labels)
        own = squares(points, centers)[np.arange(40), labels]
        assert inertia == pytest.approx(own.sum()), (
            f"expected {own.sum():.4f}, the inertia of the returned centres and labels, got "
            f"{inertia:.4f}. {own.mean():.4f} is a mean, {np.sqrt(own).sum():.4f} a sum of "
            "distances that were not squared."
        )


def test_at_rest_every_center_is_the_mean_of_its_points(seed):
    rng = np.random.default_rng(seed)
    points = rng.integers(0, 50, size=(30, 2))

    centers, labels, _ = run_k_means(points, 3, rng, n_init=3, max_iter=100)

    for label in set(labels.tolist()):
        mean = points[labels == label].mean(axis=0)
        assert centers[label] == pytest.approx(mean), (
            f"expected centre {label} at {mean}, the mean of its points; got {centers[label]}."
        )


def test_the_best_of_many_starts_is_returned(seed):
    rng = np.random.default_rng(seed)

    inertias = [run_k_means(PAIRS, 6, rng, n_init=30, max_iter=20)[2] for _ in range(15)]

    missed = sum(inertia > 27.001 for inertia in inertias)
    assert missed == 0, (
        "six pairs on a line, six centres: 27 is the least inertia. One start finds it in 45% of "
        f"cases, and the best of 30 nearly always; yours missed it in {missed} of 15, with "
        f"{max(inertias):.4g} at worst. Does each run draw its own start, and do you keep the run "
        "with the least inertia?"
    )


def test_a_cluster_for_every_distinct_point_leaves_no_inertia(seed):
    points = np.array([[3, 3], [1, 2], [3, 3], [8, 0], [1, 2], [3, 3]])

    _, labels, inertia = run_k_means(points, 3, np.random.default_rng(seed), n_init=2, max_iter=100)

    labels = labels.tolist()
    assert inertia == pytest.approx(0, abs=1e-9), (
        f"every point has a centre: expected 0, got {inertia}."
    )
    assert labels[0] == labels[2] == labels[5], f"three equal points, one cluster; got {labels}."
    assert labels[1] == labels[4], f"two equal points, one cluster; got {labels}."
    assert len(set(labels)) == 3, f"three distinct points, three clusters; got {labels}."


def test_all_chance_comes_from_the_generator(seed):
    results = []
    for rng in (np.random.default_rng(seed), np.random.default_rng(seed)):
        runs = [run_k_means(PAIRS, 6, rng, n_init=1, max_iter=20) for _ in range(30)]
        results.append(
            [(centers.tolist(), labels.tolist(), inertia) for centers, labels, inertia in runs]
        )

    assert results[0] == results[1], (
        "equal generators gave different results: take all chance from rng."
    )
    assert len({round(inertia, 6) for _, _, inertia in results[0]}) > 1, (
        "30 runs from one start each all ended with the same inertia, where every second one ends "
        "badly. Does every draw use rng as it is?"
    )


def test_penguins_fall_into_clusters_that_are_nearly_the_species(data, seed):
    sizes = ("Culmen Length (mm)", "Culmen Depth (mm)", "Flipper Length (mm)", "Body Mass (g)")
    with open(data / "penguins_raw.csv", encoding="utf-8", newline="") as file:
        penguins = [row for row in csv.DictReader(file) if row["Body Mass (g)"] != "NA"]
    raw = np.array([[float(row[size]) for size in sizes] for row in penguins])
    points = (raw - raw.mean(axis=0)) / raw.std(axis=0)
    species = np.array([row["Species"].split()[0] for row in penguins])

    _, labels, inertia = run_k_means(
        points, 3, np.random.default_rng(seed), n_init=15, max_iter=100
    )

    assert inertia < 382, f"342 penguins, three clusters: expected about 379.4, got {inertia:.1f}."
    gentoos = labels[species == "Gentoo"]
    assert set(labels[species != "Gentoo"]).isdisjoint(gentoos), "no other penguin is like a Gentoo"
    assert len(set(gentoos)) == 1, "the 123 Gentoo penguins are one cluster"


def test_the_caller_keeps_every_argument_unchanged(seed):
    points = np.array([[3.0], [0.0], [10.0], [1.0]])
    centers, labels = np.array([[0.0], [1.0]]), np.array([1, 1, 1, 1])
    before = [array.tolist() for array in (points, centers, labels)]

    assign(points, centers)
    update(points, labels, centers)
    lloyd(points, centers, 5)
    kmeans_plus_plus(points, 2, np.random.default_rng(seed))
    k_means(points, 2, np.random.default_rng(seed), n_init=2, max_iter=5)

    for name, array, old in zip(
        ("points", "centers", "labels"), (points, centers, labels), before, strict=True
    ):
        assert array.tolist() == old, f"{name} belong to the caller: work on a copy."


# The limits of what points may be


def test_points_at_the_least_distance_are_distinct(seed):
    points = np.array([[0.0], [1e-9], [0.0]])

    reason = "The square of 1e-9 is 1e-18, and small is not 0."

    try:
        centers = k_centers(kmeans_plus_plus(points, 2, np.random.default_rng(seed)), 2, 1)
    except ValueError as error:
        pytest.fail(f"0 and 1e-9 are two points, but got ValueError: {error}. {reason}")

    drawn = centers.ravel().tolist()
    assert sorted(drawn) == [0, 1e-9], f"expected to draw both 0 and 1e-9, got {drawn}. {reason}"


def test_minus_zero_is_the_same_place_as_zero(seed):
    points = np.array([[0.0], [-0.0]])

    with pytest.raises(ValueError):
        centers = kmeans_plus_plus(points, 2, np.random.default_rng(seed))
        pytest.fail(
            "-0.0 == 0.0, so there is one distinct point: expected ValueError for k=2, got "
            f"{centers.tolist()}."
        )


def test_a_label_may_be_larger_than_a_byte():
    line = np.arange(300.0)[:, np.newaxis]

    labels = a_label_each(assign(line, line), line, 300).tolist()

    assert labels == list(range(300)), (
        "300 points that are their own centres have the labels 0 to 299; got "
        f"{labels[250:260]} from 250 on. A byte ends at 255."
    )


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int16"])
def test_sums_of_points_do_not_wrap(dtype):
    most = np.iinfo(dtype).max
    points = np.array([[most], [most - 1], [most - 2]], dtype)

    moved = k_centers(update(points, np.array([0, 0, 0]), np.array([[0.0]])), 1, 1)

    assert moved.tolist() == [[most - 1]], (
        f"expected {most - 1}, the mean of {points.ravel().tolist()}; got {moved.item()}: their "
        f"sum is beyond the end of {dtype}."
    )


def test_the_inertia_keeps_its_digits_far_from_the_origin(seed):
    points = 1e6 + np.array([[0], [0.001], [0.01], [0.012]])

    how = {"n_init": 20, "max_iter": 100}
    _, _, inertia = run_k_means(points, 2, np.random.default_rng(seed), **how)

    assert inertia == pytest.approx(2.5e-6, rel=1e-3), (
        f"two pairs 0.001 and 0.002 apart have the inertia 2.5e-6; got {inertia:.4g}. Squares of "
        "a million leave no digit for it: take differences first."
    )


@pytest.mark.parametrize("order", ["=", ">"], ids=["native", "big-endian"])
def test_the_caller_may_change_what_is_returned(order, seed):
    points = np.array([[3.0], [0.0], [10.0], [1.0]]).astype(f"{order}f8")
    centers = np.array([[0.0], [1.0], [99.0]]).astype(f"{order}f8")
    points.flags.writeable = centers.flags.writeable = False

    labels = a_label_each(assign(points, centers), points, 3)
    results = {
        "update": update(points, labels, centers),
        "lloyd": run_lloyd(points, centers, 0)[0],
        "kmeans_plus_plus": kmeans_plus_plus(points, 3, np.random.default_rng(seed)),
        "k_means": run_k_means(points, 3, np.random.default_rng(seed), n_init=1, max_iter=0)[0],
    }

    for name, array in results.items():
        k_centers(array, 3, 1, name)
        assert array.flags.writeable and not np.shares_memory(array, centers), (
            f"{name} returned the caller's own centres: return a copy."
        )
