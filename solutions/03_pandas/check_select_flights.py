"""Full grading of select_flights: few carriers, few delays, labels that repeat."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, upto, words

CARRIERS = ["UA", "U", "U.", "UA ", "B6", "AA"]
DELAYS = st.sampled_from([None, -3.0, 0.0, 15.0, 15.5, 200.0])
MINUTES = st.sampled_from([-3, 0, 15, 15.25, 15.75, 1e9])
# "Z(" never flies; as a pattern it would be an error, and "U." the carrier UA too.
NAMES = st.lists(st.sampled_from([*CARRIERS, "Z(", ""]), max_size=4)
# Names that answers give to helpers of theirs: here they are columns like any other.
OTHERS = ["diverted", "late", "cancelled", "mask", "chosen", "delayed", "selected", "keep"]


@st.composite
def flights(draw):
    """A few flights; labels may be numbers or texts, and repeat."""
    row = st.tuples(st.integers(0, 5), st.sampled_from(CARRIERS), DELAYS, st.booleans())
    rows = draw(st.lists(row, max_size=7))
    labels, carriers, delays, diverted = zip(*rows, strict=True) if rows else ((), (), (), ())
    index = pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "row"])))
    table = pd.DataFrame(
        {
            "carrier": pd.array(carriers, dtype="str"),
            "dep_delay": np.array(delays, dtype=float),
            draw(st.sampled_from(OTHERS)): np.array(diverted, dtype=bool),
            "number": np.arange(len(rows), dtype="int64"),
        },
        index=index if draw(st.booleans()) else index.astype("str"),
    )
    return table[draw(st.permutations(list(table)))]


@check(
    {"flights": flights(), "carriers": NAMES, "as_set": st.booleans(), "minutes": MINUTES},
    vary={"flights.carrier, carriers": words(), "flights": upto(3_000)},
)
def chosen(kata, flights, carriers, as_set, minutes):
    table = kata.select_flights(flights, set(carriers) if as_set else carriers, minutes)
    return seen_and_changed(table)


def seen_and_changed(table):
    """Return a copy of the answer, and change the answer: the caller's table must not feel it."""
    if not isinstance(table, pd.DataFrame):
        return type(table).__name__
    seen = table.copy()
    # With no rows there is no label that could have lost its kind.
    seen.index = seen.index if len(seen) else pd.RangeIndex(0)
    table["dep_delay"] = -999.0
    return seen


@chosen.large()
def fifty_thousand_flights(rng, n=50_000):
    delays = rng.normal(10, 40, n)
    delays[rng.random(n) < 0.04] = np.nan
    table = pd.DataFrame({"carrier": rng.choice(CARRIERS, n), "dep_delay": delays})
    return {"flights": table, "carriers": ["UA", "AA"], "as_set": False, "minutes": 30}


@check(
    {
        "flights": flights(),
        "chosen": st.lists(st.integers(0, 6), max_size=3),
        "unknown": st.sampled_from([False, False, True]),
        "minutes": st.sampled_from([-2.0, 0.0, 33.5, np.nan]),
    }
)
def corrected(kata, flights, chosen, unknown, minutes):
    known = flights.index.tolist()
    labels = [known[place % len(known)] for place in chosen if known]
    if unknown:
        labels.insert(0, 99 if flights.index.dtype == "int64" else "99")
    given = list(labels)
    try:
        seen = seen_and_changed(kata.correct_delays(flights, given, minutes))
    except KeyError:
        seen = "KeyError"
    # The list is made here, so nobody else sees whether it stays as it was.
    return seen if given == labels else f"the caller's list of labels changed to {given}"
