import tracemalloc

import numpy as np
import pytest

from .compress_image import compress_image


def of_shape(answer, image):
    """Type, shape, dtype and finiteness, before any value is looked at."""
    assert isinstance(answer, tuple) and len(answer) == 2, (
        f"expected a tuple (approximation, ranks), got {type(answer).__name__}"
    )
    approximation, ranks = answer
    assert isinstance(approximation, np.ndarray) and isinstance(ranks, np.ndarray), (
        f"expected two numpy arrays, got {type(approximation).__name__} and {type(ranks).__name__}"
    )
    assert approximation.shape == image.shape, (
        f"approximation: expected the image's shape {image.shape}, got {approximation.shape}: "
        "svd works on the last two axes, so move the channels first, and back at the end."
    )
    assert approximation.dtype == np.float64, (
        f"approximation: expected float64, got {approximation.dtype}"
    )
    assert ranks.shape == image.shape[-1:], (
        f"ranks: expected shape {image.shape[-1:]}, one for each channel, got {ranks.shape}"
    )
    assert ranks.dtype.kind in "iu", f"ranks: expected integers, got {ranks.dtype}"
    assert np.isfinite(approximation).all(), "the approximation has numbers that are not finite"
    return approximation, ranks


def with_values(*channels, shape=(5, 4), seed=0):
    """An image whose channels have exactly these singular values, in directions of their own."""
    rng = np.random.default_rng(seed)
    image = np.zeros((*shape, len(channels)))
    for i, values in enumerate(channels):
        u, v = (np.linalg.qr(rng.normal(size=(side, len(values))))[0] for side in shape)
        image[:, :, i] = (u * values) @ v.T
    return image


def rank_by_trying(channel, error):
    """Subtract one term after the other from the channel, until little enough is left."""
    u, s, vt = np.linalg.svd(channel)
    rest = channel.copy()
    for rank in range(len(s)):
        if np.linalg.norm(rest) <= error * np.linalg.norm(channel):
            return rank
        rest -= s[rank] * np.outer(u[:, rank], vt[rank])
    return len(s)


#: Singular values 12, 4 and 3, their squares 144, 16 and 9, together 169: the size is 13.
VALUES = [12, 4, 3]


def test_there_is_an_approximation_and_a_rank_for_each_channel():
    image = with_values(VALUES, [5, 1], shape=(6, 4))

    of_shape(compress_image(image, 0.3), image)


@pytest.mark.parametrize(
    ("error", "rank", "why"),
    [
        (0.2, 3, "3/13 = 0.231 is lost at rank 2, too much"),
        (0.23076, 3, "3/13 = 0.23077 is lost at rank 2, a little too much: there is no tolerance"),
        (0.23078, 2, "3/13 = 0.23077 is lost at rank 2, just little enough"),
        (0.25, 2, "3/13 = 0.231 is lost at rank 2, and 5/13 = 0.385 at rank 1"),
        (0.35, 2, "3/13 = 0.231 is lost at rank 2, and 5/13 = 0.385 at rank 1"),
        (0.4, 1, "5/13 = 0.385 is lost at rank 1, the root of 16 + 9 over 13"),
        (0.9, 1, "5/13 = 0.385 is lost at rank 1, and all of it at rank 0"),
    ],
    ids=["0.2", "0.23076", "0.23078", "0.25", "0.35", "0.4", "0.9"],
)
def test_the_rank_is_the_smallest_that_keeps_to_the_error(error, rank, why):
    image = with_values(VALUES)

    _, ranks = of_shape(compress_image(image, error), image)

    assert ranks.tolist() == [rank], (
        f"singular values 12, 4, 3 and error {error}: expected rank {rank}, got {ranks.tolist()}. "
        f"{why}. Other measures give other ranks: squares without the root (9/169 = 0.053, "
        "25/169 = 0.148), sums of plain values (3/19 = 0.158, 7/19 = 0.368), the next value alone "
        "(4/13 = 0.308, or 4/12 and 3/12 of the first). One more than expected: a term that may be "
        "dropped is still there. Subtracting a mean first changes all of them."
    )


def test_the_approximation_is_the_nearest_of_its_rank():
    image = with_values(VALUES)

    approximation, _ = of_shape(compress_image(image, 0.4), image)

    lowest, highest = approximation.min(), approximation.max()
    assert lowest < 0 or highest == 0, (
        "the nearest matrix of rank 1 has numbers below 0, but yours has none: do not clip it."
    )
    lost = np.linalg.norm(approximation - image)
    assert lost == pytest.approx(5), (
        "at rank 1 the distance from the image is the root of 4^2 + 3^2: expected 5, got "
        f"{lost:.6g}. 13 is the distance of zeros. 12.37 and 12.65 keep 4 or 3 instead of 12. 4 "
        "and 3 belong to rank 2, and 0 to rank 3. More than 13: columns and rows do not belong "
        "together. svd returns its third matrix transposed already."
    )


def test_the_image_is_approximated_as_it_is_and_not_centered():
    image = 100 + with_values([3, 2], shape=(4, 3))

    approximation, ranks = of_shape(compress_image(image, 0.1), image)

    assert ranks.tolist() == [1], (
        "an image that is 100 nearly everywhere is within 0.1 of a matrix of rank 1: expected [1], "
        f"got {ranks.tolist()}. 0 or 2: you subtracted a mean. Do not."
    )
    lost = np.linalg.norm(approximation - image) / np.linalg.norm(image)
    assert lost < 0.1, f"expected an error of at most 0.1, got {lost:.3g}"


def test_each_channel_has_a_rank_of_its_own():
    image = with_values([12, 4, 3], [5, 5, 5, 5], [1000, 1, 1], seed=1)

    approximation, ranks = of_shape(compress_image(image, 0.3), image)

    assert ranks.tolist() == [2, 4, 1], (
        "the channels' singular values are 12, 4, 3, then 5, 5, 5, 5, then 1000, 1, 1. With error "
        f"0.3, expected ranks [2, 4, 1], got {ranks.tolist()}. Equal ranks: all channels got the "
        "largest rank, or share one error. Other ranks: the channels were mixed."
    )
    for i, rank in enumerate(ranks.tolist()):
        found = np.linalg.matrix_rank(approximation[:, :, i], tol=1e-6)
        assert found == rank, (
            f"channel {i}: you returned rank {rank}, but its approximation has rank {found}. All "
            "channels got the same number of terms, or they were mixed."
        )


@pytest.mark.parametrize("shape", [(4, 4, 4), (2, 3, 5), (5, 3, 2)], ids=str)
def test_the_channels_are_never_mixed(seed, shape):
    """Each channel alone gives the same as together with the others."""
    image = np.random.default_rng(seed).normal(size=shape)

    approximation, ranks = of_shape(compress_image(image, 0.3), image)

    for i in range(shape[2]):
        alone = image[:, :, i : i + 1]
        same = of_shape(compress_image(alone, 0.3), alone)
        expected = rank_by_trying(image[:, :, i], 0.3)
        assert [int(ranks[i]), int(same[1][0])] == [expected, expected], (
            f"channel {i} of a {shape} image: expected rank {expected}, got {ranks[i]} with others "
            f"and {same[1][0]} alone. If they differ, the channels were mixed: a reshape does not "
            "move an axis."
        )
        assert np.allclose(approximation[:, :, i], same[0][:, :, 0]), (
            f"channel {i} has another approximation alone: the channels were mixed."
        )


def test_a_small_error_is_kept_to():
    image = with_values([1, 1e-3, 1e-6, 3e-9], shape=(6, 5))

    approximation, ranks = of_shape(compress_image(image, 2e-9), image)

    lost = np.linalg.norm(approximation - image)
    assert ranks.tolist() == [4], (
        "singular values 1, 1e-3, 1e-6, 3e-9 and error 2e-9: expected rank 4, got "
        f"{ranks.tolist()}, which loses {lost:.2g}. The squared error is 4e-18, and float64 has 16 "
        "digits. So 1 minus the share that is kept loses it, and so do the eigenvalues of A.T @ A. "
        "Sum what is lost, from the small end. 5: one term is only rounding noise."
    )
    larger = of_shape(compress_image(image, 5e-9), image)[1].tolist()
    assert larger == [3], f"with error 5e-9, expected rank 3, got {larger}"


@pytest.mark.parametrize("error", [1e-9, 0.5, 1])
def test_a_channel_of_zeros_has_rank_zero(error):
    image = np.stack([np.zeros((3, 4)), np.eye(3, 4)], axis=-1)

    with np.errstate(all="ignore"):
        approximation, ranks = of_shape(compress_image(image, error), image)

    assert ranks[0] == 0, (
        f"a channel of zeros: expected rank 0, got {ranks[0]}. Its distance from zeros is 0, and "
        "0/0 is NaN, for which every comparison is False: compare with error times distance."
    )
    assert not approximation[:, :, 0].any(), "expected zeros for a channel of zeros"


@pytest.mark.parametrize("unit", [1e-6, 1e6])
def test_a_small_channel_is_no_channel_of_zeros(unit):
    """Next to a large channel too."""
    image = np.stack([np.eye(3, 4) * unit, np.eye(3, 4)], axis=-1)

    approximation, ranks = of_shape(compress_image(image, 1e-9), image)

    assert ranks.tolist() == [3, 3], (
        f"three equal terms of {unit:g}, and three of 1: expected ranks [3, 3], got "
        f"{ranks.tolist()}. 0 for small numbers: they were taken for zeros."
    )
    off = np.abs(approximation - image).max(axis=(0, 1)) / [unit, 1]
    assert (off < 1e-8).all(), (
        f"with rank 3, expected the channels themselves, got them off by {off}"
    )


def test_with_an_error_of_one_nothing_is_kept():
    image = with_values([8], [2], seed=3)

    approximation, ranks = of_shape(compress_image(image, 1), image)

    assert ranks.tolist() == [0, 0], f"with error 1, expected ranks [0, 0], got {ranks.tolist()}"
    assert not approximation.any(), "with rank 0, expected zeros"


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32", "float16"])
def test_arithmetic_is_in_float64_for_any_dtype(dtype):
    image = np.array([[120, 3, 7], [90, 125, 14], [1, 60, 127]], dtype=dtype)[:, :, np.newaxis]

    approximation, ranks = of_shape(compress_image(image, 0.01), image)

    assert ranks.tolist() == [3], f"expected rank 3, got {ranks.tolist()}"
    off = np.abs(approximation - image.astype(float)).max()
    assert off < 1e-9, f"with rank 3, expected the image itself, got it off by up to {off:.2g}"


def test_a_colored_picture_keeps_its_stated_error(data):
    """A sneaker, a shirt and a bag of Fashion-MNIST in red, green and blue, 2 x 3 times."""
    with np.load(data / "fashion_mnist_5k.npz") as fashion:
        tile = np.moveaxis(fashion["x_test"][:3], 0, -1)
    picture = np.tile(tile, (2, 3, 1))

    approximation, ranks = of_shape(compress_image(picture, 0.2), picture)

    for i in range(3):
        channel = picture[:, :, i].astype(float)
        expected = rank_by_trying(channel, 0.2)
        lost = np.linalg.norm(approximation[:, :, i] - channel) / np.linalg.norm(channel)
        assert ranks[i] == expected, f"channel {i}: expected rank {expected}, got {ranks[i]}"
        assert lost <= 0.2, f"channel {i}: expected an error of at most 0.2, got {lost:.3f}"


def test_memory_grows_with_the_image_and_not_with_the_square_of_its_height(seed):
    image = np.random.default_rng(seed).normal(size=(1200, 8, 1))

    tracemalloc.start()
    try:
        compress_image(image, 0.5)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak <= 12 * image.nbytes, (
        f"expected at most {12 * image.nbytes / 1e6:.1f} MB at the peak, got {peak / 1e6:.1f} MB. "
        "A full SVD of 1,200 x 8 numbers makes a matrix of 1,200 x 1,200, 11.5 MB, and only 8 of "
        "its columns are used."
    )


def test_the_image_stays_unchanged():
    image = with_values(VALUES)
    before = image.copy()

    approximation, _ = of_shape(compress_image(image, 0.3), image)
    approximation[:] = -1

    assert image.tolist() == before.tolist(), "the image belongs to the caller: leave it unchanged."
