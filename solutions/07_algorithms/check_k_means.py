"""Full grading of k_means: the steps by their values, what is random by its properties."""

from collections import Counter

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, dtypes, outcome, result, upto


def plain(labels):
    """Any integer dtype is right for labels."""
    whole = isinstance(labels, np.ndarray) and labels.dtype.kind in "iu"
    return labels.astype(np.int64) if whole else labels


@st.composite
def whole_points(draw, least=1, most=9):
    """Points with small whole coordinates, some of them equal; all distinct if some have to be."""
    d = draw(st.integers(1, 3))
    point = st.tuples(*[st.integers(0, 9)] * d)
    rows = draw(st.lists(point, min_size=least, max_size=most, unique=least > 1))
    return np.array(rows, dtype=draw(st.sampled_from(["int64", "float64", "uint8"])))


orders = st.sampled_from(["C", "F"])


@st.composite
def points_and_centers(draw):
    """Random points, and centers that may be far away from all of them, in any place and unit."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, k, d = draw(st.tuples(st.integers(1, 12), st.integers(1, 5), st.integers(1, 3)))
    far = draw(st.sampled_from([0, 3, 100]))
    place, unit = draw(st.sampled_from([(0, 1), (0, 1e-5), (999_000, 0.01)]))
    points, centers = rng.normal(size=(n, d)), rng.normal(size=(k, d)) * (1 + far)
    # Of any byte order and layout, and none that may be written to.
    made = []
    for array in (place + unit * points, place + unit * centers):
        array = np.array(array, draw(st.sampled_from(["<f8", ">f8"])), order=draw(orders))
        array.flags.writeable = False
        made.append(array)
    return tuple(made)


@check(
    {"case": points_and_centers()},
    examples=35,
    result=result(dtype={"update": "float64"}),
)
def steps(kata, case):
    points, centers = case
    labels = plain(kata.assign(points, centers))
    moved = kata.update(points, labels, centers)
    return {
        "labels": labels,
        "moved": moved,
        "moved once more, to where they are": kata.update(points, labels, moved),
    }


@st.composite
def near_and_far(draw):
    """Points that are centers 0.001 apart, near 1e6 and near -1e6; or points nearly between two."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    d = draw(st.integers(1, 3))
    if draw(st.booleans()):
        end = 1e6 - np.arange(10) * 0.001
        places = rng.permutation([*end, *-end])[:, np.newaxis] * np.ones(d)
        return rng.permutation(places), places
    centers = rng.integers(-9, 9, (4, d)).astype(float)
    one, other = centers[rng.integers(0, 4, (2, 12))]
    # Past the middle by a part of the way: it is nearer to the other one, and 0 makes it a tie.
    past = draw(st.sampled_from([0, 1e-9, 1e-7, 1e-5]))
    return (one + other) / 2 + past * (other - one), centers


@check({"case": near_and_far()}, examples=40)
def nearest(kata, case):
    return {"labels": plain(kata.assign(*case))}


@st.composite
def many_labels(draw):
    """As many centers as a byte can count, or a few less; some without points."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    dtype = draw(st.sampled_from(["uint8", "int8", "int16", "int32", "int64"]))
    k, d = min(250, np.iinfo(dtype).max), draw(st.integers(1, 4))
    points, centers = rng.normal(size=(k, d)), rng.normal(size=(k, d))
    return points, rng.integers(0, k, k).astype(dtype), centers


@check({"case": many_labels()}, examples=10)
def means(kata, case):
    return {"moved": kata.update(*case)}


@check(
    {"case": points_and_centers(), "max_iter": st.integers(0, 9)},
    examples=35,
    vary={"case.0": upto(3_000)},
)
def turns(kata, case, max_iter):
    centers, labels = kata.lloyd(*case, max_iter)
    return centers, plain(labels)


@turns.large()
def four_thousand_points(rng, n=4000):
    return {"case": (rng.normal(size=(n, 8)), rng.normal(size=(8, 8))), "max_iter": 4}


@st.composite
def long_ways(draw):
    """Lines whose centers begin at one end; or a short line beside two points 1e6 away."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    if draw(st.booleans()):
        line = np.cumsum(rng.uniform(0.9, 1.1, 200))[:, np.newaxis]
        return line, line[:12]
    line = np.cumsum(rng.uniform(1e-6, 2e-6, 40) * np.arange(1, 41))[:, np.newaxis] * [1, 0]
    far = np.array([[-1e6, 1e6], [-1e6, -1e6]])
    return np.vstack([line, far]), np.vstack([line[:2], far.mean(axis=0)])


@check({"case": long_ways()}, examples=4)
def until_no_label_changes(kata, case):
    centers, labels = kata.lloyd(*case, 1000)
    return {"centers": centers, "labels": plain(labels)}


@check({"seed": st.integers(0, 10_000)}, examples=2)
def halves(kata, seed):
    """Each point has its opposite: both clusters always hold half, and still the border turns."""
    half = np.random.default_rng(seed).normal(size=(30, 2)) * [5, 2]
    points, centers = np.vstack([half, -half]), np.array([[0.2, 1.0], [-0.2, -1.0]])
    centers, labels = kata.lloyd(points, centers, 1000)
    return {"centers": centers, "labels": plain(labels)}


@check({"case": points_and_centers()}, examples=2)
def arrays_with_other_numbers(kata, case):
    """The caller puts other numbers into the same arrays, so nothing known of them counts."""
    points, centers = (np.array(array, dtype=np.float64) for array in case)
    # Two distinct ones at least.
    points = np.vstack([points, points - 1])
    before = points.copy(), centers.copy()

    def found(k, rng):
        labels = plain(kata.assign(points, centers))
        one_too_many = outcome(lambda: kata.kmeans_plus_plus(points, k + 1, rng), ValueError)
        return {
            "labels": labels,
            "moved": kata.update(points, labels, centers),
            "centers after three turns": kata.lloyd(points, centers, 3)[0],
            "starts": sorted(kata.kmeans_plus_plus(points, k, rng).tolist()),
            "one start too many": one_too_many,
            "inertia": float(kata.k_means(points, k, rng, 1, 3)[2]),
        }

    rng = np.random.default_rng(0)
    points[...], centers[...] = points[:1] + 1, centers - 1
    equal = found(1, rng)
    points[...], centers[...] = before
    return {
        "all points equal": equal,
        "the same arrays with other numbers": found(len(points), rng),
    }


@st.composite
def close_points(draw):
    """Points on a diagonal, as close as distinct points may be: no feature alone moves by 1e-9."""
    d, n = draw(st.integers(2, 3)), draw(st.integers(3, 9))
    steps = np.array(draw(st.permutations(range(n))), dtype=np.float64)
    share = 1.001e-9 / np.sqrt(d)
    return draw(st.sampled_from([0, 0.5])) + share * steps[:, np.newaxis] * np.ones(d)


@check({"points": close_points(), "seed": st.integers(0, 10_000)}, examples=3)
def as_many_starts_as_points(kata, points, seed):
    """All of them are drawn, whatever the order."""
    draw = kata.kmeans_plus_plus(points, len(points), np.random.default_rng(seed))
    return {"starts, sorted": np.array(sorted(draw.tolist())) - points.min()}


@check({"seed": st.integers(0, 10_000)}, examples=1)
def starts_among_many_rows(kata, seed):
    """From how many of 2,000 rows' eighths do 40 draws of 4 centers come?"""
    rng = np.random.default_rng(seed)
    # Nearly the same eight times over, so that each eighth has nearly the same chance throughout.
    points = np.arange(2_000.0)[:, np.newaxis] * 1e-6 + np.tile(rng.permutation(250), 8)[:, None]
    draws = [kata.kmeans_plus_plus(points, 4, rng) for _ in range(40)]
    rows = [(points == center).all(axis=1).argmax() for centers in draws for center in centers]
    return np.bincount(np.array(rows) // 250, minlength=8)


@starts_among_many_rows.verify
def _(yours, reference, seed):
    # Each has 20 on average, and none has 0 in one of a hundred million gradings.
    assert (yours > 0).all(), (
        "40 draws of 4 centers out of 2,000 points, and each eighth of the rows has the same "
        f"chance: expected about 20 centers from each, got {yours.tolist()}. Are some rows never "
        "looked at?"
    )


DRAWS = 1000


@st.composite
def repeated_points(draw):
    """Three places, at least one with nine points; near the origin, far from it, or very close."""
    places = draw(st.lists(st.integers(0, 9), min_size=3, max_size=3, unique=True))
    times = draw(st.sampled_from([(9, 1, 1), (9, 1, 9), (1, 9, 2)]))
    points = np.repeat(np.array(places, dtype=np.float64), times)[:, np.newaxis]
    place, unit = draw(st.sampled_from([(0, 1), (999_000, 1e-3), (0, 1e-9)]))
    return place + unit * points


def starts_of(kata, points, seed):
    """Many draws of as many centers as can be told apart, three at most, and one too many."""
    rng = np.random.default_rng(seed)
    distinct = len(np.unique(points, axis=0))
    draws = [kata.kmeans_plus_plus(points, min(3, distinct), rng) for _ in range(DRAWS)]
    return np.array(draws), outcome(
        lambda: kata.kmeans_plus_plus(points, distinct + 1, rng), ValueError
    )


@check(
    {"points": whole_points(least=3, most=5), "seed": st.integers(0, 10_000)},
    examples=5,
    vary={"points": dtypes("int8", "uint64")},
)
def starts(kata, points, seed):
    return starts_of(kata, points, seed)


@check({"points": repeated_points(), "seed": st.integers(0, 10_000)}, examples=4)
def starts_where_many_points_are_equal(kata, points, seed):
    return starts_of(kata, points, seed)


@starts_where_many_points_are_equal.verify
@starts.verify
def fair(yours, reference, points, seed):
    draws, error = yours
    assert error == {"raises": "ValueError"}, (
        f"more centers than distinct points: expected ValueError, got {error}"
    )
    assert isinstance(draws, np.ndarray) and draws.dtype == np.float64, "centers are float64"
    assert draws.shape == reference[0].shape, (
        f"expected {DRAWS} draws of shape {reference[0].shape}, got {draws.shape}"
    )
    counts = Counter(tuple(map(tuple, centers)) for centers in draws.tolist())
    chances = odds(points.astype(np.float64), draws.shape[1])
    for centers in counts.keys() | chances.keys():
        chance, count = chances.get(centers, 0), counts[centers]
        room = 6 * np.sqrt(DRAWS * chance * (1 - chance)) + 8 * (chance > 0)
        assert abs(count - DRAWS * chance) <= room, (
            f"the centers {centers}, in this order, have the chance {chance:.4f}: expected about "
            f"{DRAWS * chance:.0f} of {DRAWS} draws, got {count}"
        )


@check({"seed": st.integers(0, 10_000)}, examples=2)
def different_starts(kata, seed):
    """How many of 600 draws of 4 out of 40 points are different."""
    rng = np.random.default_rng(seed)
    points = rng.permutation(np.arange(40))[:, np.newaxis] % [40, 7]
    draws = [kata.kmeans_plus_plus(points, 4, rng).tolist() for _ in range(600)]
    return len({str(centers) for centers in draws})


@different_starts.verify
def _(yours, reference, seed):
    assert yours >= 590, (
        f"600 draws of 4 out of 40 points, from one generator: {yours} of them are different, and "
        f"the reference has {reference}. Do they begin anew from few seeds?"
    )


def odds(points, k):
    """The chance of each sequence of k centers, by going through all of them."""
    chances = {(): 1.0}
    for _ in range(k):
        longer = Counter()
        for centers, chance in chances.items():
            weights = [
                min((((point - center) ** 2).sum() for center in centers), default=1)
                for point in points
            ]
            for point, weight in zip(points.tolist(), weights, strict=True):
                if weight:
                    longer[*centers, tuple(point)] += chance * weight / sum(weights)
        chances = longer
    return chances


@check(
    {
        "points": whole_points(),
        "k": st.integers(1, 4),
        "seed": st.integers(0, 10_000),
        "n_init": st.integers(1, 3),
        "max_iter": st.sampled_from([0, 1, 2, 50]),
    },
    examples=35,
    vary={"points": dtypes("int8", "uint16", "int32", "uint64") | upto(600)},
)
def results(kata, points, k, seed, n_init, max_iter):
    """The same twice, from equal generators."""

    def once():
        rng = np.random.default_rng(seed)
        centers, labels, inertia = kata.k_means(points, k, rng, n_init, max_iter)
        return centers, plain(labels), float(inertia)

    return outcome(once, ValueError), outcome(once, ValueError)


@results.verify
def _(yours, reference, points, k, seed, n_init, max_iter):
    first, second = yours
    if k > len(np.unique(points, axis=0)):
        assert first == {"raises": "ValueError"}, (
            f"more centers than distinct points: expected ValueError, got {first}"
        )
        return
    assert isinstance(first, tuple), f"expected (centers, labels, inertia), got {first}"
    assert str(first) == str(second), f"equal generators gave {first} and then {second}"
    centers, labels, inertia = first
    n, d = points.shape
    for name, array, shape, dtype in [
        ("centers", centers, (k, d), np.float64),
        ("labels", labels, (n,), np.int64),
    ]:
        assert isinstance(array, np.ndarray), f"expected {name} in an array, got {type(array)}"
        assert array.shape == shape, f"expected {name} of shape {shape}, got {array.shape}"
        assert array.dtype == dtype, f"expected {name} as {dtype.__name__}, got {array.dtype}"
    assert np.isfinite(centers).all(), f"expected finite centers, got {centers.tolist()}"
    assert set(labels.tolist()) <= set(range(k)), f"expected labels 0 to {k - 1}, got {labels}"
    points = points.astype(np.float64)
    squares = ((points[:, np.newaxis] - centers) ** 2).sum(axis=2)
    own = squares[np.arange(n), labels]
    assert (own <= squares.min(axis=1) + 1e-9).all(), (
        f"labels {labels} are not all of the nearest of the centers {centers.tolist()}"
    )
    assert abs(inertia - own.sum()) <= 1e-9 * (1 + own.sum()), (
        f"centers {centers.tolist()} and labels {labels} have the inertia {own.sum():.9g}, "
        f"got {inertia:.9g}"
    )
    for label in set(labels.tolist()) if max_iter == 50 else ():
        mean = points[labels == label].mean(axis=0)
        assert np.allclose(centers[label], mean, rtol=1e-9, atol=1e-9), (
            f"expected each center at the mean {mean} of its points, got {centers[label]}"
        )
    if max_iter == 0:
        assert {*map(tuple, centers.tolist())} <= {*map(tuple, points.tolist())}, (
            f"without an update expected k of the points, got {centers.tolist()}"
        )


@check(
    {
        "order": st.permutations(range(12)),
        "shift": st.integers(-99, 99),
        # A power of 2, so that the least inertia keeps all of its digits.
        "unit": st.sampled_from([1.0, 2.0**-20]),
        "seed": st.integers(0, 10_000),
    },
    examples=3,
)
def best(kata, order, shift, unit, seed):
    """Six pairs on a line: every second start ends badly."""
    pairs = unit * np.array([[7 * (i // 2) + 3 * (i % 2) + shift] for i in order])
    rng = np.random.default_rng(seed)
    many = [float(kata.k_means(pairs, 6, rng, 30, 20)[2]) / unit**2 for _ in range(3)]
    one = [float(kata.k_means(pairs, 6, rng, 1, 20)[2]) / unit**2 for _ in range(60)]
    return many, one


@best.verify
def _(yours, reference, order, shift, unit, seed):
    many, one = yours
    assert all(abs(inertia - 27) < 1e-6 for inertia in many), (
        f"expected the inertia 27 (times {unit}, squared) from the best of 30 starts, got {many}. "
        "A small difference counts, too: small depends on the unit."
    )
    found = sum(abs(inertia - 27) < 1e-6 for inertia in one)
    assert 6 <= found <= 48, (
        f"expected 6 to 48 of 60 single starts to reach 27, the least inertia, got {found}"
    )
