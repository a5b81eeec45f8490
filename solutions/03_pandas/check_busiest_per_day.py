"""Full grading of busiest_per_day: random days full of ties, then many days for the time."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import among, check, moments, shifted, words

DATES = ["2013-02-08", "2013-02-09", "2013-02-10", "2012-12-31"]
OTHERS = ["index", "level_0", "rank", "place", "key", "count"]
OTHERS += [f"_{name}" for name in OTHERS]


@st.composite
def daily(draw):
    """A few carriers a day, often equally busy, under labels that may repeat."""
    pair = st.tuples(st.sampled_from(DATES), st.sampled_from(["9E", "AA", "B6", "DL", "aa"]))
    pairs = draw(st.lists(pair, min_size=1, max_size=10, unique=True))
    dates, carriers = zip(*pairs, strict=True)
    size = len(pairs)
    flights = draw(st.lists(st.integers(0, 4), min_size=size, max_size=size))
    # Few among very many: so near to each other they seem equal, and beyond 2**53 floats are.
    many = draw(st.sampled_from([0, 0, 0, 10**6, 2**53]))
    labels = draw(st.lists(st.integers(-3, 3), min_size=size, max_size=size))
    table = pd.DataFrame(
        {
            "date": pd.array(dates, dtype="str"),
            "carrier": pd.array(carriers, dtype="str"),
            "flights": np.array(flights, dtype="int64") + many,
            "cancelled": np.arange(size, dtype="int64"),
        },
        index=pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "row"]))),
    )
    remarks = draw(st.lists(st.sampled_from(["snow", "", None]), min_size=size, max_size=size))
    names = draw(st.lists(st.sampled_from(OTHERS), max_size=4, unique=True))
    table["remark"] = pd.array(remarks, dtype="str")
    if draw(st.booleans()):
        table["routes"] = pd.Series([["JFK"]] * size, index=table.index, dtype=object)
    return table.assign(**dict.fromkeys(names, 77))


@check(
    {"daily": daily(), "n": st.integers(1, 4)},
    vary={
        "daily.carrier": words(),
        "daily.date": moments(years=(1987, 2300)),
        "daily.flights": shifted(3_000_000_000),
    },
)
def busiest(kata, daily, n):
    return told(kata.busiest_per_day(daily, n))


def told(best):
    """Dtypes and the order of columns are free; a row is best told by its day and carrier."""
    first = ["date", "carrier"]
    return {
        "type": type(best).__name__,
        "columns": {
            name: [plain(value) for value in best[name].tolist()]
            for name in sorted(best.columns, key=lambda name: (name not in first, name != "date"))
        },
        "index": best.index.tolist(),
        "name": best.index.name,
    }


def plain(value):
    if isinstance(value, str | list):
        return value
    return None if pd.isna(value) else float(value)


@check({"daily": daily(), "n": st.integers(1, 3)}, examples=15)
def counted_anew(kata, daily, n):
    """The same table, after another count of its flights."""
    table = daily.copy()
    kata.busiest_per_day(table, n)
    table["flights"] = table["flights"].max() - table["flights"]
    return {"asked again, with other flights": told(kata.busiest_per_day(table, n))}


@check({"daily": daily(), "n": st.integers(1, 3)}, examples=15)
def written_into(kata, daily, n):
    """Of a table from which nothing has to be left out, the answer is a table of its own too."""
    table = daily.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
    best = kata.busiest_per_day(table, n)
    best["flights"] = -1
    return {"daily, after the caller has changed the answer": told(table)}


@check({"n": st.integers(1, 40)}, examples=3, vary={"n": among(100)})
def many_places(kata, n):
    """One day has 120 carriers, and no two of them are equally busy."""
    size = 120
    daily = pd.DataFrame(
        {
            "date": pd.array(["2013-02-08"] * size, dtype="str"),
            "carrier": pd.array([f"C{number}" for number in range(size)], dtype="str"),
            "flights": np.arange(size) * 7 % size,
        }
    )
    best = kata.busiest_per_day(daily, n)
    return {"rows": len(best), "the last of them": best["carrier"].tolist()[-1:]}


@busiest.large()
def many_days(rng, n=250):
    """Eight carriers a day, and on the first many more: their places fit no byte."""
    days = np.datetime_as_string(
        np.datetime64("2013-01-01") + np.arange(n).astype("timedelta64[D]")
    )
    carriers = np.append(np.tile(list("ABCDEFGH"), n), [f"{code:03}" for code in range(400)])
    return {
        "daily": pd.DataFrame(
            {
                "date": np.append(np.repeat(days, 8), np.repeat(days[:1], 400)),
                "carrier": carriers,
                "flights": rng.integers(1, 100, 8 * n + 400),
                "cancelled": rng.integers(0, 9, 8 * n + 400),
            }
        ).sample(frac=1, random_state=7),
        "n": 3,
    }
