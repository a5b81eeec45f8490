"""Full grading of dense_layer: batches of all sizes, one after the other, through two layers."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

sizes = st.integers(1, 5)


def laid_out(array, layout):
    """Return the same numbers, read-only, in another place and order of memory."""
    if layout == "F":
        array = np.asfortranarray(array)
    elif layout == "cut":
        array = np.repeat(array, 2, axis=-1)[..., ::2]
    elif layout == "reversed":
        array = array[::-1].copy()[::-1]
    array.flags.writeable = False
    return array


@st.composite
def layers(draw):
    """W, b, and some batches of x and dy."""
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    inputs, outputs = draw(sizes), draw(sizes)
    scale = draw(st.sampled_from([1.0, 1e-3, 1e3]))
    batches = [
        (rng.normal(size=(n, inputs)), scale * rng.normal(size=(n, outputs)))
        for n in draw(st.lists(sizes, min_size=1, max_size=3))
    ]
    return {
        "W": rng.normal(size=(inputs, outputs)),
        "b": rng.normal(size=outputs),
        "batches": batches,
    }


@check(
    {"case": layers(), "layout": st.sampled_from(["C", "F", "cut", "reversed"])},
    rel=1e-7,
    abs=1e-8,
    examples=80,
)
def batch_after_batch(kata, case, layout):
    w, b = (laid_out(case[name], layout) for name in ("W", "b"))
    one, other, found = kata.Dense(w, b), kata.Dense(2 * w, b), []
    for x, dy in case["batches"]:
        x, dy = laid_out(x, layout), laid_out(dy, layout)
        y = one.forward(x)
        found.append((y, other.forward(x[:1])))
        # The other way round: nothing may be remembered for both.
        found.append((other.backward(dy[:1]), other.dW, other.db))
        found.append((one.backward(dy), one.dW, one.db))
        # The caller may use the memory of dy again; the gradients stand.
        mine = dy.copy()
        one.backward(mine)
        mine[...] = 9.0
        found.append((one.dW, one.db))
    return found


@check({"case": layers()}, rel=1e-7, abs=1e-8, examples=30)
def parameters_that_move(kata, case):
    w, b = case["W"].copy(), case["b"].copy()
    layer, found = kata.Dense(w, b), []
    for x, dy in case["batches"]:
        found.append(layer.forward(x))
        found.append(layer.backward(dy))
        w -= 0.1 * layer.dW
        b -= 0.1 * layer.db
    return found, layer.W, layer.b


@parameters_that_move.large()
def a_thousand_samples(rng, n=1000):
    case = {"W": rng.normal(size=(200, 100)), "b": rng.normal(size=100)}
    return {"case": case | {"batches": [(rng.normal(size=(n, 200)), rng.normal(size=(n, 100)))]}}
