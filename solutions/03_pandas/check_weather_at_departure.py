"""Full grading of weather_at_departure: random moments around clock changes of 2013 and 2014."""

import datetime

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check

# Three days each: in winter, around three clock changes, and in summer.
STARTS = st.sampled_from(["2013-02-08", "2013-03-09", "2013-07-01", "2013-11-02", "2014-03-08"])
START = st.shared(STARTS, key="start")
# Clock changes skip the hours of March and repeat that of November.
UNCLEAR = np.array(["2013-03-10T02", "2013-11-03T01", "2014-03-09T02"], dtype="datetime64[h]")
AIRPORTS = np.array(["EWR", "JFK", "LGA"])
# Columns of the tables that answers also give to helpers of theirs.
OTHERS = ["flight", "utc", "order", "position", "row", "index", "moment", "departure_utc", "local"]
WEATHER_OTHERS = ["wind", "time", "key", "when", "level_0", "observed_utc", "row_number"]
ROW = st.tuples(st.sampled_from(AIRPORTS.tolist()), st.integers(0, 143))


def table(start, rows):
    """Return a table of airports and half hours after ``start``."""
    airports, steps = zip(*rows, strict=True) if rows else ((), ())
    half_hours = np.array(steps, dtype="timedelta64[m]") * 30
    return pd.DataFrame(
        {
            "origin": pd.array(airports, dtype="str"),
            "moment": (np.datetime64(start) + half_hours).astype("datetime64[us]"),
        }
    )


@st.composite
def flights(draw):
    """A few flights, at times that the clocks showed once, under labels that may repeat."""
    known = table(draw(START), draw(st.lists(ROW, min_size=1, max_size=6)))
    known = known.rename(columns={"moment": "departure"})
    clear = ~np.isin(known["departure"].to_numpy().astype("datetime64[h]"), UNCLEAR)
    known = known[clear]
    known[draw(st.sampled_from(OTHERS))] = range(len(known))
    labels = draw(st.lists(st.integers(-3, 3), min_size=len(known), max_size=len(known)))
    known.index = pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "row"])))
    return known


@st.composite
def weather(draw):
    """A few observations in the same days, some without a temperature."""
    known = table(draw(START), draw(st.lists(ROW, max_size=12, unique=True)))
    size = len(known)
    gaps = np.array(draw(st.lists(st.booleans(), min_size=size, max_size=size)), dtype=bool)
    known["observed"] = known.pop("moment").dt.tz_localize("UTC")
    known["temp"] = np.where(gaps, np.nan, np.arange(size))
    known[draw(st.sampled_from(WEATHER_OTHERS))] = np.arange(size) + 20
    return known


def listed(column):
    """Return values as a list in which dtypes, time zones and units make no difference."""
    return [plain(value) for value in column.tolist()]


def plain(value):
    if pd.isna(value):
        return None
    if isinstance(value, datetime.datetime):
        value = pd.Timestamp(value)
        return (value if value.tz is None else value.tz_convert("UTC")).isoformat()
    return value if isinstance(value, str) else float(value)


@check({"flights": flights().filter(len), "weather": weather()})
def joined(kata, flights, weather):
    found = kata.weather_at_departure(flights, weather)
    return {
        "type": type(found).__name__,
        "index": found.index.tolist(),
        "name": found.index.name,
        "columns": sorted((name, listed(found[name])) for name in found.columns),
    }


@joined.large()
def a_thousand_flights(rng, n=1_000):
    minutes = rng.integers(0, 60 * 1440, n).astype("timedelta64[m]")
    hours = np.repeat(np.arange(60 * 24), 3).astype("timedelta64[h]")
    start = np.datetime64("2013-04-01", "us")
    return {
        "flights": pd.DataFrame(
            {
                "origin": AIRPORTS[rng.integers(0, 3, n)],
                "departure": start + minutes,
                "flight": np.arange(n),
            }
        ),
        "weather": pd.DataFrame(
            {
                "origin": np.tile(AIRPORTS, len(hours) // 3),
                "observed": pd.Series(start + hours).dt.tz_localize("UTC"),
                "temp": rng.uniform(20, 80, len(hours)),
                "wind": rng.uniform(0, 30, len(hours)),
            }
        ),
    }
