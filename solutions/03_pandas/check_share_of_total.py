"""Full grading of share_of_total: random orders, then a large table for the time."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check


@st.composite
def orders(draw):
    """A few orders in up to four regions, under labels that may repeat."""
    row = st.tuples(
        st.integers(-3, 3),
        st.sampled_from(["north", "east", "south", "west"]),
        st.integers(0, 400).map(lambda quarters: quarters / 4),
    )
    rows = draw(st.lists(row, max_size=8))
    labels, regions, revenues = zip(*rows, strict=True) if rows else ((), (), ())
    return pd.DataFrame(
        {
            "region": pd.Series(regions, dtype="str").to_numpy(),
            "revenue": np.array(revenues, dtype=float),
        },
        index=pd.Index(labels, dtype="int64"),
    )


@check({"orders": orders()})
def shares(kata, orders):
    return kata.share_of_total(orders)


@shares.large()
def two_hundred_thousand_orders(rng):
    regions = np.array([f"region {i}" for i in range(2_000)])
    return {
        "orders": pd.DataFrame(
            {
                "region": regions[rng.integers(0, len(regions), 200_000)],
                "revenue": rng.uniform(1, 100, 200_000),
            }
        )
    }
