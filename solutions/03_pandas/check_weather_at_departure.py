"""Full grading of weather_at_departure: random moments around clock changes of several years."""

import datetime

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, moments, words

# Three days each: in winter, around clock changes, and in summer.
STARTS = st.sampled_from(
    [
        *("2013-02-08", "2013-03-09", "2013-07-01", "2013-11-02", "2014-03-08"),
        *("2007-03-10", "2024-11-02", "2031-08-15"),
    ]
)
START = st.shared(STARTS, key="start")
# Clock changes skip the hours of March and repeat those of November.
UNCLEAR = np.array(
    ["2013-03-10T02", "2013-11-03T01", "2014-03-09T02", "2007-03-11T02", "2024-11-03T01"],
    dtype="datetime64[h]",
)
AIRPORTS = np.array(["EWR", "JFK", "LGA"])
# Columns of the tables that answers also give to helpers of theirs.
OTHERS = ["flight", "utc", "order", "position", "row", "index", "moment", "departure_utc", "local"]
WEATHER_OTHERS = ["wind", "time", "key", "when", "level_0", "observed_utc", "row_number"]
AIRPORT = st.sampled_from(AIRPORTS.tolist())
# Half hours of three days; many in the night in which clocks may change, from 23:00 to 4:00.
FLIGHT = st.tuples(AIRPORT, st.integers(0, 143) | st.integers(46, 56))
OBSERVATION = st.tuples(AIRPORT, st.integers(0, 143) | st.integers(54, 66))
# Microseconds after a half hour: flights leave in the minute of an observation, before or after.
LEFT = st.sampled_from([0, 0, 1, 999_999, 59_000_000])
SEEN = st.sampled_from([0, 1, 999_999])
# Observations two years old, and forty.
OLD = st.tuples(AIRPORT, st.sampled_from([-40_000, -700_000]))
WORDS = st.sampled_from(["N1", "", None])


def table(start, rows, later):
    """Return a table of airports and moments, ``later`` microseconds after a half hour."""
    airports, steps = zip(*rows, strict=True) if rows else ((), ())
    half_hours = np.array(steps, dtype="timedelta64[m]") * 30
    moments = np.datetime64(start, "us") + half_hours + np.timedelta64(later, "us")
    return pd.DataFrame(
        {
            "origin": pd.array(airports, dtype="str"),
            "moment": moments.astype("datetime64[us]"),
        }
    )


def labelled(draw, known, name):
    """Give ``known`` a column of text, and an index whose labels may repeat and have a name."""
    size = len(known)
    words = draw(st.lists(WORDS, min_size=size, max_size=size))
    known[name] = pd.array(words, dtype="str")
    labels = draw(st.lists(st.integers(-3, 3), min_size=size, max_size=size))
    index_name = draw(st.sampled_from([None, "label"]))
    known.index = pd.Index(labels, dtype="int64", name=index_name)
    return known


@st.composite
def flights(draw):
    """A few flights, at times that the clocks showed once, under labels that may repeat."""
    known = table(draw(START), draw(st.lists(FLIGHT, min_size=1, max_size=6)), draw(LEFT))
    known = known.rename(columns={"moment": "departure"})
    clear = ~np.isin(known["departure"].to_numpy().astype("datetime64[h]"), UNCLEAR)
    known = known[clear]
    known[draw(st.sampled_from(OTHERS))] = range(len(known))
    return labelled(draw, known, "tailnum")


@st.composite
def weather(draw):
    """A few observations in the same days or long before, some without a temperature, or bare."""
    rows = [
        *draw(st.lists(OBSERVATION, max_size=12, unique=True)),
        *draw(st.lists(OLD, max_size=1)),
    ]
    known = table(draw(START), draw(st.permutations(rows)), draw(SEEN))
    size = len(known)
    gaps = np.array(draw(st.lists(st.booleans(), min_size=size, max_size=size)), dtype=bool)
    known["observed"] = known.pop("moment").dt.tz_localize("UTC")
    known["temp"] = np.where(gaps, np.nan, np.arange(size))
    bare = gaps & draw(st.booleans())
    known[draw(st.sampled_from(WEATHER_OTHERS))] = np.where(bare, np.nan, np.arange(size) + 20)
    known = labelled(draw, known, "sky")
    known.loc[bare, "sky"] = None
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


@check(
    {"flights": flights().filter(len), "weather": weather()},
    vary={"*.origin": words(letters=3), "*.departure, *.observed": moments(years=(2007, 2037))},
)
def joined(kata, flights, weather):
    found = kata.weather_at_departure(flights, weather)
    return {
        "type": type(found).__name__,
        "index": found.index.tolist(),
        "name": found.index.name,
        "columns": {name: listed(found[name]) for name in sorted(found.columns)},
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
