"""Full grading of label_alignment: few days and carriers, in every order and some of them twice."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, shifted, upto, words

DAYS = ["02-07", "02-08", "02-09", "02-10", "03-01", "02-08 "]
# A carrier may be called like the column or the index that an answer makes for itself.
CARRIERS = ["UA", "AA", "B6", "day", "UA ", "ua", "index", "carrier", "flights", "litres"]
# Often the same, so that rows of one day are alike now and then; the largest is no float32.
NUMBERS = st.just(7) | st.integers(0, 90) | st.sampled_from([40_000, 2**24 + 1])
LITRES = st.sampled_from([None, 0.0, 1.5, 400.0, 0.0015, 2.3456])


def counts(days, carriers, numbers):
    """Return a table of flights."""
    values = np.array(numbers, dtype="int64").reshape(len(days), len(carriers))
    return pd.DataFrame(
        values, index=pd.Index(days, dtype="str"), columns=pd.Index(carriers, dtype="str")
    )


# Two tables that both take these have the same days in the same order, some of them twice.
SAME_DAYS = st.shared(st.lists(st.sampled_from(DAYS[:3]), max_size=4), key="days of both")


@st.composite
def flights(draw):
    """Some days in any order, maybe twice, and some carriers."""
    days = draw(st.lists(st.sampled_from(DAYS), max_size=5) | SAME_DAYS)
    return draw(tables(days))


@st.composite
def totals(draw):
    """A table as total_flights returns it: each day once, whole numbers that may be floats."""
    days = draw(st.lists(st.sampled_from(DAYS), max_size=5, unique=True))
    return draw(tables(days)).astype(draw(st.sampled_from(["int64", "float64"])))


@st.composite
def tables(draw, days):
    carriers = draw(st.lists(st.sampled_from(CARRIERS), min_size=1, max_size=3, unique=True))
    n = len(days) * len(carriers)
    table = counts(days, carriers, draw(st.lists(NUMBERS, min_size=n, max_size=n)))
    return table.rename_axis(index=draw(st.sampled_from([None, "date"])))


@st.composite
def weather(draw):
    """Litres of some days in any order, some unknown."""
    days = draw(st.lists(st.sampled_from([*DAYS, "04-01"]), max_size=6, unique=True))
    litres = draw(st.lists(LITRES, min_size=len(days), max_size=len(days)))
    return pd.Series(np.array(litres, dtype=float), index=pd.Index(days, dtype="str"))


def cells(table):
    """Return labels and numbers in an order that is always the same, missing ones as None."""
    if not isinstance(table, pd.DataFrame):
        return type(table).__name__
    columns = [str(name) for name in table.columns]
    places = sorted(range(len(columns)), key=columns.__getitem__)
    rows = [
        (str(day), *(None if pd.isna(row[i]) else float(row[i]) for i in places))
        for day, row in zip(table.index, table.to_numpy(dtype=object), strict=True)
    ]
    return sorted(columns), sorted(rows, key=lambda row: row[0])


@check(
    {"newark": flights(), "kennedy": flights()},
    vary={"newark.index, kennedy.index": words(), "*.B6, *.UA, *.AA": shifted(3_000_000_000)},
)
def together(kata, newark, kennedy):
    return cells(kata.total_flights(newark, kennedy))


@check({"n": st.integers(1, 9)}, examples=3, vary={"n": upto(300)})
def many_days(kata, n):
    """Newark has one day more than Kennedy, and their numbers differ from day to day."""
    days = [f"day {number:03}" for number in range(n + 1)]
    newark = counts(days, ["UA"], range(n + 1))
    kennedy = counts(days[:n][::-1], ["UA"], [1_000] * n)
    _, rows = cells(kata.total_flights(newark, kennedy))
    return {"rows": len(rows), "first and last": [rows[0], rows[-1]]}


@together.large()
def three_years(rng, n=1_000):
    days = np.array([f"day {i}" for i in range(n)])
    carriers = [f"C{i}" for i in range(12)]
    newark, kennedy = (
        counts(rng.choice(days, n), carriers[part], rng.integers(0, 90, n * 10))
        for part in (slice(10), slice(2, 12))
    )
    return {"newark": newark, "kennedy": kennedy}


@check(
    {"flights": totals(), "per_flight": weather()},
    examples=50,
    vary={"flights.index": words()},
)
def needed(kata, flights, per_flight):
    return cells(kata.deicing_litres(flights, per_flight))
