"""Full grading of co2_trend: months of many or few measured weeks, known and unknown."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, moments

# A week is measured, or has a row without a value, or has no row.
MEASURED, MISSING, ABSENT = "m", "-", " "
WEEKS = st.sampled_from(["mmmm", "mmmmm", "mm-m", " mmm", "m--m", "mm  ", "-m--", "----", "    "])


@st.composite
def weekly(draw):
    """A few months, most of them in runs of known or unknown ones."""
    start = np.datetime64(draw(st.sampled_from(["1989-10", "1990-01", "1990-02"])), "M")
    # A measured value is measured, also one that CO2 can't have.
    level = draw(st.sampled_from([350, 350, -5]))
    days, values = [], []
    for number, pattern in enumerate(draw(st.lists(WEEKS, min_size=1, max_size=9))):
        first = (start + number).astype("datetime64[D]") + draw(st.integers(0, 3)) % 3
        for week, state in enumerate(pattern):
            day = first + 6 * week
            if state != ABSENT:
                days.append(day)
                values.append(level + draw(st.integers(0, 40)) / 4 if state == MEASURED else np.nan)
    if not days:
        days, values = [start.astype("datetime64[D]")], [np.nan]
    index = pd.DatetimeIndex(np.array(days, dtype="datetime64[us]"), name="week")
    # In the file it is co2, but no name is promised.
    named = draw(st.sampled_from([None, "co2", "ppm"]))
    return pd.Series(np.array(values, dtype=float), index=index, name=named)


@st.composite
def monthly(draw):
    """Up to four years of months, none, one or two of them unknown."""
    size = draw(st.integers(1, 45))
    start = np.datetime64(draw(st.sampled_from(["1989-10", "1990-02"])), "M")
    values = np.array(draw(st.lists(st.integers(0, 40), min_size=size, max_size=size)), dtype=float)
    values[draw(st.lists(st.integers(0, size - 1), max_size=2))] = np.nan
    name = draw(st.sampled_from([None, "key"]))
    index = pd.DatetimeIndex((start + np.arange(size)).astype("datetime64[us]"), name=name)
    named = draw(st.sampled_from([None, "co2", "trend", "anomaly", "month"]))
    return pd.Series(350 + values, index=index, name=named)


@check(
    {"weekly": weekly()},
    rel=1e-9,
    abs=1e-6,
    vary={"weekly.index": moments(years=(1958, 2200), hours=False, seconds=False, fractions=False)},
)
def means(kata, weekly):
    found = kata.monthly_co2(weekly)
    return {
        "type": type(found).__name__,
        "index": (type(found.index).__name__, [str(day)[:10] for day in found.index]),
        "values": np.asarray(found, dtype=float),
    }


@check({"monthly": monthly()}, rel=1e-9, abs=1e-6)
def analysed(kata, monthly):
    table = kata.trend_and_anomaly(monthly)
    return {
        "type": type(table).__name__,
        "index": (type(table.index).__name__, [str(day)[:10] for day in table.index]),
        "index name": table.index.name,
        "columns": {name: np.asarray(table[name], dtype=float) for name in sorted(table.columns)},
    }


@analysed.large()
def two_centuries(rng, n=2_400):
    index = pd.date_range("1800-01-01", periods=n, freq="MS")
    return {"monthly": pd.Series(rng.uniform(300, 400, n), index=index)}
