"""Full grading of busiest_per_day: random days full of ties, then many days for the time."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, moments, shifted, words

DATES = ["2013-02-08", "2013-02-09", "2013-02-10", "2012-12-31"]
OTHERS = ["index", "level_0", "rank", "place", "key", "count"]


@st.composite
def daily(draw):
    """A few carriers a day, often equally busy, under labels that may repeat."""
    pair = st.tuples(st.sampled_from(DATES), st.sampled_from(["9E", "AA", "B6", "DL", "aa"]))
    pairs = draw(st.lists(pair, min_size=1, max_size=10, unique=True))
    dates, carriers = zip(*pairs, strict=True)
    size = len(pairs)
    flights = draw(st.lists(st.integers(1, 4), min_size=size, max_size=size))
    labels = draw(st.lists(st.integers(-3, 3), min_size=size, max_size=size))
    table = pd.DataFrame(
        {
            "date": pd.array(dates, dtype="str"),
            "carrier": pd.array(carriers, dtype="str"),
            "flights": np.array(flights, dtype="int64"),
            "cancelled": np.arange(size, dtype="int64"),
        },
        index=pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "row"]))),
    )
    remarks = draw(st.lists(st.sampled_from(["snow", "", None]), min_size=size, max_size=size))
    names = st.lists(st.sampled_from(OTHERS), max_size=2, unique=True)
    table["remark"] = pd.array(remarks, dtype="str")
    return table.assign(**dict.fromkeys(draw(names), 77))


@check(
    {"daily": daily(), "n": st.integers(1, 4)},
    vary={
        "daily.carrier": words(),
        "daily.date": moments(years=(1987, 2300)),
        "daily.flights": shifted(3_000_000_000),
    },
)
def busiest(kata, daily, n):
    best = kata.busiest_per_day(daily, n)
    # dtypes and the order of columns are free.
    return {
        "type": type(best).__name__,
        "index": best.index.tolist(),
        "name": best.index.name,
        "columns": sorted(
            (name, [plain(value) for value in best[name].tolist()]) for name in best.columns
        ),
    }


def plain(value):
    if pd.isna(value):
        return None
    return value if isinstance(value, str) else float(value)


@busiest.large()
def a_thousand_days(rng, n=1_000):
    days = np.datetime_as_string(
        np.datetime64("2013-01-01") + np.arange(n).astype("timedelta64[D]")
    )
    return {
        "daily": pd.DataFrame(
            {
                "date": np.repeat(days, 8),
                "carrier": np.tile(list("ABCDEFGH"), n),
                "flights": rng.integers(1, 100, 8 * n),
                "cancelled": rng.integers(0, 9, 8 * n),
            }
        ).sample(frac=1, random_state=7),
        "n": 3,
    }
