"""Full grading of storm_tracks: random sightings of few storms, in two corners of the globe."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, glued, moments, words

# Around 60 degrees west, and on both sides of the date line.
LONGS = [-60.0, -60.5, -61.0, -63.25, 179.5, -179.5, 180.0, -180.0]
ROW = st.tuples(
    st.sampled_from(["Ida", "IDA", "Zeta"]),
    st.sampled_from([2005, 2006]),
    st.integers(-100, 200),
    st.sampled_from([-12.0, 0.0, 11.5, 12.0, 25.25, 58.0]),
    st.sampled_from(LONGS),
)


@st.composite
def sightings(draw):
    """A few sightings around New Year's Eve, in any order, under labels that may repeat."""
    rows = draw(st.lists(ROW, max_size=8, unique_by=lambda row: row[:3]))
    names, seasons, steps, lats, longs = zip(*rows, strict=True) if rows else [()] * 5
    size = len(rows)
    labels = draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))
    # Labels that rise say nothing about the order of time.
    if draw(st.booleans()):
        labels.sort()
    # Half hours, and some seconds.
    passed = np.array(steps, dtype="timedelta64[s]") * 1_807
    table = pd.DataFrame(
        {
            "name": pd.array(names, dtype="str"),
            "season": np.array(seasons, dtype="int64"),
            "time": (np.datetime64("2005-12-31") + passed).astype("datetime64[us]"),
            "lat": np.array(lats, dtype=float),
            "long": np.array(longs, dtype=float),
        },
        index=pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "key", "index"]))),
    )
    table["time"] = table["time"].dt.as_unit(draw(st.sampled_from(["s", "ms", "us", "ns"])))
    # Storms have names, statuses and categories as published, and most categories are missing.
    names = st.sampled_from(["km", "hours", "level_0", "category", "year", "Name", "Time", "LAT"])
    return table.assign(**{draw(names): draw(st.sampled_from([None, 99]))})


@check(
    {"sightings": sightings()},
    rel=1e-6,
    abs=2e-3,
    vary={
        "sightings.name": words(),
        "sightings": glued("name", "season"),
        "sightings.time": moments(years=(1851, 2200)),
    },
)
def tracks(kata, sightings):
    table = kata.storm_tracks(sightings)
    columns = {name: np.asarray(table[name], dtype=float) for name in sorted(table.columns)}
    return {
        "type": type(table).__name__,
        "index": table.index.tolist(),
        "index name": table.index.name if len(table) else None,
        "columns": columns,
    }


@tracks.large()
def three_thousand_sightings(rng, n=3_000):
    hours = np.arange(n) // 100 * 6
    return {
        "sightings": pd.DataFrame(
            {
                "name": pd.Series([f"storm {number % 50}" for number in range(n)], dtype="str"),
                "season": 2000 + np.arange(n) % 100 // 50,
                "time": np.datetime64("2005-08-01", "us") + hours.astype("timedelta64[h]"),
                "lat": rng.uniform(10, 15, n),
                "long": rng.uniform(-70, -60, n),
            }
        ).iloc[rng.permutation(n)]
    }
