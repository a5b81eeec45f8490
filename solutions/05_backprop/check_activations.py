"""Full grading of activations: numbers near and far in any layout, forward and back again."""

from copy import deepcopy

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

KINDS = ["ReLU", "Sigmoid", "Tanh"]


@st.composite
def cases(draw):
    """x and dy for two calls, with kinks, of one shape each."""
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    found = []
    for _ in range(2):
        shape = tuple(draw(st.lists(st.integers(1, 4), min_size=1, max_size=4)))
        x = rng.normal(size=shape) * draw(st.sampled_from([1, 1, 5, 1e-7, 1e-200, 300, 3e5]))
        if draw(st.booleans()):
            x = np.rint(x)
        found.append((x.clip(-1e6, 1e6), rng.normal(size=shape) * draw(st.sampled_from([1, 1e3]))))
    return found


def laid_out(array, layout):
    """Return the same numbers, read-only, in another order of memory."""
    if layout == "Fortran order":
        array = np.asfortranarray(array)
    elif layout == "first axis backwards":
        array = array[::-1].copy()[::-1]
    array.flags.writeable = False
    return array


@check(
    {
        "kind": st.sampled_from(KINDS),
        "case": cases(),
        "layout": st.sampled_from(["C order", "Fortran order", "first axis backwards"]),
    },
    rel=1e-7,
    abs=1e-8,
    examples=150,
)
def there_and_back(kata, kind, case, layout):
    one, other, now, found = getattr(kata, kind)(), getattr(kata, kind)(), {}, {}

    def note(name, array):
        now[name], found[name] = array, deepcopy(array)

    with np.errstate(over="raise", invalid="raise", divide="raise"):
        for (x, dy), which in zip(case, ("first", "second"), strict=True):
            x, dy = laid_out(x, layout), laid_out(dy, layout)
            note(f"y of the {which} forward", one.forward(x))
            other.forward(x[:1] + 1)
            note(f"dx after the {which} forward", one.backward(dy))
            # A second loss may ask for its own gradient.
            note(f"dx for 2 dy after the {which} forward", one.backward(2 * dy))
            note(f"dx of another object, {which} time", other.backward(dy[:1]))
    changed = [name for name in now if not np.array_equal(now[name], found[name])]
    return found | {"changed by later calls": " and ".join(changed) or "none"}


@check(
    {"kind": st.sampled_from(KINDS), "case": cases(), "read_only": st.booleans()},
    rel=1e-7,
    abs=1e-8,
    examples=60,
)
def changed_in_between(kata, kind, case, read_only):
    """The caller writes into x, y and dy, and calls with x and dy again."""
    made, found = getattr(kata, kind)(), {}
    x, dy = (array.copy() for array in case[0])
    # Whoever may not write into an array may still see others write into its memory.
    seen = x.view()
    seen.flags.writeable = not read_only
    for when in ("", " of the same arrays with other numbers"):
        y = made.forward(seen)
        found[f"y{when}"] = y.copy()
        x *= -0.7
        y *= -0.3
        dx = made.backward(dy)
        then = found[f"dx{when}"] = dx.copy()
        dy *= -2
        found[f"dx{when}, changed along with dy"] = not np.array_equal(dx, then)
    return found


@there_and_back.large()
def a_million_numbers(rng, n=300_000):
    return {"kind": "Sigmoid", "case": [rng.normal(size=(2, n))] * 2, "layout": "C order"}
