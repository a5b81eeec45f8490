"""Full grading of dense_layer: batches of all sizes, one after the other, through two layers."""

from copy import deepcopy

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
        # A loss may want nothing of a batch: then its gradients are 0, not those of the last one.
        (rng.normal(size=(n, inputs)), rng.choice([scale, 0]) * rng.normal(size=(n, outputs)))
        for n in draw(st.lists(sizes, min_size=1, max_size=3))
    ]
    return {
        "W": rng.normal(size=(inputs, outputs)),
        "b": rng.normal(size=outputs),
        "batches": batches,
    }


class Noted:
    """What calls returned or set, by name, and what it was then."""

    def __init__(self):
        self.now, self.then = {}, {}

    def note(self, when, **arrays):
        for name, array in arrays.items():
            self.now[f"{name} {when}"], self.then[f"{name} {when}"] = array, deepcopy(array)

    def changed(self):
        names = [name for name in self.now if not np.array_equal(self.now[name], self.then[name])]
        return " and ".join(names) or "none"


@check(
    {"case": layers(), "layout": st.sampled_from(["C", "F", "cut", "reversed"])},
    rel=1e-7,
    abs=1e-8,
    examples=80,
)
def batch_after_batch(kata, case, layout):
    w, b = (laid_out(case[name], layout) for name in ("W", "b"))
    one, other, noted = kata.Dense(w, b), kata.Dense(2 * w, b), Noted()
    for number, (x, dy) in enumerate(case["batches"]):
        x, dy, batch = laid_out(x, layout), laid_out(dy, layout), f"of batch {number}"
        noted.note(batch, y=one.forward(x))
        noted.note(f"{batch}, other layer", y=other.forward(x[:1]))
        # The other way round: nothing may be remembered for both.
        dx = other.backward(dy[:1])
        noted.note(f"{batch}, other layer", dx=dx, dW=other.dW, db=other.db)
        noted.note(batch, dx=one.backward(dy), dW=one.dW, db=one.db)
        noted.note(f"{batch}, second backward", dx=one.backward(2 * dy), dW=one.dW, db=one.db)
    return noted.then | {"changed by later calls": noted.changed()}


@check({"case": layers()}, rel=1e-7, abs=1e-8, examples=30)
def arrays_used_again(kata, case):
    """The caller writes into x and dy, and calls with them again."""
    layer, noted = kata.Dense(case["W"], case["b"]), Noted()
    x, dy = (array.copy() for array in case["batches"][0])
    for when in ("of x and dy", "of the same arrays with other numbers"):
        noted.note(when, y=layer.forward(x), dx=layer.backward(dy), dW=layer.dW, db=layer.db)
        x += 1
        dy *= -2
    return noted.then | {"changed along with x or dy": noted.changed()}


@check({"case": layers()}, rel=1e-7, abs=1e-8, examples=30)
def parameters_that_move(kata, case):
    w, b = case["W"].copy(), case["b"].copy()
    layer, noted = kata.Dense(w, b), Noted()
    for number, (x, dy) in enumerate(case["batches"]):
        noted.note(f"of batch {number}", y=layer.forward(x), dx=layer.backward(dy))
        w -= 0.1 * layer.dW
        b -= 0.1 * layer.db
    noted.note("in the end", W=layer.W, b=layer.b)
    return noted.then


@parameters_that_move.large()
def many_samples(rng, n=9001):
    case = {"W": rng.normal(size=(40, 30)), "b": rng.normal(size=30)}
    return {"case": case | {"batches": [(rng.normal(size=(n, 40)), rng.normal(size=(n, 30)))]}}
