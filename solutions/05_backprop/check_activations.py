"""Full grading of activations: numbers near and far in any layout, forward and back again."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome

KINDS = ["ReLU", "Sigmoid", "Tanh"]


@st.composite
def cases(draw):
    """x and dy for two calls, with kinks, of one shape each."""
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    found = []
    for _ in range(2):
        shape = tuple(draw(st.lists(st.integers(1, 4), min_size=1, max_size=4)))
        x = rng.normal(size=shape) * draw(st.sampled_from([1, 1, 5, 1e-7, 300, 3e5]))
        if draw(st.booleans()):
            x = np.rint(x)
        found.append((x.clip(-1e6, 1e6), rng.normal(size=shape) * draw(st.sampled_from([1, 1e3]))))
    return found


def laid_out(array, layout):
    """Return the same numbers, read-only, in another order of memory."""
    array = {"C": array, "F": np.asfortranarray(array), "back": array[::-1].copy()[::-1]}[layout]
    array.flags.writeable = False
    return array


@check(
    {
        "kind": st.sampled_from(KINDS),
        "case": cases(),
        "layout": st.sampled_from(["C", "F", "back"]),
    },
    rel=1e-7,
    abs=1e-8,
    examples=150,
)
def there_and_back(kata, kind, case, layout):
    one, other, found = getattr(kata, kind)(), getattr(kata, kind)(), []
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        for x, dy in case:
            x, dy = laid_out(x, layout), laid_out(dy, layout)
            y = outcome(lambda x=x: one.forward(x))
            other.forward(x[:1] + 1)
            found.append((y, outcome(lambda dy=dy: one.backward(dy))))
            # A second loss may ask for its own gradient; the first answer stands.
            found.append((one.backward(2 * dy), other.backward(dy[:1])))
    return found


@check({"kind": st.sampled_from(KINDS), "case": cases()}, rel=1e-7, abs=1e-8, examples=40)
def changed_in_between(kata, kind, case):
    made, found = getattr(kata, kind)(), []
    for x, dy in case:
        mine = x.copy()
        y = made.forward(mine)
        found.append(y.copy())
        mine[...] = 0.5
        y *= -0.3
        found.append(made.backward(dy))
    return found


@there_and_back.large()
def a_million_numbers(rng, n=300_000):
    return {"kind": "Sigmoid", "case": [rng.normal(size=(2, n))] * 2, "layout": "C"}
