"""Full grading of no_more_loops: random flights with gaps everywhere, then many for the time."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, upto, words

# A moment too late is late, no delay is too long to be true, and neither is a float32.
DELAY = st.sampled_from(
    [None, None, -30.0, -1.0, 0.0, 1.0, 14.0, 15.0, 15.4, 16.0, 180.0, 400.0, 2_000.1]
)
CARRIER = st.sampled_from(["UA", "B6", "AS", "", "nan", None])


@st.composite
def flights(draw):
    """A few flights under labels that may repeat, with columns that nobody needs."""
    row = st.tuples(st.integers(-2, 2), CARRIER, DELAY, DELAY)
    rows = draw(st.lists(row, max_size=8))
    labels, carriers, departures, arrivals = zip(*rows, strict=True) if rows else ((),) * 4
    table = pd.DataFrame(
        {
            "carrier": pd.array(carriers, dtype="str"),
            "dep_delay": np.array(departures, dtype=float),
            "arr_delay": np.array(arrivals, dtype=float),
        },
        index=pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "key", "index"]))),
    )
    names = st.sampled_from(["flights", "late", "minutes", "worst", "index", "tailnum"])
    others = draw(st.lists(names, max_size=2, unique=True))
    return table.assign(**dict.fromkeys(others, draw(st.sampled_from([None, 77.0]))))


def sorted_out(report):
    """Return a report in which the orders, names and dtypes left open make no difference."""
    if not isinstance(report, pd.DataFrame):
        return type(report).__name__
    numbers = report.apply(pd.to_numeric).astype(float).to_dict("records")
    return {
        "columns": sorted(map(str, report.columns)),
        "rows": sorted(
            ([str(carrier), row] for carrier, row in zip(report.index, numbers, strict=True)),
            key=str,
        ),
    }


@check(
    {"flights": flights()}, examples=35, vary={"flights.carrier": words(), "flights": upto(3_000)}
)
def reports(kata, flights):
    return sorted_out(kata.carrier_report(flights))


@check({"n": st.integers(1, 9)}, examples=3, vary={"n": upto(40_000)})
def one_carrier(kata, n):
    """All flights are one carrier's, and all of them are late."""
    flights = pd.DataFrame(
        {"carrier": pd.array(["UA"] * n, dtype="str"), "dep_delay": 16.0, "arr_delay": 20.0}
    )
    return sorted_out(kata.carrier_report(flights))


@check({"flights": flights()}, examples=10)
def written_into(kata, flights):
    """The caller changes one report, also one without rows, and asks for the next."""
    report = kata.carrier_report(flights)
    report["flights"] = -1
    report["remark"] = ""
    return {"asked again, after a change of the answer": sorted_out(kata.carrier_report(flights))}


@reports.large(at_most=12)
def fifty_thousand_flights(rng, n=50_000):
    carriers = np.array(["UA", "B6", "AS", "DL", "US", "WN", "EV", "MQ", None], dtype=object)
    delays = rng.integers(-30, 300, (2, n)).astype(float)
    delays[rng.random((2, n)) < 0.05] = np.nan
    return {
        "flights": pd.DataFrame(
            {
                "carrier": pd.array(carriers[rng.integers(0, len(carriers), n)], dtype="str"),
                "dep_delay": delays[0],
                "arr_delay": delays[1],
            }
        )
    }
