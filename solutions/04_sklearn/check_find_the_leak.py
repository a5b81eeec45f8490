"""Full grading of find_the_leak: tables with and without planted sums, copies and zeros."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, upto

NAMES = ["a", "B", "b", "index", "sum", "target ", "x1", "other", "level_0", "z", "day", "2", "c"]


@st.composite
def cases(draw):
    """A target of up to three parts; all of them in the table, or one hidden; and noise."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n = draw(st.integers(6, 20))
    size = draw(st.sampled_from([1, 100, 10**6]))
    parts = [rng.integers(0, 900, n) * size for _ in range(draw(st.integers(1, 4)))]
    if draw(st.booleans()):
        # A fee that never changes is a part as well.
        parts.append(np.full(n, 7 * size))
    if draw(st.sampled_from([0, 0, 1])):
        # Where two columns add up to more digits than float32 has.
        parts = [(part * 1.1).astype("float32") for part in parts]
    if draw(st.booleans()):
        # Equal rows, those at the start among them, tell of no slope.
        parts = [part[np.r_[0, 0, 1 : n - 1]] for part in parts]
    goal = sum(part.astype(float) if part.dtype.kind == "f" else part for part in parts)
    columns = list(parts)
    if draw(st.booleans()):
        columns.pop()
    if draw(st.booleans()):
        columns.append(parts[0])
    if draw(st.booleans()):
        # The rest of the target once more, as another column or as two.
        extra, rest = rng.integers(0, 900, n) * size, goal - parts[0]
        columns += draw(st.sampled_from([[rest], [extra, rest - extra]]))
    if draw(st.booleans()):
        columns.append(rng.choice([-2, 0.5, 1]) * goal + rng.integers(0, 9))
    if draw(st.booleans()):
        columns.append(np.zeros(n, dtype=int) + rng.integers(0, 2))
    if draw(st.booleans()):
        # Right but for one row, at the very end; or off by the same in all.
        off = draw(st.sampled_from([np.arange(n) == n - 1, np.arange(n) == n - 2, np.full(n, 5)]))
        columns.append(goal - parts[0] + off)
    if draw(st.booleans()):
        columns.append(goal + rng.integers(-3, 4, n) * size)
    columns += [rng.normal(size=n), rng.normal(size=n) > 0]
    names = draw(st.permutations(NAMES))
    table = dict(zip(names, columns, strict=False)) | {"goal": goal}
    if draw(st.booleans()):
        # Sums of tenths are rounded.
        table = {k: v * 0.1 if v.dtype.kind == "i" else v for k, v in table.items()}
    order = draw(st.permutations(list(table)))
    index = pd.Index(rng.integers(0, n, n), name=draw(st.sampled_from([None, "hour"])))
    return pd.DataFrame({name: table[name] for name in order}, index=index).assign(text="1")


@check({"table": cases()}, examples=100, vary={"table": upto(9_000)})
def leaks(kata, table):
    return [str(name) for name in kata.find_leaks(table, "goal")]
