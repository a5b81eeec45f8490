import math

import numpy as np
import pytest

from .softmax import log_sum_exp, softmax

INF = math.inf
DTYPES = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64", "float32"]
NOT_SHIFTED = (
    "exp of a large number is infinite, and of a very low one 0. A sum is infinite even sooner."
)
ONE_LARGEST = (
    "one largest number was subtracted from all of x, so a slice far below it becomes all 0. "
    "Each slice has its own."
)


def array_of(name, function, x, axis, shape):
    """Call with a copy; look at type, shape and dtype before any value."""
    __tracebackhide__ = True
    error = None
    try:
        result = function(x.copy(), *axis)
    except (ValueError, TypeError) as raised:
        error = raised
    called = f"{name} of an array {x.shape} along axis {axis[0] if axis else -1}"
    assert error is None, (
        f"{called} raised {type(error).__name__}: {error}. If shapes do not fit: a maximum or sum "
        "along an axis has one axis less than x. Keep the axis, with length 1, to match x."
    )
    kinds = np.ndarray if shape else (np.ndarray, float)
    assert isinstance(result, kinds), f"{called}: expected an array, got {type(result).__name__}"
    result = np.asarray(result)
    assert result.shape == shape, f"{called}: expected shape {shape}, got {result.shape}"
    assert result.dtype == np.float64, f"expected dtype float64 for {x.dtype} x, got {result.dtype}"
    return result


def probabilities(x, *axis):
    return array_of("softmax", softmax, x, axis, x.shape)


def logarithms(x, *axis):
    dropped = (axis[0] if axis else -1) % x.ndim
    shape = x.shape[:dropped] + x.shape[dropped + 1 :]
    return array_of("log_sum_exp", log_sum_exp, x, axis, shape)


def slices(x, axis):
    """Return the slices along an axis as lists of floats."""
    return np.moveaxis(x, axis, -1).reshape(-1, x.shape[axis]).astype(float).tolist()


def by_hand(line):
    """Return softmax and log-sum-exp of one list: how far is each below the largest?"""
    largest = max(line)
    if largest == -INF:
        return [0.0] * len(line), -INF
    exps = [math.exp(number - largest) for number in line]
    total = math.fsum(exps)
    return [part / total for part in exps], largest + math.log(total)


def naive(x, axis, shift):
    """Return softmax and log-sum-exp after a shift, with all that goes wrong."""
    exps = np.exp(x - shift)
    total = exps.sum(axis, keepdims=True)
    return exps / total, np.log(total) + shift * np.ones_like(total)


def guarded(x, axis, shift):
    """Return the same, but divide by 1 where a sum is 0."""
    exps = np.exp(x - shift)
    total = exps.sum(axis, keepdims=True)
    return exps / np.where(total == 0, 1, total), np.log(total) + shift


def mistake(came, x, axis, which):
    """Name the mistake that makes exactly these numbers; which is 0 for softmax, else 1."""
    given, x = x, x.astype(float)
    with np.errstate(all="ignore"):
        shift = x.max(axis, keepdims=True)
        lowest = x.min(axis, keepdims=True)
        usual = [
            (naive(x, axis, shift), "-inf minus -inf is NaN, and so is 0 / 0."),
            (naive(x, axis, 0), NOT_SHIFTED),
            (guarded(x, axis, 0), NOT_SHIFTED),
            (naive(x, axis, x.max()), ONE_LARGEST),
            (guarded(x, axis, x.max()), ONE_LARGEST),
            (naive(x, axis, lowest), "the smallest number was subtracted, so exp is infinite."),
            (naive(x, axis, x.mean(axis, keepdims=True)), "the mean was subtracted: not enough."),
            (
                (np.exp(x - shift), np.log(np.exp(x - shift).sum(axis, keepdims=True))),
                "what you subtracted is missing in the result, or you did not divide by the sum.",
            ),
            ((naive(x, axis, shift)[0], shift), "this is the largest number, not a sum."),
            ((np.log(naive(x, axis, shift)[0]), shift), "this is the logarithm of the softmax."),
            (
                (np.nan_to_num(naive(x, axis, shift)[0], nan=1 / x.shape[axis]), shift),
                "in a slice of only -inf, each probability is 0, not an equal share.",
            ),
        ]
        for other in range(x.ndim):
            if other != axis % x.ndim:
                there = naive(x, other, x.max(other, keepdims=True))
                usual.append((there, f"this is the result along axis {other}."))
        usual.append((naive(x, None, x.max()), "one sum was taken over all of x."))
        below = (given - given.max(axis, keepdims=True)).astype(float)
        if given.dtype.kind in "iu" and not np.array_equal(below, x - shift):
            name = "numbers were subtracted before they were widened, and wrapped around."
            usual.append((naive(below + shift, axis, shift), f"{name} -1 is 255 in uint8."))
    names = []
    for results, name in usual:
        numbers = results[which]
        if which:
            numbers = numbers.reshape(came.shape) if numbers.size == came.size else numbers
        if numbers.shape == came.shape and np.allclose(came, numbers, 1e-9, 1e-9, True):
            names += [name] * (name not in names)
        # What the first one says of NaN covers the rest.
        if names and results is usual[0][0]:
            break
    if names:
        return " Or ".join(names[:2])
    nearly = naive(x, axis, shift)[which].ravel()
    if np.allclose(came.ravel(), nearly, rtol=1e-4, atol=1e-4):
        return "almost right: digits were lost (float32 has 7), or a small number was added."
    if which and np.isfinite(came).all() and not np.isfinite(nearly).all():
        return "a slice of only -inf has the sum 0, and log(0) is -inf: was a number added to it?"
    if not which and (np.ptp(came, axis)[(np.ptp(x, axis) > 0) & (came > 0).any(axis)] == 0).any():
        return "equal shares of unequal scores: were the scores clipped, and so made equal?"
    return "no usual mistake makes these numbers: work this slice out by hand."


def softmax_holds(p, x, axis=-1):
    """Compare each slice with plain Python."""
    for line, came in zip(slices(x, axis), slices(p, axis), strict=True):
        expected, _ = by_hand(line)
        assert came == pytest.approx(expected, rel=0, abs=1e-9), (
            f"softmax of {line[:5]}: expected {expected[:5]}, got {came[:5]}: "
            + mistake(p, x, axis, 0)
        )


def log_sum_exp_holds(logs, x, axis=-1):
    """Compare each slice with plain Python."""
    for line, came in zip(slices(x, axis), logs.ravel().tolist(), strict=True):
        _, expected = by_hand(line)
        assert came == pytest.approx(expected, rel=1e-9, abs=1e-9), (
            f"log-sum-exp of {line[:5]}: expected {expected:.12g}, got {came:.12g}: "
            + mistake(logs, x, axis, 1)
        )


def ends_of(dtype):
    """Return two slices that reach to the ends of the dtype, or of what a score may be."""
    bounds = np.iinfo(dtype if dtype != "float32" else "int64")
    lowest, largest = max(bounds.min, -(10**6)), min(bounds.max, 10**6)
    return np.array([[100, 101, 3], [lowest, largest - 1, largest]], dtype=dtype)


@pytest.fixture
def scores():
    """Three slices of four along the last axis, all different."""
    return np.array([[1.0, -2.0, 0.5, 3.0], [0.0, 2.5, -1.0, 1.5], [4.0, 3.5, -3.0, 2.0]])


def test_probabilities_have_the_shape_of_the_scores(scores):
    probabilities(scores)


def test_each_slice_along_the_last_axis_is_divided_by_its_sum(scores):
    softmax_holds(probabilities(scores), scores)


@pytest.mark.parametrize("far", [1000, 712, 705.5])
def test_large_scores_do_not_become_infinite(scores, far):
    large = scores + far

    softmax_holds(probabilities(large), large)


@pytest.mark.parametrize("far", [1000, 735])
def test_scores_far_below_0_do_not_vanish(scores, far):
    small = scores - far

    softmax_holds(probabilities(small), small)


def test_each_slice_has_its_own_largest_score(scores):
    apart = scores + np.array([[900.0], [0.0], [-900.0]])

    softmax_holds(probabilities(apart), apart)


def test_scores_far_apart_in_one_slice():
    wide = np.array([[-1e6, 1e6, 0.0], [999_999.0, 1e6, -1e6], [2000.0, 0.0, -2000.0]])

    softmax_holds(probabilities(wide), wide)


@pytest.mark.parametrize("score", [705.0, -720.0])
def test_a_long_slice_has_a_long_sum(score):
    """500 times exp(705) is infinite, though exp(705) is not."""
    equal = np.full((1, 500), score)

    softmax_holds(probabilities(equal), equal)


def test_many_small_shares_stay_small():
    """Far below the largest score a share is nearly 0, not the least that a limit lets through."""
    line = np.full((1, 500), -30.0)
    line[0, 0] = 0.0

    softmax_holds(probabilities(line), line)


@pytest.mark.parametrize("axis", [0, 1, 2, -1, -2, -3])
def test_softmax_along_any_axis(axis, seed):
    stack = np.random.default_rng(seed).permutation(24).reshape(2, 3, 4) / 4

    softmax_holds(probabilities(stack, axis), stack, axis)


def test_a_square_table_hides_no_wrong_axis(scores):
    square = scores[:, :3]

    softmax_holds(probabilities(square, 0), square, 0)
    softmax_holds(probabilities(square), square)


def test_a_score_of_minus_infinity_has_probability_0():
    scores = np.array(
        [[-INF, 1.0, 2.0], [0.0, -INF, -INF], [-1000.0, -INF, -1001.0], [-1e6, -INF, -1e6]]
    )

    softmax_holds(probabilities(scores), scores)


def test_a_slice_of_only_minus_infinity_is_0():
    scores = np.array([[-INF, -INF, -INF], [0.0, 1.0, -INF]])

    softmax_holds(probabilities(scores), scores)


@pytest.mark.parametrize("dtype", DTYPES)
def test_softmax_of_narrow_numbers_is_float64(dtype):
    scores = ends_of(dtype)

    softmax_holds(probabilities(scores), scores)


def test_the_log_sum_exp_of_each_slice_is_one_number(scores):
    logarithms(scores)


def test_log_sum_exp_along_the_last_axis(scores):
    log_sum_exp_holds(logarithms(scores), scores)


@pytest.mark.parametrize("far", [1000.0, -1000.0, 705.5, -735.0, 1e6 - 5, 5 - 1e6])
def test_log_sum_exp_far_from_0(scores, far):
    log_sum_exp_holds(logarithms(scores + far), scores + far)


def test_the_log_sum_exp_of_a_long_slice():
    """20,000 times exp(700) is infinite too; and small numbers add up."""
    equal, small = np.full((1, 20_000), 700.0), np.full((1, 3000), -25.0)
    small[0, 0] = 0.0

    log_sum_exp_holds(logarithms(equal), equal)
    log_sum_exp_holds(logarithms(small), small)


def test_log_sum_exp_of_slices_far_apart(scores):
    apart = scores + np.array([[900.0], [0.0], [-900.0]])

    log_sum_exp_holds(logarithms(apart), apart)


@pytest.mark.parametrize("axis", [0, 1, 2, -1, -2, -3])
def test_log_sum_exp_along_any_axis(axis, seed):
    stack = np.random.default_rng(seed).permutation(24).reshape(2, 3, 4) / 4

    log_sum_exp_holds(logarithms(stack, axis), stack, axis)


def test_log_sum_exp_knows_minus_infinity():
    scores = np.array(
        [[-INF, -INF, -INF], [-INF, 1.0, 2.0], [-INF, -1000.0, -INF], [-1e6, -INF, -INF]]
    )

    log_sum_exp_holds(logarithms(scores), scores)


@pytest.mark.parametrize("dtype", DTYPES)
def test_log_sum_exp_of_narrow_numbers_is_float64(dtype):
    scores = ends_of(dtype)

    log_sum_exp_holds(logarithms(scores), scores)


def test_an_axis_of_length_1_stays_unless_it_is_summed_over():
    scores = np.array([[[2.0], [-1.0], [0.5]]])

    for axis in (0, 1, 2):
        softmax_holds(probabilities(scores, axis), scores, axis)
        log_sum_exp_holds(logarithms(scores, axis), scores, axis)


def test_one_dimension_is_one_slice():
    line = np.array([2.0, -1.0, 0.5])
    impossible = np.array([-INF, -INF])

    for scores in (line, impossible):
        softmax_holds(probabilities(scores), scores)
        log_sum_exp_holds(logarithms(scores), scores)


@pytest.mark.parametrize("function", [softmax, log_sum_exp], ids=["softmax", "log_sum_exp"])
def test_the_caller_keeps_the_scores_unchanged(function):
    scores = np.array([[1.0, -INF, 3.0], [-INF, -INF, -INF]])
    before = scores.tolist()

    function(scores)

    assert scores.tolist() == before, (
        f"x belongs to the caller. It was {before} and is {scores.tolist()} now. -=, out=x and "
        "assigning to x[...] change it, and np.asarray does not copy a float64 array."
    )
