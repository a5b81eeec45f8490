"""Full grading of fill_weather: stations in any mixture, gaps of any length."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import among, check, words

STATIONS = ["EWR", "JFK", "LGA"]
# Stations that take turns; those of the last two pairs are nearly of one name.
PAIRS = st.sampled_from([("EWR", "JFK"), ("EWR", "JFK"), ("JFK", "jfk"), ("JFK", "JFK ")])
KNOWN = [990.5, 1000.0, 1013.0, 1020.25]
READINGS = st.sampled_from([None, None, None, *KNOWN])
# Names that answers give to helpers of theirs: here they are columns like any other.
OTHERS = ["wind_gust", "run", "gap", "group", "size", "line", "index", "station", "block", "length"]


@st.composite
def weather(draw):
    """A few hours; about every second reading is missing, LaGuardia's in gaps of any length."""
    mixed = st.tuples(st.integers(-3, 3), st.sampled_from(draw(PAIRS)), READINGS)
    rows = draw(st.lists(mixed, max_size=12))
    for gap in draw(st.lists(st.integers(0, 7), max_size=3)):
        readings = [*[None] * gap, draw(st.sampled_from(KNOWN))]
        rows += [(draw(st.integers(-3, 3)), "LGA", reading) for reading in readings]
    labels, stations, readings = zip(*rows, strict=True) if rows else ((), (), ())
    table = pd.DataFrame(
        {
            "origin": pd.array(stations, dtype="str"),
            draw(st.sampled_from(OTHERS)): np.array(readings, dtype=float)[::-1],
            "pressure": np.array(readings, dtype=float),
        },
        index=pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "row"]))),
    )
    return table[draw(st.permutations(list(table)))]


@check(
    {"weather": weather(), "longest": st.integers(0, 6)},
    vary={"weather.origin": words(letters=3), "longest": among(1_000_000)},
)
def filled(kata, weather, longest):
    table = kata.fill_weather(weather, longest)
    if not isinstance(table, pd.DataFrame):
        return type(table).__name__
    names = sorted(table.columns, key=str)
    if not len(table) or not {"pressure", "filled"} <= set(names):
        return list(map(str, names))
    # The order of the columns is free, and so are the dtypes of the others.
    return {
        "filled": table[["pressure", "filled"]],
        "others": {
            str(name): [None if pd.isna(value) else value for value in table[name].tolist()]
            for name in names
            if name not in ("pressure", "filled")
        },
    }


@check({"gap": st.integers(1, 3), "scale": st.sampled_from([1 / 81, 1 / 8100])}, examples=6)
def thin_air(kata, gap, scale):
    """Small numbers of many digits: what is rounded after the point shows."""
    pressure = np.array([1013.0, *[np.nan] * gap, 990.5, np.nan, 1020.25]) * scale
    table = pd.DataFrame(
        {"origin": pd.array(["JFK"] * len(pressure), dtype="str"), "pressure": pressure}
    )
    return {
        f"readings of about {1000 * scale:.3g}": kata.fill_weather(table, 3)["pressure"].to_numpy()
    }


@filled.large()
def eight_thousand_hours(rng, n=8_000):
    pressure = rng.normal(1015, 8, n)
    pressure[rng.random(n) < 0.3] = np.nan
    table = pd.DataFrame(
        {"origin": rng.choice(STATIONS, n), "wind_gust": pressure, "pressure": pressure}
    )
    return {"weather": table, "longest": 2}
