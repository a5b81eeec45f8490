"""Full grading of compress_image: channels of every rank and size, tall, wide and tiny."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, scaled, upto


@st.composite
def images(draw):
    """Channels of their own rank, some zero, some with values that fall off fast."""
    height, width, channels = draw(
        st.tuples(st.integers(1, 7), st.integers(1, 7), st.integers(1, 4) | st.just(7))
        | st.integers(1, 5).map(lambda side: (side,) * 3)
    )
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    falls = draw(st.sampled_from([1, 0.5, 1e-2]))
    image = np.zeros((height, width, channels))
    for i in range(channels):
        terms = rng.integers(0, min(height, width) + 1)
        left, right = rng.normal(size=(height, terms)), rng.normal(size=(terms, width))
        image[:, :, i] = (left * falls ** np.arange(terms)) @ right
    if channels > 1 and draw(st.booleans()):
        # The same numbers upside down: no sum tells the two channels apart.
        image[:, :, 1] = image[::-1, :, 0]
    if draw(st.booleans()):
        # In units of its own; a channel without a number of 1e-6 is one of zeros.
        image *= rng.choice([1e-5, 1, 1e5], size=channels)
        image[:, :, np.abs(image).max(axis=(0, 1)) < 1e-6] = 0
    dtype = draw(st.sampled_from(["float64", "float64", "float32", "uint8", "int64"]))
    if dtype in ("uint8", "int64"):
        image = np.abs(image * 40).clip(0, 255)
    return image.astype(dtype)


ERRORS = st.sampled_from([1e-9, 1e-6, 1e-3, 0.05, 0.2, 0.35, 0.5, 0.7, 0.9, 1.0])


@check(
    {"image": images(), "error": ERRORS},
    examples=120,
    vary={"image": upto(7, axis=2) | scaled(1e-3, 1e3)},
)
def compressed(kata, image, error):
    """What an answer finds a second time, after the first result was written over."""
    if image.shape[2] % 2:
        image = np.array(image[::-1], order="F")[::-1]
        image.flags.writeable = False
    first = kata.compress_image(image, error)
    for array in first:
        array[...] = 1
    return kata.compress_image(image, error)


@compressed.verify
def _(yours, reference, image, error):
    are_nearest(yours, image, error)


def are_nearest(yours, image, error):
    """Any rank whose error is on the border to 7 digits will do, and the nearest of that rank."""
    assert isinstance(yours, tuple) and len(yours) == 2, "expected a tuple (approximation, ranks)"
    approximation, ranks = yours
    assert isinstance(approximation, np.ndarray), "approximation: expected an array"
    assert isinstance(ranks, np.ndarray), "ranks: expected an array"
    assert approximation.shape == image.shape, f"expected {image.shape}, got {approximation.shape}"
    assert approximation.dtype == np.float64, f"expected float64, got {approximation.dtype}"
    assert ranks.shape == image.shape[2:], f"ranks: expected {image.shape[2:]}, got {ranks.shape}"
    assert ranks.dtype.kind in "iu", f"ranks: expected integers, got {ranks.dtype}"
    assert np.isfinite(approximation).all(), "the approximation is not finite"
    for i, rank in enumerate(ranks.tolist()):
        channel = image[:, :, i].astype(float)
        u, s, vt = np.linalg.svd(channel, full_matrices=False)
        size = np.linalg.norm(s)
        lost = [np.linalg.norm(s[r:]) for r in range(len(s) + 1)]
        low, high = (
            next(r for r, rest in enumerate(lost) if rest <= bound * size)
            for bound in (error * (1 + 1e-6), error * (1 - 1e-6))
        )
        assert low <= rank <= high, f"channel {i}: expected rank {high}, got {rank}"
        off = np.linalg.norm(approximation[:, :, i] - channel)
        assert abs(off - lost[rank]) <= 1e-7 * lost[rank] + 1e-12 * size, (
            f"channel {i} at rank {rank}: expected the distance {lost[rank]:.9g}, got {off:.9g}"
        )
        # Where the next value is far from the last one, no rounding turns their directions.
        if 0 < rank < len(s) and s[rank - 1] - s[rank] > 0.1 * size:
            wrong = np.abs(approximation[:, :, i] - (u[:, :rank] * s[:rank]) @ vt[:rank]).max()
            assert wrong <= 1e-12 * size, (
                f"channel {i} at rank {rank}: expected numbers within {1e-12 * size:.2g}, got "
                f"them off by {wrong:.2g}: digits were lost"
            )
        found = np.linalg.svd(approximation[:, :, i], compute_uv=False)
        assert np.allclose(found[:rank], s[:rank], rtol=1e-6, atol=1e-9 * size), (
            f"channel {i}: the approximation of rank {rank} is not made of the largest terms"
        )
        assert (found[rank:] <= 1e-12 * size).all(), (
            f"channel {i}: the approximation's rank is larger than {rank}"
        )


def near_the_limit(error, off, seed):
    """Return a small channel whose last value is the error, a little off, beside a large one."""
    rng = np.random.default_rng(seed)
    image = np.empty((6, 4, 2))
    for i, unit in enumerate([1e-4, 1e5]):
        u, v = (np.linalg.qr(rng.normal(size=(side, 3)))[0] for side in (6, 4))
        image[:, :, i] = unit * (u * [1, 0.3, error * (1 + off)]) @ v.T
    return image


@check(
    {
        "error": st.sampled_from([3e-9, 2e-7, 3e-7, 6e-7]),
        "off": st.sampled_from([0.05, 0.0442, 0.0438, 0.04]),
        "seed": st.integers(0, 99),
    },
    examples=60,
)
def limits(kata, error, off, seed):
    return kata.compress_image(near_the_limit(error, off, seed), error)


@limits.verify
def _(yours, reference, error, off, seed):
    are_nearest(yours, near_the_limit(error, off, seed), error)


@check({"shape": st.sampled_from([(270, 260), (260, 270)])}, examples=2)
def more_terms_than_a_byte_can_count(kata, shape):
    """Every term is needed, and then the approximation is the image itself."""
    image = np.random.default_rng(0).normal(size=(*shape, 1))
    approximation, ranks = kata.compress_image(image, 1e-6)
    return ranks.tolist(), bool(np.abs(approximation - image).max() < 1e-8)


@check({"image": st.just(np.eye(4)[:, :, np.newaxis]), "error": st.just(0.3)}, examples=1, rel=1e-6)
def a_picture(kata, image, error):
    """A few sums stand for all numbers: the answer is timed, and not its transport."""
    approximation, ranks = kata.compress_image(image, error)
    return np.asarray(ranks, dtype=int), approximation.sum(axis=1)[:9]


@a_picture.large()
def two_hundred_by_three_hundred(rng):
    return {"image": rng.integers(0, 256, (200, 300, 3), dtype="uint8"), "error": 0.3}
