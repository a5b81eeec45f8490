"""Full grading of billboard_weeks: random charts with gaps, then many tracks for the time."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, glued, moments, words

NUMBERS = [1, 2, 3, 9, 10, 11, 20, 52, 76, 100, 110, 128, 1000]
# Other pairs that are one text once they are written together, or in another order.
ALIKE = [("Creed", "TU"), ("CreedT", "U"), ("Creed", "T U"), ("Creed T", "U")]
ENTERED = ["1999-12-25", "2000-01-01", "2000-02-26", "2000-12-30", "2001-10-27"]
RANK = st.sampled_from([None, 1.0, 2.0, 87.0, 100.0])


@st.composite
def charts(draw):
    """A few tracks and weeks, the columns in any order."""
    numbers = draw(st.lists(st.sampled_from(NUMBERS), min_size=1, max_size=4, unique=True))
    pair = st.tuples(
        st.sampled_from(["2 Pac", "Creed", "creed", "wk1"]), st.sampled_from(["T", "U", " T", "t"])
    )
    tracks = draw(st.lists(pair, min_size=1, max_size=4, unique=True) | st.permutations(ALIKE))
    size = len(tracks)
    artists, titles = zip(*tracks, strict=True)
    entered = draw(st.lists(st.sampled_from(ENTERED), min_size=size, max_size=size))
    columns = {
        "artist": pd.array(artists, dtype="str"),
        "track": pd.array(titles, dtype="str"),
        "date.entered": pd.array(entered, dtype="str"),
    }
    for number in numbers:
        ranks = draw(st.lists(RANK, min_size=size, max_size=size))
        whole = None not in ranks and draw(st.booleans())
        columns[f"wk{number}"] = np.array(ranks, dtype="int64" if whole else "float64")
    names = draw(st.permutations(list(columns)))
    labels = draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))
    index = pd.Index(labels, name=draw(st.sampled_from([None, "key", "index"])))
    return pd.DataFrame({name: columns[name] for name in names}, index=index)


@check(
    {"charts": charts().filter(lambda charts: charts.filter(like="wk").notna().any(axis=None))},
    without={"extra column": "all other columns are weeks"},
    vary={
        "charts.artist, charts.track": words(),
        "charts": glued("artist", "track"),
        "charts.date.entered": moments(years=(1958, 2200)),
    },
)
def dated(kata, charts):
    table = kata.billboard_weeks(charts)
    types = {
        "week": pd.api.types.is_integer_dtype,
        "rank": pd.api.types.is_integer_dtype,
        "date": pd.api.types.is_datetime64_dtype,
    }
    columns = sorted(table.columns)
    rows = zip(*(table[name].tolist() for name in columns), strict=True)
    # The size of int and the unit of datetime64 are free.
    return {
        "type": type(table).__name__,
        "columns": columns,
        "rows": [dict(zip(columns, map(plain, row), strict=True)) for row in rows],
        "other types": [name for name in types if not types[name](table[name])],
    }


def plain(value):
    return value.isoformat() if isinstance(value, pd.Timestamp) else value


@dated.large()
def two_hundred_tracks(rng, n=200):
    ranks = rng.integers(1, 101, (n, 40)).astype(float)
    ranks[rng.random(ranks.shape) < 0.3] = np.nan
    days = np.datetime64("2000-01-01") + rng.integers(0, 366, n).astype("timedelta64[D]")
    return {
        "charts": pd.DataFrame(ranks, columns=[f"wk{number}" for number in range(1, 41)]).assign(
            artist=[f"artist {i % 37}" for i in range(n)],
            track=[f"track {i}" for i in range(n)],
            **{"date.entered": np.datetime_as_string(days)},
        )
    }
