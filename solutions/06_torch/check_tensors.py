"""Full grading of tensors: any images, any border, tables with gaps, dates and narrow dtypes."""

import datetime

import numpy as np
import pandas as pd
import torch
from hypothesis import strategies as st

from dojo.check import check, outcome


def images(seed, *shape, dtype=np.uint8):
    return torch.tensor(np.random.default_rng(seed).integers(0, 256, shape).astype(dtype))


seeds = st.integers(0, 2**31 - 1)
sizes = st.integers(1, 6)


@check({"seed": seeds, "h": sizes, "w": sizes, "turned": st.booleans()}, rel=1e-6, examples=20)
def mean_of_two(kata, seed, h, w, turned):
    first, second = images(seed, h, w), images(seed + 1, h, w)
    if turned:
        first = first.T.contiguous().T
    return kata.mean_image(first, second)


#: Of predictions and targets: what broadcasting, squeezing or flattening would let pass.
OTHER_SHAPES = [
    *[((3,), (3,)), ((1, 3), (3,)), ((3, 1), (1,)), ((1, 1), (3,)), ((3, 1), (3, 1))],
    *[((3, 2), (3,)), ((2, 1), (3,)), ((1, 2), (2,)), ((3, 1), (1, 3)), ((3, 1), (3, 1, 1))],
    *[((1,), (1,)), ((1, 1), (1, 1)), ((3, 1, 1), (3,)), ((3, 2), (6,)), ((), (1,)), ((1, 1), ())],
]


@check({"seed": seeds, "n": st.integers(1, 50)}, rel=1e-4, abs=1e-5, examples=20)
def squared_error(kata, seed, n):
    torch.manual_seed(seed)

    def of(*shapes):
        return outcome(lambda: kata.mean_squared_error(*map(torch.randn, shapes)), ValueError)

    p = torch.randn(n, 1, requires_grad=True)
    error = kata.mean_squared_error(p, torch.randn(n))
    error.backward()
    return {
        "error": error.detach(),
        "gradient": p.grad,
        "other shapes": {f"{one} and {other}": of(one, other) for one, other in OTHER_SHAPES},
    }


@check(
    {
        "seed": seeds,
        "shape": st.tuples(st.integers(0, 3), sizes, sizes),
        "width": st.integers(0, 7),
        "dtype": st.sampled_from(["uint8", "int64", "float32"]),
        "last_first": st.booleans(),
    },
    examples=60,
)
def border(kata, seed, shape, width, dtype, last_first):
    given = images(seed, *shape, dtype=dtype)
    if last_first:
        given = given.permute(2, 0, 1).contiguous().permute(1, 2, 0)
    before = given.clone()
    result = kata.blank_border(given, width)
    seen = result.clone()
    result.fill_(1)
    return {"blanked": seen.contiguous(), "input": bool(torch.equal(given, before))}


@check({"values": st.lists(st.integers(-9, 9), max_size=6), "seed": seeds}, examples=30)
def integer_labels(kata, values, seed):
    index = np.random.default_rng(seed).permutation(20)[: len(values)]
    seen = {}
    # Floats of 64 and of 32 bits have the even ones alone of numbers as large as these.
    for dtype, unit in [("int64", 2**53 + 1), ("int8", 1), ("int32", 2**24 + 1)]:
        column = pd.Series([value * unit for value in values], index=index, dtype=dtype)
        result = kata.labels(column)
        seen[dtype] = result.clone()
        result.fill_(7)
        seen[f"{dtype} afterwards"] = column.tolist()
    return seen


moments = st.datetimes(datetime.datetime(1921, 1, 1), datetime.datetime(2090, 1, 1))


@st.composite
def tables(draw):
    """A table with columns of all kinds, in any order, with gaps and an unsorted index."""
    n = draw(st.integers(0, 6))

    def values(some):
        return draw(st.lists(some, min_size=n, max_size=n))

    first = draw(moments)
    near = st.timedeltas(datetime.timedelta(0), datetime.timedelta(days=99))
    gaps = st.none()
    numbers = st.floats(-99, 99, width=32)
    columns = {
        "size": pd.array(values(st.integers(-5, 500) | gaps), dtype="Int64"),
        "index": pd.array(values(numbers | gaps), dtype="Float32"),
        "price": np.array(values(numbers), dtype="float32"),
        "share": np.array([float("nan") if v is None else v for v in values(numbers | gaps)]),
        "count": np.array(values(st.integers(0, 100)), dtype="int8"),
        "when": pd.Series(
            [None if d is None else first + d for d in values(near | gaps)], dtype="datetime64[us]"
        ).to_numpy(),
        "day": np.array([first + d for d in values(near)], dtype="datetime64[ns]"),
    }
    order = draw(st.permutations(sorted(columns)))
    index = draw(st.lists(st.integers(1, 9), min_size=n, max_size=n))
    table = pd.DataFrame({name: columns[name] for name in order}, index=index)
    several = st.lists(st.sampled_from(sorted(columns)), min_size=1, unique=True)
    # A column of float32 alone is what is easily shared.
    chosen = draw(several | st.just(["price"]))
    return {"table": table, "chosen": chosen}


@check({"given": tables()}, rel=1e-4, abs=1e-3, examples=60)
def feature_columns(kata, given):
    result = kata.features(given["table"], given["chosen"])
    seen = result.clone().contiguous()
    result.fill_(7)
    return seen
