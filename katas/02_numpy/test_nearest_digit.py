import sys
import time
import tracemalloc

import numpy as np
import pytest

from .nearest_digit import nearest_digit

#: Five images of 1 x 3 pixels, and three test images. The third pixel changes least.
TRAIN = np.array(
    [[[115, 9, 3]], [[240, 6, 11]], [[26, 33, 7]], [[18, 20, 5]], [[221, 4, 0]]], dtype="uint8"
)
LABELS = np.array([8, 3, 5, 0, 2])
TEST = np.array([[[156, 25, 23]], [[109, 48, 14]], [[52, 25, 34]]], dtype="uint8")


def of_shape(answer, m, k):
    """Two integer arrays of the right shapes, before any value is looked at."""
    assert isinstance(answer, tuple) and len(answer) == 2, (
        f"expected a tuple (digits, neighbours), got {type(answer).__name__}"
    )
    for name, array, shape in zip(("digits", "neighbours"), answer, ((m,), (m, k)), strict=True):
        assert isinstance(array, np.ndarray), (
            f"{name}: expected a numpy array, got {type(array).__name__}"
        )
        assert array.shape == shape, (
            f"{name}: expected shape {shape} for {m} test images and k = {k}, got {array.shape}"
        )
        assert array.dtype.kind in "iu", f"{name}: expected integers, got {array.dtype}"
    return answer


def flat(images):
    return images.reshape(len(images), images[0].size).astype(float)


def distances(train, test, *seen, power=1):
    """Measure pair by pair, standardised by the images seen, or not at all without any."""
    train, test = flat(train), flat(test)
    spread = np.concatenate(seen).std(axis=0) if seen else np.ones(train.shape[1])
    counts = spread > 0
    rows = [
        [np.linalg.norm((x - y)[counts] / spread[counts] ** power) for y in train] for x in test
    ]
    return np.array(rows)


def alone(images):
    images = flat(images)
    spread = images.std(axis=1, keepdims=True)
    return (images - images.mean(axis=1, keepdims=True)) / np.where(spread > 0, spread, 1)


def nearest(remote, k):
    return remote.argsort(axis=1, kind="stable")[:, :k].tolist()


def mistake(neighbours, train, test):
    """Name the mistake that makes exactly these neighbours, or say that no usual one does."""
    k = neighbours.shape[1]
    a, b = flat(train), flat(test)
    own = [(b - b.mean(axis=0)) / np.where(b.std(axis=0) > 0, b.std(axis=0), 1)]
    of_train = (a - a.mean(axis=0)) / np.where(a.std(axis=0) > 0, a.std(axis=0), 1)
    right = distances(train, test, a)
    usual = [
        (-right, "the farthest are first"),
        (
            distances(train, test),
            "nothing was scaled, or all pixels by the same number, or few pixels count",
        ),
        (
            distances(train, test, a, b),
            "the test leaks into the scaling: mean and deviation of both sets",
        ),
        (
            distances(
                of_train, (b - b.mean(axis=0)) / np.where(a.std(axis=0) > 0, a.std(axis=0), 1)
            ),
            "the test set's own mean was subtracted from it, not the training set's",
        ),
        (
            distances(of_train, own[0]),
            "the test set was scaled by itself, not like the training set",
        ),
        (distances(train, test, a, power=2), "divided by the variance, not by its root"),
        (distances(alone(train), alone(test)), "each image was scaled by itself, not each pixel"),
    ]
    for remote, name in usual:
        if neighbours.tolist() == nearest(remote, k) != nearest(right, k):
            return f"This happens if {name}."
    return "No usual mistake makes these: work one image out by hand, pixel by pixel."


def are_nearest(answer, train, test, k, hint=""):
    """Compare with distances taken pair by pair; near ties may be in any order."""
    _, neighbours = of_shape(answer, len(test), k)
    exact = distances(train, test, flat(train))
    assert neighbours.min() >= 0 and neighbours.max() < len(train), (
        f"expected positions in train, 0 to {len(train) - 1}, got {neighbours.min()} to "
        f"{neighbours.max()}"
    )
    for i, row in enumerate(neighbours):
        assert len(set(row.tolist())) == k, f"test[{i}] has a neighbour twice: {row.tolist()}"
        off, order = np.abs(exact[i, row] - np.sort(exact[i])[:k]), np.sort(exact[i, row])
        if off.max() > 1e-3 * exact[i].max() and np.allclose(order, np.sort(exact[i])[:k]):
            pytest.fail(
                f"the {k} nearest of test[{i}] are there, but in another order: a partition finds "
                "the smallest, and does not sort them."
            )
        wrong = np.flatnonzero(off > 1e-3 * exact[i].max())
        if len(wrong):
            start = max(0, int(wrong[0]) - 4)
            part, where = slice(start, start + 9), f" from place {start} on" if start else ""
            pytest.fail(
                f"the nearest of test[{i}]{where}: expected "
                f"{nearest(exact, k)[i][part]}, got {row[part].tolist()}. "
                + (hint or mistake(neighbours, train, test))
            )


def test_there_is_a_digit_and_k_neighbors_for_each_image():
    of_shape(nearest_digit(TRAIN, LABELS, TEST, 2), 3, 2)


def test_every_pixel_is_scaled_by_its_own_deviation_over_the_training_set():
    answer = nearest_digit(TRAIN, LABELS, TEST, 2)

    are_nearest(answer, TRAIN, TEST, 2)


def test_an_image_has_the_same_neighbors_alone_and_with_others():
    together = of_shape(nearest_digit(TRAIN, LABELS, TEST, 3), 3, 3)[1].tolist()
    single = [
        of_shape(nearest_digit(TRAIN, LABELS, image[np.newaxis], 3), 1, 3)[1][0].tolist()
        for image in TEST
    ]

    assert together == single, (
        f"expected the same neighbours together and one by one, got {together} and {single}: "
        "the test leaks into the scaling. Mean and deviation are those of train alone."
    )


def test_the_nearest_image_gives_its_digit():
    digits, _ = of_shape(nearest_digit(TRAIN, LABELS, TEST, 1), 3, 1)

    assert digits.tolist() == [3, 5, 3], (
        "the nearest images are 1, 2 and 1 in train: expected their labels [3, 5, 3], got "
        f"{digits.tolist()}. 1, 2 and 1 are positions, not digits."
    )


#: Along one pixel: from 100 the positions are 3, 1, 4, 0, 2, the nearest first.
LINE = np.array([130, 95, 190, 101, 88], dtype="uint8").reshape(5, 1, 1)
HUNDRED = np.full((1, 1, 1), 100, dtype="uint8")


@pytest.mark.parametrize(
    ("labels", "k", "digit", "why"),
    [
        ([1, 7, 1, 9, 7], 3, 7, "9, 7, 7 vote. 9 is the nearest alone, and 8 the mean"),
        ([0, 4, 4, 6, 4], 5, 4, "6, 4, 4, 0, 4 vote. 3.6 is the mean, and 6 the nearest alone"),
        ([2, 3, 5, 8, 3], 4, 3, "8, 3, 3, 2 vote. 8 is the nearest alone, or the largest"),
        ([0, 0, 0, 9, 0], 1, 9, "k = 1: only 9 votes"),
        ([0, 4, 1, 9, 4], 4, 4, "9, 4, 4, 0 vote. 0 is the smallest label, not the commonest"),
    ],
    ids=["k=3", "k=5", "k=4", "k=1", "k=4 with a smaller label"],
)
def test_the_commonest_label_wins(labels, k, digit, why):
    digits, neighbours = of_shape(nearest_digit(LINE, np.array(labels), HUNDRED, k), 1, k)

    found, expected = neighbours[0].tolist(), [3, 1, 4, 0, 2][:k]
    assert found == expected, (
        f"from 100 the order is 101, 95, 88, 130, 190: expected positions {expected}, got {found}. "
        + "The right ones in another order: a partition finds the smallest, and does not sort them."
        * (sorted(found) == sorted(expected))
    )
    assert digits.tolist() == [digit], f"{why}: expected {digit}, got {digits.tolist()}"


@pytest.mark.parametrize(
    ("labels", "k", "digit", "why"),
    [
        ([0, 6, 0, 9, 0], 2, 6, "9 and 6 have one vote each"),
        ([7, 2, 1, 7, 2], 4, 2, "7, 2, 2, 7 vote: two each"),
        ([5, 8, 4, 9, 6], 5, 4, "all five labels differ"),
    ],
    ids=["two of two", "two of four", "all of five"],
)
def test_of_equally_common_labels_the_smallest_wins(labels, k, digit, why):
    digits, _ = of_shape(nearest_digit(LINE, np.array(labels), HUNDRED, k), 1, k)

    assert digits.tolist() == [digit], (
        f"{why}, so the smallest of them wins: expected {digit}, got {digits.tolist()}. It does "
        "not matter which one is nearest, first or largest."
    )


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int32", "uint64"])
def test_labels_may_have_any_integer_dtype(dtype):
    labels = np.array([7, 2, 1, 7, 2], dtype=dtype)

    digits, _ = of_shape(nearest_digit(LINE, labels, HUNDRED, 3), 1, 3)

    assert digits.tolist() == [2], f"7, 2, 2 vote, as {dtype}: expected [2], got {digits.tolist()}"


def test_a_pixel_that_never_changes_does_not_count():
    """The margin of all training images is empty, but not that of a test image."""
    train = np.insert(TRAIN, [0, 3], [200, 0], axis=2)
    test = np.insert(TEST, [0, 3], [[[200, 0]], [[3, 0]], [[200, 255]]], axis=2)

    with np.errstate(all="ignore"):
        answer = nearest_digit(train, LABELS, test, 2)

    _, neighbours = of_shape(answer, 3, 2)
    assert neighbours.tolist() == nearest(distances(TRAIN, TEST, flat(TRAIN)), 2), (
        "two pixels that are the same in all of train were added: expected the neighbours "
        f"[[1, 2], [2, 3], [1, 2]] as before, got {neighbours.tolist()}. Their deviation is 0. 0/0 "
        "is NaN, so all distances are NaN, and a NaN sorts last. A small number in place of the 0 "
        "makes differences huge."
    )


def test_a_pixel_that_hardly_changes_counts():
    """The first pixel is 255 in most images, and 254 in a few: a step of 1 is a long way."""
    rng = np.random.default_rng(0)
    train = rng.integers(0, 60, (300, 1, 2), dtype="uint8")
    train[:, 0, 0] = 255 - (np.arange(300) % 60 == 7)
    test = np.array([[[255, 30]], [[254, 30]]], dtype="uint8")

    answer = nearest_digit(train, np.arange(300) % 10, test, 100)

    are_nearest(
        answer,
        train,
        test,
        100,
        "The first pixel is 254 in 5 images and 255 in 295: its deviation is 0.128, small but not "
        "0, so the pixel counts in full. It does not if a limit above 0 drops it, if a number is "
        "added to the deviation, or if the deviation loses digits, as the mean of squares minus "
        "the square of the mean does.",
    )


def test_equal_training_images_are_all_equally_near():
    train = np.repeat(HUNDRED, 3, axis=0)

    with np.errstate(all="ignore"):
        digits, neighbours = of_shape(
            nearest_digit(train, np.array([6, 4, 4]), TEST[:, :, :1], 3), 3, 3
        )

    assert np.sort(neighbours, axis=1).tolist() == [[0, 1, 2]] * 3, (
        f"expected the neighbours 0, 1, 2 in any order, got {neighbours.tolist()}"
    )
    assert digits.tolist() == [4, 4, 4], (
        f"6, 4, 4 vote three times: expected [4, 4, 4], got {digits.tolist()}"
    )


def test_without_test_images_the_results_are_empty():
    try:
        answer = nearest_digit(TRAIN, LABELS, TEST[:0], 2)
    except (ValueError, IndexError) as error:
        pytest.fail(
            f"without test images: expected empty results, got {type(error).__name__}: {error}. "
            "reshape(0, -1) cannot find the number of pixels, and np.concatenate needs a block."
        )
    of_shape(answer, 0, 2)


def test_one_training_image_is_the_neighbor_of_all():
    with np.errstate(all="ignore"):
        digits, _ = of_shape(nearest_digit(TRAIN[:1], LABELS[:1], TEST, 1), 3, 1)

    assert digits.tolist() == [8, 8, 8], (
        f"the only training image is an 8: expected [8, 8, 8], got {digits.tolist()}"
    )


def test_the_arrays_stay_unchanged():
    train, labels, test = TRAIN.copy(), LABELS.copy(), TEST.copy()

    nearest_digit(train, labels, test, 2)

    for name, now, before in zip(
        ("train", "labels", "test"), (train, labels, test), (TRAIN, LABELS, TEST), strict=True
    ):
        assert now.shape == before.shape, f"{name} belongs to the caller, but its shape changed."
        assert now.tolist() == before.tolist(), f"{name} belongs to the caller, but was changed."


@pytest.fixture
def mnist(data):
    with np.load(data / "mnist_5k.npz") as file:
        return {name: file[name] for name in file}


def test_agrees_with_a_loop_over_pairs_of_real_digits(mnist):
    train, test = mnist["x_train"][:400], mnist["x_test"][:6]

    answer = nearest_digit(train, mnist["y_train"][:400], test, 250)

    are_nearest(answer, train, test, 250)


def test_five_of_six_real_digits_are_read(mnist):
    answer = nearest_digit(
        mnist["x_train"][:1000], mnist["y_train"][:1000], mnist["x_test"][:200], 3
    )

    digits, _ = of_shape(answer, 200, 3)
    right = int((digits == mnist["y_test"][:200]).sum())
    assert 163 <= right <= 167, (
        f"after 1,000 images, expected 165 of 200 digits to be right, got {right}. 178: nothing "
        "was scaled (which is better here, because pixels share a unit). About 20: labels and "
        "images do not belong together."
    )


def lines_run(call, most):
    """Count the lines of Python that run during a call; stop at ``most``."""
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


def times_as_slow(call, other, at_most=0):
    """Time both in turn; the least of three, or of up to twelve while it is above ``at_most``."""
    least, spent = [np.inf, np.inf], 0
    for turn in range(12):
        for i, function in enumerate((call, other)):
            # Time of other processes does not count. process_time goes in steps of milliseconds if
            # the process has a limit of time, as in full grading.
            start = time.thread_time()
            function()
            took = time.thread_time() - start
            least[i], spent = min(least[i], took), spent + took
        ratio = least[0] / least[1]
        # Other processes may use the memory too: more turns help a right answer, not a slow one.
        if spent > 1.5 or ratio > 3 * at_most or (ratio <= at_most and (turn > 1 or spent > 0.3)):
            break
    return ratio


def test_blocks_of_images_are_compared_without_a_loop(seed):
    rng = np.random.default_rng(seed)
    images = rng.integers(0, 256, (700, 56, 56), dtype="uint8")
    train, test = images[:400], images[400:]
    labels = rng.integers(0, 10, 400)

    def plain(train, test):
        a, b = train.reshape(len(train), 3136), test.reshape(len(test), 3136)
        mean, spread = a.mean(axis=0), a.std(axis=0)
        return (((b - mean) / spread) @ ((a - mean) / spread).T).argsort(axis=1)

    few = train[:100, :28, :28], labels[:100], test[:100, :28, :28], 3
    if lines_run(lambda: nearest_digit(*few), most=10_000) == 10_000:
        few = train[:10], labels[:10], test[:10], 3
        ratio = times_as_slow(lambda: nearest_digit(*few), lambda: plain(train[:10], test[:10]))
        pytest.fail(
            "expected under 10,000 lines of Python for 10,000 pairs, got more: "
            "there is a loop over the pairs, or over their pixels. From 10 images to 10 it is "
            f"{ratio:.0f} times as slow as one matrix product, with scaling and sorting."
        )
    ratio = times_as_slow(
        lambda: nearest_digit(train, labels, test, 3), lambda: plain(train, test), 9
    )
    assert ratio <= 9, (
        "expected at most 9 times the time of one matrix product, with scaling and sorting, got "
        f"{ratio:.0f} times: there is a loop over single images, or it holds all differences of a "
        "block, pixel by pixel. A matrix product takes a hundred images at once."
    )


def test_the_distances_of_all_pairs_are_never_in_memory_at_once(seed):
    rng = np.random.default_rng(seed)
    train, test = rng.integers(0, 256, (2, 2000, 4, 4), dtype="uint8")
    labels = rng.integers(0, 10, 2000)
    bound = 10 * 8 * (train.size + test.size) + 8_000_000

    tracemalloc.start()
    try:
        nearest_digit(train, labels, test, 3)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak <= bound, (
        f"expected at most {bound / 1e6:.1f} MB at the peak, got {peak / 1e6:.1f} MB. "
        "All 2,000 x 2,000 distances are 32 MB, and the order that sorts them another 32 MB. "
        "Take a block of test images at a time, and copy what you keep of it: a slice [:k] "
        "in a list is a view, and keeps the whole row in memory."
    )
