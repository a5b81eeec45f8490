"""Full grading of flight_report: random tables, some of whose rows stand there several times."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check

# Clocks in New York, and the hour in UTC; one evening is tomorrow there, one night has two 1:00.
TIMES = [
    (2013, 2, 14, 9, "2013-02-14T14:00:00Z"),
    (2013, 2, 28, 20, "2013-03-01T01:00:00Z"),
    (2013, 3, 5, 6, "2013-03-05T11:00:00Z"),
    (2013, 11, 3, 1, "2013-11-03T05:00:00Z"),
    (2013, 11, 3, 1, "2013-11-03T06:00:00Z"),
    (2014, 2, 14, 9, "2014-02-14T14:00:00Z"),
]
ORIGINS = ["EWR", "JFK"]
PLACES = {"BOS": -5, "LAX": -8, "IAH": -6, "ANC": -9}
NAMES = {"UA": "United Air Lines Inc.", "B6": "JetBlue Airways", "HA": "Hawaiian"}


def rows_of(table, least=0):
    """Some rows of ``table``, maybe some of them several times, in any order."""
    places = st.lists(st.integers(0, len(table) - 1), min_size=least, max_size=len(table) + 2)
    return places.map(lambda chosen: table.iloc[chosen].reset_index(drop=True))


def table(names, rows):
    return pd.DataFrame(rows, columns=names)


CLOCK = ["year", "month", "day", "hour", "time_hour"]
FLIGHT = st.tuples(
    st.sampled_from(TIMES),
    st.sampled_from(["UA", "B6", "ZZ"]),
    st.sampled_from(["N1", "N2", "N3", None]),
    st.sampled_from(ORIGINS),
    st.sampled_from([*PLACES, "SJU"]),
    st.sampled_from([None, -5.0, 0.0, 4.0, 61.0]),
)
FLIGHTS = st.lists(FLIGHT, min_size=1, max_size=6).map(
    lambda rows: (
        table(
            [*CLOCK, "carrier", "tailnum", "origin", "dest", "dep_time", "dep_delay"],
            [
                (*time, *words, None if delay is None else 900.0 + delay, delay)
                for time, *words, delay in rows
            ],
        )
        .astype({"tailnum": "str", "dep_time": float, "dep_delay": float})
        # Labels that repeat, and columns of the raw file.
        .set_axis([number % 2 for number in range(len(rows))])
        .rename_axis("key")
        .assign(distance=200, air_time=None)
    )
)
RAIN = [0.0, 0.1, 0.0, 0.2, 0.0, 0.3, 0.01, 0.0, 0.4, 0.0, 0.5, 0.0]
WEATHER = table(
    [*CLOCK, "origin", "precip"],
    [
        (*time, origin, rain)
        for (time, origin), rain in zip(
            ((time, origin) for time in TIMES for origin in ORIGINS), RAIN, strict=True
        )
    ],
).assign(temp=None, visib=10.0)
PLANES = table(
    ["tailnum", "year", "seats"], [("N1", 1999.0, 150), ("N2", np.nan, 20), ("N4", 2013.0, 180)]
).assign(speed=np.nan, engine="Turbo-fan")
AIRPORTS = table(
    ["faa", "name", "tz"], [(code, f"{code} Airport", zone) for code, zone in PLACES.items()]
).assign(tzone=None, alt=22)
AIRLINES = table(["carrier", "name"], list(NAMES.items()))


def sorted_out(report):
    """Return a report in which the orders, index and dtypes left open make no difference."""
    if not isinstance(report, pd.DataFrame):
        return type(report).__name__
    names = [name for name in report.columns if name != "airline"]
    numbers = report[names].apply(pd.to_numeric).astype(float).to_dict("records")
    return {
        "columns": sorted(map(str, report.columns)),
        "rows": sorted(
            ([str(name), row] for name, row in zip(report["airline"], numbers, strict=True)),
            key=lambda pair: (pair[0], pair[1].get("year"), pair[1].get("month")),
        ),
    }


@check(
    {
        "flights": FLIGHTS,
        "weather": rows_of(WEATHER),
        "planes": rows_of(PLANES),
        "airports": rows_of(AIRPORTS),
        "airlines": rows_of(AIRLINES),
    },
    examples=25,
)
def reports(kata, flights, weather, planes, airports, airlines):
    return sorted_out(kata.flight_report(flights, weather, planes, airports, airlines))


@reports.large()
def ten_thousand_flights(rng, n=10_000):
    times = [TIMES[i] for i in rng.integers(0, len(TIMES), n)]
    delay = np.where(rng.random(n) < 0.05, np.nan, rng.integers(-10, 200, n))
    flights = table(CLOCK, times).assign(
        carrier=rng.choice(["UA", "B6", "ZZ"], n),
        tailnum=rng.choice(["N1", "N2", "N3"], n),
        origin=rng.choice(ORIGINS, n),
        dest=rng.choice([*PLACES, "SJU"], n),
        dep_time=900.0 + delay,
        dep_delay=delay,
    )
    return {
        "flights": flights,
        "weather": WEATHER,
        "planes": PLANES,
        "airports": AIRPORTS,
        "airlines": AIRLINES,
    }
