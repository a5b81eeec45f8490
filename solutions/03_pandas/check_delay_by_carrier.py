"""Full grading of delay_by_carrier: few flights, many of them cancelled."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, upto, words

CARRIERS = ["UA", "B6", "ua", "nan"]
# Long before, a moment too late, and days too late: no delay is an error.
DELAYS = st.sampled_from(
    [None, None, -12.5, 0.0, 14.0, 15.0, 15.5, 16.0, 200.0, -90.0, 15.015625, 3_000.0]
)
OTHERS = ["flights", "cancelled", "mean_delay", "on_time", "late", "index", "n"]


@st.composite
def flights(draw):
    """A few flights under labels that may repeat."""
    row = st.tuples(st.integers(-3, 3), st.sampled_from(CARRIERS), DELAYS)
    labels, carriers, delays = zip(*draw(st.lists(row, min_size=1, max_size=9)), strict=True)
    table = pd.DataFrame(
        {
            "carrier": pd.array(carriers, dtype="str"),
            "dep_delay": np.array(delays, dtype=float),
        },
        index=pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "row"]))),
    )
    names = draw(st.lists(st.sampled_from(OTHERS), max_size=2, unique=True))
    return table.assign(**dict.fromkeys(names, 99.0))


@check({"flights": flights()}, vary={"flights.carrier": words(), "flights": upto(40_000)})
def reported(kata, flights):
    table = kata.delay_by_carrier(flights)
    if not isinstance(table, pd.DataFrame):
        return type(table).__name__
    # The order of rows and columns is free, and numbers of flights may be float.
    names = sorted(table.columns, key=str)
    rows = {
        str(row): [None if pd.isna(value) else float(value) for value in values]
        for row, values in zip(table.index, table[names].to_numpy(dtype=object), strict=True)
    }
    return [str(name) for name in names], len(table), rows


@reported.large()
def fifty_thousand_flights(rng, n=50_000):
    delays = rng.normal(10, 30, n)
    delays[rng.random(n) < 0.05] = np.nan
    return {"flights": pd.DataFrame({"carrier": rng.choice(CARRIERS, n), "dep_delay": delays})}
