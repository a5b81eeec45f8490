import math

import numpy as np
import pytest

from .einsum_attention import einsum_attention


def of_shape(answer, queries, keys, values):
    """Two float64 arrays of the right shapes, all finite, before any value is looked at."""
    assert isinstance(answer, tuple) and len(answer) == 2, (
        f"expected a tuple (output, weights), got {type(answer).__name__}"
    )
    batch, m, heads, _ = queries.shape
    shapes = (batch, m, heads, values.shape[-1]), (batch, heads, m, keys.shape[1])
    axes = "(batch, m, heads, depth)", "(batch, heads, m, n)"
    for name, array, shape, letters in zip(
        ("output", "weights"), answer, shapes, axes, strict=True
    ):
        assert isinstance(array, np.ndarray), (
            f"{name}: expected a numpy array, got {type(array).__name__}"
        )
        assert array.shape == shape, (
            f"{name}: expected shape {shape}, which is {letters}, got {array.shape}"
        )
        assert array.dtype == np.float64, f"{name}: expected float64, got {array.dtype}"
    return answer


def finite(answer, why):
    for name, array in zip(("output", "weights"), answer, strict=True):
        bad = np.argwhere(~np.isfinite(array)).tolist()[:1]
        assert bad == [], (
            f"{name}{bad[0]}: expected a finite number, got {array[tuple(bad[0])]}. {why}"
        )


def attend(queries, keys, values, mask=None):
    """Call with copies; look at the shapes of the result, and at the arguments."""
    arrays = (
        [np.array(x) for x in (queries, keys, values, mask)]
        if mask is not None
        else [np.array(x) for x in (queries, keys, values)]
    )
    before = [x.copy() for x in arrays]
    try:
        with np.errstate(all="ignore"):
            answer = einsum_attention(*arrays)
    except (ValueError, IndexError) as error:
        shapes = ", ".join(str(x.shape) for x in arrays)
        pytest.fail(
            f"arrays of the shapes {shapes}: got {type(error).__name__}: {error}. An axis was "
            "matched with another one: queries are (batch, m, heads, size), keys and values "
            "(batch, n, heads, ...), a mask (batch, m, n)."
        )
    of_shape(answer, *before[:3])
    for name, now, then in zip(("queries", "keys", "values", "mask"), arrays, before, strict=False):
        assert np.array_equal(now, then), f"{name} belong to the caller, but were changed"
    return answer


def one_head(queries, keys, values):
    """Arrays of one batch entry and one head from lists of rows."""
    return [
        np.array(rows, dtype=float)[np.newaxis, :, np.newaxis] for rows in (queries, keys, values)
    ]


def by_a_loop(queries, keys, values, mask=None):
    """Take one query of one head at a time."""
    batch, m, heads, size = queries.shape
    n = keys.shape[1]
    output, weights = np.zeros((batch, m, heads, values.shape[3])), np.zeros((batch, heads, m, n))
    for b, h, i in np.ndindex(batch, heads, m):
        seen = [j for j in range(n) if mask is None or mask[b, i, j]]
        scores = [
            math.fsum(map(float.__mul__, queries[b, i, h].tolist(), keys[b, j, h].tolist()))
            / math.sqrt(size)
            for j in seen
        ]
        powers = [math.exp(score - max(scores)) for score in scores]
        for j, power in zip(seen, powers, strict=True):
            weights[b, h, i, j] = power / sum(powers)
            output[b, i, h] += power / sum(powers) * values[b, j, h]
    return output, weights


def mistake(weights, queries, keys, mask):
    """Name the mistake that makes exactly these weights, or say that no usual one does."""

    def softmax(scores, axis=-1):
        powers = np.exp(scores - scores.max(axis=axis, keepdims=True))
        return powers / powers.sum(axis=axis, keepdims=True)

    def masked(scores, seen):
        return softmax(np.where(seen, scores, -1e30))

    seen = np.ones(weights.shape, bool) if mask is None else mask[:, np.newaxis] & True
    seen = np.broadcast_to(seen, weights.shape)
    dots = np.einsum("bmhd,bnhd->bhmn", queries, keys)
    scores = dots / np.sqrt(queries.shape[-1])
    powers = np.exp(np.where(seen, scores - scores.max(where=seen, initial=-1e30), -np.inf))
    total = powers.sum(axis=-1, keepdims=True)
    one_largest = powers / np.where(total > 0, total, 1)
    usual = [
        (masked(dots, seen), "the scale was forgotten: divide by the root of size"),
        (masked(dots / queries.shape[-1], seen), "divided by size, not by its root"),
        (masked(scores, ~seen), "the mask is inverted: True means may see"),
        (softmax(scores), "the mask was not used"),
        (
            softmax(scores) * seen,
            "the mask is applied after the softmax: weights no longer sum to 1",
        ),
        (softmax(np.where(seen, scores, 0)), "a hidden score became 0, and exp(0) is 1"),
        (softmax(np.where(seen, scores, 0)) * seen, "hidden scores still count in the total"),
        (
            one_largest,
            "one largest score was subtracted for all queries, not each query's own",
        ),
        (
            masked(scores.clip(-500, 500), seen),
            "scores were clipped, and so made equal",
        ),
        (softmax(scores, axis=-2), "the softmax went over the queries, not over the keys"),
    ]
    b, h, m, n = weights.shape
    if b == h and mask is not None:
        usual.append(
            (
                masked(scores, mask),
                "the mask's batch axis was matched with the heads: give it an axis for heads",
            )
        )
    if h == m == n:
        swapped = np.einsum("bhmd,bhnd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
        usual.append((masked(swapped, seen), "heads and positions are swapped"))
    if b == h:
        swapped = np.einsum("hmbd,hnbd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
        usual.append((masked(swapped, seen), "batch and heads are swapped"))
        swapped = np.einsum("bmhd,hnbd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
        usual.append((masked(swapped, seen), "batch and heads are swapped in the keys"))
    if m == n:
        usual.append((masked(scores.swapaxes(-1, -2), seen), "queries and keys are swapped"))
    cut = queries.reshape(b, h, m, -1) @ keys.reshape(b, h, n, -1).swapaxes(-1, -2)
    usual.append(
        (
            masked(cut / np.sqrt(queries.shape[-1]), seen),
            "a reshape was used to move the heads' axis, which it does not",
        )
    )
    right = masked(scores, seen)
    for numbers, name in usual:
        if np.allclose(weights, numbers) and not np.allclose(right, numbers):
            return f"This happens if {name}."
    return "No usual mistake makes these: work this query out by hand."


def agrees_with_a_loop(answer, queries, keys, values, mask=None):
    output, weights = by_a_loop(queries, keys, values, mask)
    off = max(np.abs(answer[0] - output).max(), np.abs(answer[1] - weights).max())
    assert not 1e-6 < off < 1e-3, (
        f"almost right, but off by up to {off:.2g}: digits were lost in a narrow dtype, or a "
        "small number was added to a sum."
    )
    wrong = ~(np.abs(answer[1] - weights) <= 1e-6)
    for b, h, i, _ in np.argwhere(wrong)[:1]:
        pytest.fail(
            f"batch entry {b}, head {h}, query {i}: expected the weights "
            f"{weights[b, h, i].round(4).tolist()}, got {answer[1][b, h, i].round(4).tolist()}. "
            + mistake(answer[1], queries, keys, mask)
        )
    wrong = ~(np.abs(answer[0] - output) <= 1e-6)
    for b, i, h, _ in np.argwhere(wrong)[:1]:
        pytest.fail(
            f"batch entry {b}, query {i}, head {h}: expected the output "
            f"{output[b, i, h].round(4)}, got {answer[0][b, i, h].round(4)}. The weights are "
            "right: the values of another batch entry, head or key were used, or an axis was "
            "summed that should be kept."
        )


def some(seed, *shapes):
    rng = np.random.default_rng(seed)
    return [rng.normal(size=shape) for shape in shapes]


def test_there_is_an_output_for_each_query_and_a_weight_for_each_pair(seed):
    attend(*some(seed, (2, 3, 4, 5), (2, 6, 4, 5), (2, 6, 4, 7)))


def test_a_score_is_the_dot_product_over_the_root_of_size():
    ln3 = math.log(3)
    rows = [[1, 1, 0, 2]], [[ln3, ln3, 5, 0], [9, -9, 1, 0]], [[8, 1, 0], [4, 1, 0]]
    queries, keys, values = one_head(*rows)

    output, weights = attend(queries, keys, values)

    first = weights[0, 0, 0].tolist()
    assert first == pytest.approx([0.75, 0.25]), (
        "the dot products are 2 ln 3 and 0, the root of size 4 is 2, so the scores are ln 3 and 0: "
        f"expected the weights [0.75, 0.25], got {first}. "
        "[0.9, 0.1]: the scale was forgotten. [0.634, 0.366]: divided by size itself. [0.78, "
        "0.22]: divided by the root of depth, 3. [1, 1]: the softmax went over the queries. "
        "About [0.68, 0.32]: no softmax."
    )
    mixed = output.ravel().tolist()
    assert mixed == pytest.approx([7, 1, 0]), (
        f"3/4 of 8 and 1/4 of 4: expected [7, 1, 0], got {mixed}"
    )


def test_axes_of_different_lengths(seed):
    arrays = some(seed, (2, 3, 4, 5), (2, 6, 4, 5), (2, 6, 4, 7))

    answer = attend(*arrays)

    agrees_with_a_loop(answer, *arrays)


def test_every_head_of_every_batch_entry_is_separate(seed):
    """Nothing but the numbers tells these axes apart: all have length 3."""
    arrays = some(seed, *[(3, 3, 3, 3)] * 3)

    answer = attend(*arrays)

    agrees_with_a_loop(answer, *arrays)


def test_what_is_hidden_has_no_weight_and_the_rest_sums_to_one():
    queries, keys, values = one_head([[1]], [[math.log(2)], [0], [math.log(5)]], [[3], [6], [90]])

    output, weights = attend(queries, keys, values, [[[True, True, False]]])

    row = weights[0, 0, 0].tolist()
    off = max(abs(row[0] - 2 / 3), abs(row[1] - 1 / 3), abs(row[2]))
    assert not 1e-9 < off < 1e-3, (
        f"expected [2/3, 1/3, 0], got {row}, off by {off:.1g}. A small number was added to a sum, "
        "or digits were lost in a narrow dtype."
    )
    assert off <= 1e-9, (
        f"exp of the scores is 2, 1 and 5, and the 5 is hidden: expected [2/3, 1/3, 0], got {row}. "
        "[0.25, 0.125, 0]: the mask is applied after the softmax, and the weights sum to 3/8. "
        "[0.5, 0.25, 0.25]: the hidden score became 0, and exp(0) is 1. "
        "[0.25, 0.125, 0.625]: the mask was not used. [0, 0, 1]: the mask is inverted."
    )
    assert output.item() == pytest.approx(4), (
        f"2/3 of 3 and 1/3 of 6: expected the output 4, got {output.item()}"
    )


def test_the_mask_is_per_entry_query_and_key_and_the_same_for_all_heads(seed):
    arrays = some(seed, (2, 3, 2, 4), (2, 3, 2, 4), (2, 3, 2, 2))
    mask = np.array(
        [
            [[True, False, False], [True, True, False], [True, True, True]],
            [[False, True, True], [True, False, False], [False, False, True]],
        ]
    )

    answer = attend(*arrays, mask)

    agrees_with_a_loop(answer, *arrays, mask)


def test_without_a_mask_everything_is_seen(seed):
    arrays = some(seed, (2, 2, 1, 3), (2, 4, 1, 3), (2, 4, 1, 2))

    output, weights = attend(*arrays)

    same = attend(*arrays, np.ones((2, 2, 4), bool))
    assert np.allclose(output, same[0]) and np.allclose(weights, same[1]), (
        "expected the same without a mask as with one that is True everywhere"
    )


def test_large_scores_do_not_overflow():
    queries, keys, values = one_head([[100.0], [-100]], [[10.0], [9.99], [-100]], [[5.0], [7], [9]])

    answer = attend(queries, keys, values)

    finite(
        answer,
        "exp(1000) is inf, and inf/inf is NaN. exp(-1000) is 0, and 0/0 is NaN. Subtract the "
        "largest score of a query from all of its scores first: the weights stay the same.",
    )
    agrees_with_a_loop(answer, queries, keys, values)


def test_a_hidden_score_has_no_influence_however_large():
    queries, keys, values = one_head([[100.0]], [[0.0], [100], [0.01]], [[1.0], [50], [2]])
    mask = np.array([[[True, False, True]]])

    answer = attend(queries, keys, values, mask)

    why = "The hidden score is 10000, and exp(10000) is inf. A sum of only 0 is a division by 0."
    finite(answer, why)
    row = answer[1][0, 0, 0].tolist()
    assert sum(row) == pytest.approx(1), (
        f"scores 0 and 1 are visible, 10000 is hidden: expected weights that sum to 1, got {row}. "
        "If you subtract the largest of all scores, with the hidden ones, exp(-10000) is 0 for the "
        "rest. Hide first."
    )
    agrees_with_a_loop(answer, queries, keys, values, mask)


def test_a_hidden_key_stays_hidden_however_low_the_visible_scores_are():
    """40,000 features of -100 each: the dot product is -4e8, its 200th part -2 million."""
    queries, keys, values = one_head(
        np.full((1, 40_000), 100), np.full((3, 40_000), -100), [[1]] * 3
    )
    keys[0, 1, 0, 0] = -99
    mask = np.array([[[True, True, False]]])

    answer = attend(queries, keys, values, mask)

    finite(answer, "The largest visible score is -1,999,999.5, and exp of that is 0.")
    row = answer[1][0, 0, 0].round(4).tolist()
    assert row == [0.3775, 0.6225, 0], (
        "the visible scores are -2,000,000 and -1,999,999.5: expected the weights [0.3775, 0.6225, "
        f"0], got {row}. [0, 0, 1] or [0, 0, 0]: a number such as -10,000 replaced the hidden "
        "score. But it is larger than the visible scores: use what is lower than any number."
    )
    agrees_with_a_loop(answer, queries, keys, values, mask)


def test_a_query_that_sees_nothing_has_weights_and_output_zero(seed):
    arrays = some(seed, (2, 2, 2, 3), (2, 3, 2, 3), (2, 3, 2, 2))
    mask = np.ones((2, 2, 3), bool)
    mask[0, 1] = False

    answer = attend(*arrays, mask)

    finite(answer, "A query that may see nothing has the sum 0 (0/0), or only -inf (-inf + inf).")
    row = answer[1][0, 1, 1].tolist()
    assert row == [0, 0, 0], (
        f"a query that may see nothing: expected weights 0, got {row}. Equal weights: all hidden "
        "scores got the same very low number, and the softmax of equal scores is equal shares."
    )
    agrees_with_a_loop(answer, *arrays, mask)


@pytest.mark.parametrize("dtype", ["int8", "uint8", "int64", "float32", "float16"])
def test_arithmetic_is_in_float64_for_any_dtype(dtype):
    queries = np.array([[90, 3], [1, 97]]).reshape(1, 2, 1, 2).astype(dtype)
    keys = np.array([[50, 41], [51, 40], [49, 43]]).reshape(1, 3, 1, 2).astype(dtype)
    values = np.array([100, 99, 1]).reshape(1, 3, 1, 1).astype(dtype)
    if dtype.startswith("float"):
        queries /= 64

    answer = attend(queries, keys, values)

    as_float = [x.astype(float) for x in (queries, keys, values)]
    finite(
        answer, f"{dtype} is too narrow for these products: widen to float64 before you multiply."
    )
    _, weights = by_a_loop(*as_float)
    off = np.abs(answer[1] - weights).max()
    assert off <= 1e-9, f"the weights of {dtype} arrays are off by up to {off:.2g}: " + (
        f"products in {dtype} wrap around or lose digits. Widen to float64 before the first "
        "product."
        if off > 1e-6
        else "digits were lost, or a small number was added to a sum."
    )
    agrees_with_a_loop(answer, *as_float)
