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
# Beside each code, others that are equal to it for those who tidy texts.
ORIGINS = ["EWR", "JFK", "ewr"]
PLACES = {"BOS": -5, "LAX": -8, "IAH": -6, "ANC": -9, "bos": 0, "LHR": 0, "": 5}
NAMES = {
    "UA": "United Air Lines Inc.",
    "B6": "JetBlue Airways",
    "HA": "Hawaiian",
    "U A": "united air lines inc.",
    "": "Nobody's",
}


def rows_of(table, least=0):
    """Some rows of ``table``, maybe some of them several times, in any order."""
    places = st.lists(st.integers(0, len(table) - 1), min_size=least, max_size=len(table) + 2)
    return places.map(lambda chosen: table.iloc[chosen].reset_index(drop=True))


def table(names, rows):
    return pd.DataFrame(rows, columns=names)


LATE = [-5.0, 0.0, 4.0, 61.25]
CLOCK = ["year", "month", "day", "hour", "time_hour"]
FLIGHT = st.tuples(
    st.sampled_from(TIMES),
    st.sampled_from(["UA", "B6", "ZZ", "ua", "UA ", ""]),
    st.sampled_from(["N1", "N2", "N3", "n1", "N1 ", "", None]),
    st.sampled_from(ORIGINS),
    st.sampled_from([*PLACES, "SJU", "BOS "]),
    # When it left and how late: on time, and at midnight, which is 2400.
    st.sampled_from([(None, None), *((at, late) for at in (1.0, 2400.0) for late in LATE)]),
)
FLIGHTS = st.lists(FLIGHT, min_size=1, max_size=6).map(
    lambda rows: (
        table(
            [*CLOCK, "carrier", "tailnum", "origin", "dest", "dep_time", "dep_delay"],
            [(*time, *words, *left) for time, *words, left in rows],
        )
        .astype({"tailnum": "str", "dep_time": float, "dep_delay": float})
        # Labels that repeat, and columns of the raw file.
        .set_axis([number % 2 for number in range(len(rows))])
        .rename_axis("key")
        .assign(distance=200, air_time=None, flight=7, arr_delay=np.nan, minute=0)
        .assign(sched_dep_time=1500, arr_time=np.nan, sched_arr_time=1700)
    )
)
# From what no gauge shows to what no cloud holds.
RAIN = [0.0, 0.1, 5e-324, 0.2, 0.0, 0.004, 0.01, 0.0, 1e-9, 0.0, 0.5, 1e9] + [0.0, 0.3, 0.0] * 2
WEATHER = table(
    [*CLOCK, "origin", "precip"],
    [
        (*time, origin, rain)
        for (time, origin), rain in zip(
            ((time, origin) for time in TIMES for origin in ORIGINS), RAIN, strict=True
        )
    ],
).assign(temp=None, visib=10.0, dewp=1.5, wind_gust=np.nan, humid=50.0)
PLANES = table(
    ["tailnum", "year", "seats"],
    [("N1", 1999.0, 150), ("N2", np.nan, 20), ("N4", 2013.0, 180), ("n1", 0.0, 0), ("", 1.0, 7)],
).assign(speed=np.nan, engine="Turbo-fan", type=None, manufacturer="A", model="B", engines=2)
AIRPORTS = table(
    ["faa", "name", "tz"], [(code, f"{code} Airport", zone) for code, zone in PLACES.items()]
).assign(tzone=None, alt=22, lat=1.5, lon=-2.5, dst="A")
AIRLINES = table(["carrier", "name"], list(NAMES.items()))


def sorted_out(report):
    """Return a report in which the orders, index and dtypes left open make no difference."""
    if not isinstance(report, pd.DataFrame):
        return type(report).__name__
    names = [name for name in report.columns if name != "airline"]
    numbers = report[names].apply(pd.to_numeric).astype(float)
    keys = [
        f"{name!r}, {year:g}-{month:g}"
        for name, year, month in zip(
            report["airline"], numbers["year"], numbers["month"], strict=True
        )
    ]
    return {
        "columns": sorted(map(str, report.columns)),
        "months and airlines": sorted(keys),
        "rows": dict(sorted(zip(keys, numbers.to_dict("records"), strict=True))),
    }


#: The columns that the stub lists; others are from the raw files, and not in every table.
LISTED = {
    "flights": [
        *("year", "month", "time_hour", "carrier", "origin", "dest"),
        *("tailnum", "dep_time", "dep_delay"),
    ],
    "weather": ["origin", "time_hour", "precip"],
    "planes": ["tailnum", "seats"],
    "airports": ["faa", "tz"],
    "airlines": ["carrier", "name"],
}


@check(
    {
        "flights": FLIGHTS,
        "weather": rows_of(WEATHER),
        "planes": rows_of(PLANES),
        "airports": rows_of(AIRPORTS),
        "airlines": rows_of(AIRLINES),
    },
    examples=20,
)
def reports(kata, flights, weather, planes, airports, airlines):
    return sorted_out(kata.flight_report(flights, weather, planes, airports, airlines))


@check({"late": st.integers(1, 9)}, examples=3)
def corrected(kata, late):
    """Tables of the listed columns, and of lists; the caller corrects all between two reports."""
    flights = table(CLOCK, TIMES).assign(
        carrier=["UA", "B6", "ZZ", "UA", "UA", "B6"],
        tailnum=pd.array(["N1", "N2", None, "N1", "N3", "N2"], dtype="str"),
        origin=["EWR", "JFK", "JFK", "EWR", "JFK", "EWR"],
        dest=["IAH", "BOS", "SJU", "LAX", "IAH", "ANC"],
        dep_time=[900.0, np.nan, 2400.0, 1.0, 2.0, 3.0],
        dep_delay=[5.0, np.nan, 0.0, -1.0, 2.0, 61.0],
    )
    tables = [
        flights[LISTED["flights"]].copy(),
        WEATHER[LISTED["weather"]].copy(),
        PLANES[LISTED["planes"]].assign(flown_by=[["UA"]] * len(PLANES)),
        AIRPORTS[LISTED["airports"]].assign(runways=[["4L", "22R"]] * len(AIRPORTS)),
        AIRLINES[LISTED["airlines"]].copy(),
    ]
    first = sorted_out(kata.flight_report(*tables))
    flights, weather, planes, airports, airlines = tables
    flights["dep_delay"] += late
    weather["precip"] = (weather["precip"] == 0) / 2
    planes["seats"] += 1
    airports["tz"] -= 1
    airlines["name"] += ", Ltd."
    return {"first": first, "after corrections": sorted_out(kata.flight_report(*tables))}


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
