"""Full grading of pca: variances by value, directions by what makes them directions."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome, result


def turned(rng, rows):
    """The same rows, seen along other axes."""
    return rows @ np.linalg.qr(rng.normal(size=(rows.shape[1],) * 2))[0]


@st.composite
def tables(draw):
    """Wide and tall tables in some layout; some rows or columns are equal, or standardised."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(2, 12), st.integers(1, 5)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    X = rng.integers(0, 127, (n, d)).astype(float)
    if "f" in dtype:
        # Near 1e6, a difference of 0.001 counts.
        place, unit = draw(st.sampled_from([(5, 0.01), (5, 1), (5, 1000), (999_000, 1e-3)]))
        X = rng.normal(size=(n, d)) * unit + place
        if draw(st.sampled_from([0, 1])) and place == 5:
            X = (X - X.mean(axis=0)) / X.std(axis=0)
    if draw(st.sampled_from([0, 0, 0, 1])):
        X = X[rng.integers(0, n, n)]
    if draw(st.sampled_from([0, 0, 0, 1])):
        X[:, -1] = 3
    if draw(st.sampled_from([0, 0, 0, 1])):
        X[1:] = X[0]
    X = np.array(X, dtype=dtype, order=draw(st.sampled_from("CF")))
    X.flags.writeable = False
    return X


@st.composite
def lines(draw):
    """Rows along one direction, with entries that are equal, or differ by little."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    d = draw(st.integers(2, 5))
    apart = draw(st.sampled_from([0, 2e-10, 2e-10, 1e-6, 1e-5, 1e-3]))
    direction = np.array([1.0, 1 + 2 * apart, *(rng.random(d - 2) * 0.9)])
    direction[1:] *= rng.choice([-1, -1, 1], d - 1)
    return np.outer([9.0, -9.0, *rng.normal(size=3)], direction[rng.permutation(d)])


@st.composite
def nearly_round(draw):
    """Some directions have nearly the same variance, out of three or of many columns."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    d = draw(st.sampled_from([3, 40, 110]))
    lengths = 1 + draw(st.sampled_from([1e-3, 1e-4])) * rng.permutation(d)
    return turned(rng, np.vstack([np.diag(lengths), -np.diag(lengths)]))


@check({"X": tables(), "k": st.integers(1, 6)}, examples=90, result=result(dtype="float64"))
def directions(kata, X, k):
    return outcome(lambda: kata.fit(X, k), ValueError)


@check({"X": lines()}, examples=40)
def signs(kata, X):
    return kata.fit(X, 1)


@check({"X": nearly_round(), "k": st.integers(1, 3)}, examples=10)
def nearly_equal_variances(kata, X, k):
    return kata.fit(X, k)


@signs.verify
@nearly_equal_variances.verify
@directions.verify
def fair(yours, reference, X, k=1):
    if type(reference) is dict:
        assert yours == reference, f"k = {k} of {X.shape} data: expected ValueError, got {yours}"
        return
    assert type(yours) is tuple and len(yours) == 3, f"expected three arrays, got {yours}"
    for name, mine, right in zip(
        ("mean", "components", "variances"), yours, reference, strict=True
    ):
        assert isinstance(mine, np.ndarray), f"{name}: expected an array, got {type(mine).__name__}"
        assert mine.shape == right.shape, f"{name}: expected {right.shape}, got {mine.shape}"
        assert mine.dtype == np.float64, f"{name}: expected float64, got {mine.dtype}"
        assert np.isfinite(mine).all(), f"{name}: expected finite numbers, got {mine}"
    mean, components, variances = yours
    # Of equal rows, even of millions, a mean may be off by its last bits.
    last_bits = len(X) * (1e-14 * np.abs(X.astype(float)).max()) ** 2
    off = 1e-7 * reference[2].max(initial=0) + last_bits
    for name, mine, right, room in [
        ("mean", mean, reference[0], 1e-7),
        ("variances", variances, reference[2], off),
    ]:
        assert np.abs(mine - right).max() <= room, (
            f"the {name} {mine} is wrong, {right} is right, or what is {room:.1e} from it"
        )
    across = components @ components.T
    assert np.abs(across - np.eye(k)).max() < 1e-7, f"not at right angles, or not 1 long: {across}"
    rows = (X - mean) @ components.T
    along = (rows**2).sum(axis=0) / (len(X) - 1)
    assert np.abs(along - variances).max() <= 10 * off, (
        f"along the directions {components} the variances are {along}: {variances} is not right"
    )
    for direction in components:
        sizes = np.abs(direction)
        # Not asked: whether it is equal what differs by 1e-9 itself.
        unclear = np.abs(sizes.max() - sizes - 1e-9) < 5e-10
        first = np.flatnonzero(sizes > sizes.max() - 1e-9)[0]
        assert direction[first] > 0 or unclear.any(), (
            f"{direction.tolist()}: entry {first} is the largest in size, or the first of those "
            f"within 1e-9 of it, and has to be positive: sizes end {sizes.max() - sizes} below"
        )


@directions.large()
def two_thousand_rows(rng, n=2000):
    return {"X": rng.normal(size=(n, 40)), "k": 5}


@check({"X": tables(), "k": st.integers(1, 3), "seed": st.integers(0, 999)}, abs=1e-9)
def there_and_back(kata, X, k, seed):
    rng = np.random.default_rng(seed)
    d = X.shape[1]
    mean, components = rng.normal(size=d), np.linalg.qr(rng.normal(size=(d, d)))[0][:k]
    Z = rng.normal(size=(4, len(components)))
    return kata.transform(X, mean, components), kata.inverse(Z, mean, components)
