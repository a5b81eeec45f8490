"""Full grading of pca: variances by value, directions by what makes them directions."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome


@st.composite
def tables(draw):
    """Wide and tall tables in some layout; some rows or columns are equal, or standardised."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(2, 12), st.integers(1, 5)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    X = rng.integers(0, 127, (n, d)).astype(float)
    if "f" in dtype:
        X = rng.normal(size=(n, d)) * draw(st.sampled_from([0.01, 1, 1000])) + 5
        if draw(st.sampled_from([0, 1])):
            X = (X - X.mean(axis=0)) / X.std(axis=0)
    if draw(st.sampled_from([0, 0, 0, 1])):
        X[:, -1] = 3
    if draw(st.sampled_from([0, 0, 0, 1])):
        X[1:] = X[0]
    X = np.array(X, dtype=dtype, order=draw(st.sampled_from("CF")))
    X.flags.writeable = False
    return X


@check({"X": tables(), "k": st.integers(1, 6)}, examples=90)
def directions(kata, X, k):
    return outcome(lambda: kata.fit(X, k), ValueError)


@directions.verify
def _(yours, reference, X, k):
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
    room = 1e-7 * max(1e-3, np.abs(X.astype(float)).max())
    told = [
        ("mean", mean, reference[0], room),
        ("variances", variances, reference[2], room**2 * 1e5),
    ]
    for name, mine, right, off in told:
        assert np.abs(mine - right).max() <= off + 1e-7 * np.abs(right).max(), (
            f"the {name} {mine} is wrong, {right} is right"
        )
    across = components @ components.T
    assert np.abs(across - np.eye(k)).max() < 1e-7, f"not at right angles, or not 1 long: {across}"
    rows = (X - mean) @ components.T
    along = (rows**2).sum(axis=0) / (len(X) - 1)
    assert np.abs(along - variances).max() <= 1e-6 * max(1e-12, variances.max()), (
        f"along the directions {components} the variances are {along}: {variances} is not right"
    )
    for direction in components:
        sizes = np.abs(direction)
        close = np.flatnonzero(sizes > sizes.max() - 1e-9)
        assert direction[close[0]] > 0 or np.ptp(sizes[sizes > sizes.max() - 1e-7]) > 1e-10, (
            f"{direction}: the entry largest in size, the first of them if equal, is positive"
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
