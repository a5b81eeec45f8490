"""Full grading of share_of_total: random orders, then a larger table for the time."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, result, upto, words

REGIONS = ["north", "North", "north ", "north-east", "unknown", "", "missing", "nan", "None"]
OTHERS = ["share", "total", "totals", "sum", "index", "level_0", "region_total", "revenue_x"]


@st.composite
def orders(draw):
    """A few orders in whole or broken euros, under labels that may repeat."""
    names = draw(st.lists(st.sampled_from(REGIONS), min_size=1, max_size=3, unique=True))
    row = st.tuples(st.integers(-3, 3), st.sampled_from([*names, None]), st.integers(0, 400))
    # Where no region is known at all, pandas' own transform(lambda ...) loses the rows: its
    # mistake and not the learner's, so no such table is drawn.
    rows = draw(
        st.lists(row, max_size=8).filter(
            lambda rows: not rows or any(region is not None for _, region, _ in rows)
        )
    )
    labels, regions, revenues = zip(*rows, strict=True) if rows else ((), (), ())
    table = pd.DataFrame(
        {
            "region": pd.array(regions, dtype="str"),
            "revenue": np.array(revenues, dtype="int64"),
        },
        index=pd.Index(labels, dtype="int64"),
    )
    if draw(st.booleans()):
        table["revenue"] /= 7
    if draw(st.booleans()):
        table.index.name = "customer"
    for name in draw(st.lists(st.sampled_from(OTHERS), max_size=3, unique=True)):
        table[name] = 99.0
    return table


@check(
    {"orders": orders()},
    vary={"orders.region": words(), "orders": upto(3_000)},
    result=result(index_name=True),
)
def shares(kata, orders):
    share = kata.share_of_total(orders)
    # Without orders the contract leaves dtype, name and index open.
    return share if len(orders) else (type(share).__name__, len(share))


@shares.large()
def five_thousand_orders(rng):
    regions = np.array([f"region {i}" for i in range(100)])
    return {
        "orders": pd.DataFrame(
            {
                "region": regions[rng.integers(0, len(regions), 5_000)],
                "revenue": rng.uniform(1, 100, 5_000),
            }
        )
    }
