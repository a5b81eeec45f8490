"""Full grading of conv_layer: images, filters, strides and frames of all sizes, in any layout."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

seeds = st.integers(0, 10**6)


@st.composite
def cases(draw):
    """x, w, b, stride and padding, so that at least one window fits."""
    rng = np.random.default_rng(draw(seeds))
    n, channels, filters = (draw(st.sampled_from([1, 2, 3, 3, 8])) for _ in range(3))
    size = [draw(st.integers(1, 7)) for _ in range(2)]
    padding = draw(st.sampled_from([0, 1, 1, 2, 2, 5]))
    window = [draw(st.integers(1, min(4, side + 2 * padding))) for side in size]
    return {
        "x": rng.normal(size=(n, channels, *size)),
        "w": rng.normal(size=(filters, channels, *window)),
        "b": rng.normal(size=filters),
        "stride": draw(st.sampled_from([1, 2, 2, 3, 3, 5])),
        "padding": padding,
    }


def laid_out(array, layout):
    """Return the same numbers, read-only, in another order of memory."""
    if layout == "last":
        # Channels last, as files often have them, seen as channels first.
        array = np.moveaxis(np.moveaxis(array, 1, -1).copy(), -1, 1)
    elif layout == "turned":
        array = array[..., ::-1].copy()[..., ::-1]
    array.flags.writeable = False
    return array


def there_and_back(kata, x, w, b, seed, **how):
    y = kata.convolve(x, w, b, **how)
    dy = np.random.default_rng(seed).normal(size=y.shape)
    return y, kata.convolve_backward(dy, x, w, **how)


@check(
    {"case": cases(), "seed": seeds, "layout": st.sampled_from(["C", "last", "turned"])},
    rel=1e-7,
    abs=1e-8,
    examples=100,
)
def any_case(kata, case, seed, layout):
    x, w = laid_out(case["x"], layout), laid_out(case["w"], layout)
    how = {name: case[name] for name in ("stride", "padding")}
    first = there_and_back(kata, x, w, case["b"], seed, **how)
    # Another call: the first answers have to stand.
    again = there_and_back(kata, -x, w, case["b"], seed, **how)
    # And larger ones, without the usual arguments.
    x, w = (np.pad(array, ((0, 0), (0, 0), (by, by), (by, by))) for array, by in ((x, 4), (w, 1)))
    return first, again, there_and_back(kata, x, w, case["b"], seed)


@check({"seed": seeds}, rel=1e-7, abs=1e-8, examples=2)
def images(kata, seed):
    rng = np.random.default_rng(seed)
    x, w = rng.normal(size=(16, 3, 16, 16)), rng.normal(size=(16, 3, 3, 3))
    return there_and_back(kata, x, w, rng.normal(size=16), seed, stride=1, padding=1)


# Four loops compute 420 times as long as the reference; what is refused here is not 20 times as
# fast as they are.
@images.large(at_most=20)
def many_images(rng):
    return {"seed": 0}
