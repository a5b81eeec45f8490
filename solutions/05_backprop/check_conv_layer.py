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
    if layout == "channels last in memory":
        # As files often have them, seen as channels first.
        array = np.moveaxis(np.moveaxis(array, 1, -1).copy(), -1, 1)
    elif layout == "each row backwards in memory":
        array = array[..., ::-1].copy()[..., ::-1]
    array.flags.writeable = False
    return array


def there_and_back(kata, x, w, b, seed, **how):
    y = kata.convolve(x, w, b, **how)
    dy = np.random.default_rng(seed).normal(size=y.shape)
    return {"y": y} | back(kata, dy, x, w, **how)


def back(kata, dy, x, w, **how):
    return dict(zip(("dx", "dw", "db"), kata.convolve_backward(dy, x, w, **how), strict=True))


@check(
    {
        "case": cases(),
        "seed": seeds,
        "layout": st.sampled_from(
            ["as it is", "channels last in memory", "each row backwards in memory"]
        ),
    },
    rel=1e-7,
    abs=1e-8,
    examples=100,
)
def any_case(kata, case, seed, layout):
    x, w, b = laid_out(case["x"], layout), laid_out(case["w"], layout), case["b"]
    how = {name: case[name] for name in ("stride", "padding")}
    found = {"x and w": there_and_back(kata, x, w, b, seed, **how)}
    # Another call: the first answers have to stand.
    found["-x and w"] = there_and_back(kata, -x, w, b, seed, **how)
    # Then what forward was last called with is not what backward gets.
    dy = found["x and w"]["y"] + 1
    found["x and w, after a forward of -x"] = back(kata, dy, x, w, **how)
    further = {name: by + 1 for name, by in how.items()}
    found["x and w, stride and padding one more"] = there_and_back(kata, x, w, b, seed, **further)
    used = x.copy()
    kata.convolve(used, w, b, **how)
    used *= 3
    found["x and w, after x *= 3: back, without a forward"] = back(kata, dy, used, w, **how)
    found["x and w, after x *= 3"] = there_and_back(kata, used, w, b, seed, **how)
    # And larger ones, without the usual arguments.
    x, w = (np.pad(array, ((0, 0), (0, 0), (by, by), (by, by))) for array, by in ((x, 4), (w, 1)))
    found["larger x and w"] = there_and_back(kata, x, w, b, seed)
    return found


@check({"seed": seeds}, rel=1e-7, abs=1e-8, examples=2)
def images(kata, seed):
    rng = np.random.default_rng(seed)
    x, w = rng.normal(size=(16, 3, 16, 16)), rng.normal(size=(16, 3, 3, 3))
    return there_and_back(kata, x, w, rng.normal(size=16), seed, stride=1, padding=1)


def tiny(seed, copies):
    """Return many small images, four of them different, and filters."""
    rng = np.random.default_rng(seed)
    x, w = rng.normal(size=(4, 2, 8, 8)), rng.normal(size=(6, 2, 3, 3))
    return np.tile(x, (copies, 1, 1, 1)), w, rng.normal(size=6)


@check({"seed": seeds, "copies": st.integers(1, 3)}, rel=1e-7, abs=1e-8, examples=3)
def forward_of_many(kata, seed, copies):
    y = kata.convolve(*tiny(seed, copies), padding=1)
    return {"shape of y": y.shape, "y of the last eight": np.array(y[-8:])}


@check({"seed": seeds, "copies": st.integers(1, 3)}, rel=1e-7, abs=1e-8, examples=3)
def backward_of_many(kata, seed, copies):
    x, w, b = tiny(seed, copies)
    dy = np.tile(b[:, np.newaxis, np.newaxis], (len(x), 1, 8, 8))
    found = back(kata, dy, x, w, padding=1)
    return found | {"dx": np.array(found["dx"][-8:])}


# On images as small as these four loops compute 260 times as long as the reference there, and 200
# times back; all right answers that are known stay below 3, loops over images and places above 35.
@forward_of_many.large(at_most=12)
def a_thousand_forward(rng):
    return {"seed": 0, "copies": 250}


@backward_of_many.large(at_most=12)
def a_thousand_backward(rng):
    return {"seed": 0, "copies": 250}
