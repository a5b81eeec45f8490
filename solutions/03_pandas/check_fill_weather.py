"""Full grading of fill_weather: stations in any mixture, gaps of any length."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check

STATIONS = ["EWR", "JFK", "LGA"]
READINGS = st.sampled_from([None, None, None, 990.5, 1000.0, 1013.0, 1020.25])


@st.composite
def weather(draw):
    """A few hours; about every second reading is missing."""
    mixed = st.tuples(st.integers(-3, 3), st.sampled_from(STATIONS[:2]), READINGS)
    alone = st.tuples(st.integers(-3, 3), st.just("LGA"), st.none() | READINGS)
    rows = draw(st.lists(mixed, max_size=12)) + draw(st.lists(alone, max_size=9))
    labels, stations, readings = zip(*rows, strict=True) if rows else ((), (), ())
    table = pd.DataFrame(
        {
            "origin": pd.array(stations, dtype="str"),
            "wind_gust": np.array(readings, dtype=float)[::-1],
            "pressure": np.array(readings, dtype=float),
        },
        index=pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "row"]))),
    )
    return table[draw(st.permutations(list(table)))]


@check({"weather": weather(), "longest": st.integers(0, 6)})
def filled(kata, weather, longest):
    table = kata.fill_weather(weather, longest)
    if not isinstance(table, pd.DataFrame):
        return type(table).__name__
    if not len(table):
        return sorted(map(str, table.columns))
    # The order of the columns is free.
    return table[sorted(table.columns, key=str)]


@filled.large()
def eight_thousand_hours(rng, n=8_000):
    pressure = rng.normal(1015, 8, n)
    pressure[rng.random(n) < 0.3] = np.nan
    table = pd.DataFrame(
        {"origin": rng.choice(STATIONS, n), "wind_gust": pressure, "pressure": pressure}
    )
    return {"weather": table, "longest": 2}
