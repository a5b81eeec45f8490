"""Full grading of join_planes: random tables, whose planes may be doubled or nameless."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, upto, words

FLYING = st.sampled_from(["N1", "N2", "n2", "N20", "", None, None])
KNOWN = st.sampled_from(["N1", "N2", "N3", "", None, None])
#: Of an index: none, and what is false without being none.
NAMES = st.sampled_from([None, "row", "", 0])
#: Of manufacture: impossible ones are years as well.
YEARS = st.sampled_from([None, None, 1999.0, 2013.0, 0.0, 195.5, 9999.0])
#: One more column, named like a helper or a suffix, or with gaps, or not to be hashed.
#: A name that is no text isn't among them: `assign(**columns)`, a right way, can't take one.
MORE = {
    "flights have a column _order": ("_order", [7, 7, 7, 7]),
    "flights have a column _merge": ("_merge", ["both", "both", "both", "both"]),
    "flights have a column seats_plane": ("seats_plane", [3, 1, 2, 0]),
    "flights have gaps in their first column": ("gate", [None, "A1", None, None]),
    "planes have a column owner_plane": ("owner_plane", ["X", "Y"]),
    "planes have a column of lists": ("engines", [["left", "right"], ["tail"]]),
}


@st.composite
def flights(draw):
    """A few flights under labels that may repeat."""
    row = st.tuples(st.integers(-3, 3), st.sampled_from([2013, 2014]), FLYING)
    rows = draw(st.lists(row, max_size=7))
    labels, years, tailnums = zip(*rows, strict=True) if rows else ((), (), ())
    table = pd.DataFrame(
        {
            "year": np.array(years, dtype="int64"),
            "tailnum": pd.array(tailnums, dtype="str"),
            "minutes": np.array(labels, dtype="int64") * 10,
        },
        index=pd.Index(labels, dtype="int64", name=draw(NAMES)),
    )
    names = st.sampled_from(["index", "level_0", "_merge", "year_x", "year_left", "tailnum_x"])
    return table.assign(**dict.fromkeys(draw(st.lists(names, max_size=2, unique=True)), 77))


@st.composite
def planes(draw):
    """A few planes, some of unknown age, some without a tail number, some twice."""
    row = st.tuples(KNOWN, YEARS, st.sampled_from(["A", "B", "", None]))
    rows = draw(st.lists(row, max_size=4))
    tailnums, years, makers = zip(*rows, strict=True) if rows else ((), (), ())
    table = pd.DataFrame(
        {
            "tailnum": pd.array(tailnums, dtype="str"),
            "year": np.array(years, dtype=float),
            "maker": pd.array(makers, dtype="str"),
            "seats": np.arange(len(rows), dtype="int64"),
        },
        index=pd.Index(
            draw(st.lists(st.integers(0, 2), min_size=len(rows), max_size=len(rows))),
            dtype="int64",
            name=draw(NAMES),
        ),
    )
    # Without the columns of the raw file, a year may be all that is known.
    if draw(st.booleans()):
        return table[["tailnum", "year"]]
    # No name of these is in both tables.
    names = st.sampled_from(["key", "position", "year_y", "year_right", "tailnum_y"])
    return table.assign(**dict.fromkeys(draw(st.lists(names, max_size=1)), 77))


def each_once(planes):
    """Return planes without the rows that repeat a tail number; missing ones don't repeat."""
    return planes[planes["tailnum"].isna() | ~planes["tailnum"].duplicated()]


def listed(values):
    """Return values as a list in which dtypes and ways to be missing make no difference."""
    return [
        None if missing else float(value) if isinstance(value, int | float) else value
        for value, missing in zip(values.tolist(), values.isna(), strict=True)
    ]


@check(
    {"flights": flights(), "planes": planes()},
    examples=35,
    vary={"*.tailnum": words(), "flights": upto(3_000)},
)
def joined(kata, flights, planes):
    try:
        table = kata.join_planes(flights, planes)
    except ValueError:
        return "ValueError"
    # Without flights there is no label, and no way to lose the index's name.
    return {
        "type": type(table).__name__,
        "index": table.index.tolist(),
        "name": table.index.name if len(flights) else None,
        "columns": {name: listed(table[name]) for name in sorted(table.columns)},
    }


@joined.large()
def two_thousand_flights(rng):
    tailnums = np.array([f"N{i}" for i in range(300)])
    return {
        "flights": pd.DataFrame(
            {"year": 2013, "tailnum": rng.choice(tailnums, 2_000), "minutes": np.arange(2_000)}
        ),
        "planes": pd.DataFrame(
            {"tailnum": rng.permutation(tailnums)[:250], "year": 1999.0, "maker": "A", "seats": 99}
        ),
    }


@check({"planes": planes()}, examples=20)
def nothing_flew(kata, planes):
    """A tail number that is there twice is refused, flown or not: also where nothing flew."""
    none = pd.DataFrame({"year": np.array([], "int64"), "tailnum": pd.array([], dtype="str")})
    try:
        rows = len(kata.join_planes(none, planes))
    except ValueError:
        return {"without flights": "ValueError"}
    return {"without flights": f"{rows} rows"}


@check({"flights": flights(), "planes": planes().map(each_once)}, examples=35)
def unmatched(kata, flights, planes):
    counts = kata.flights_without_plane(flights, planes)
    labels = listed(counts.index)
    return {
        "type": type(counts).__name__,
        "labels": sorted(labels, key=str),
        "counts": dict(zip(map(str, labels), listed(counts), strict=True)),
    }


def four_flights():
    return pd.DataFrame({"tailnum": pd.array(["N9", "N1", "N9", None], dtype="str"), "year": 2013})


def two_planes():
    return pd.DataFrame({"tailnum": pd.array(["N1", "N2"], dtype="str"), "year": [1999.0, 2001.0]})


# Of so few cases hypothesis tries each.
@check({"case": st.sampled_from(list(MORE))}, examples=len(MORE))
def house_rule_4(kata, case):
    """More columns may come anywhere, under any name, and hold anything."""
    flights, planes = four_flights(), two_planes()
    name, values = MORE[case]
    (flights if case.startswith("flights") else planes).insert(0, name, values)
    table = kata.join_planes(flights, planes)
    counts = kata.flights_without_plane(flights, planes)
    return {
        f"{case}: the columns of the answer": sorted(map(str, table.columns)),
        f"{case}: their values": {one: listed(table[one]) for one in table.columns},
        f"{case}: flights without plane": dict(
            zip(map(str, listed(counts.index)), listed(counts), strict=True)
        ),
    }


@check({"year": st.integers(1990, 2010)}, examples=2)
def planes_that_change(kata, year):
    """Between two calls the caller changes planes in place; the second call sees it."""
    flights, planes = four_flights(), two_planes()
    kata.join_planes(flights, planes)
    kata.flights_without_plane(flights, planes)
    planes.loc[0, ["tailnum", "year"]] = ["N9", 1.0 * year]
    built = kata.join_planes(flights, planes)["year_built"]
    lacking = kata.flights_without_plane(flights, planes).index
    return {
        "year_built of N9, N1, N9, None, once the caller wrote N9 over N1 in planes": listed(built),
        "without plane, once the caller wrote N9 over N1 in planes": sorted(
            map(str, listed(lacking))
        ),
    }


@check({"n": st.integers(1, 9)}, examples=3, vary={"n": upto(40_000)})
def many_planes(kata, n):
    """Each flight has a plane of its own, and all but one plane is known."""
    tailnums = np.array([f"N{number}" for number in range(n + 1)], dtype=object)
    flights = pd.DataFrame({"year": 2013, "tailnum": pd.array(tailnums, dtype="str")})
    planes = pd.DataFrame({"tailnum": flights["tailnum"][:n], "year": 1.0 * np.arange(n)})[::-1]
    built = kata.join_planes(flights, planes)["year_built"]
    places = sorted({0, n // 2, n - 1, n})
    return {
        "year_built": dict(zip(tailnums[places].tolist(), listed(built.iloc[places]), strict=True)),
        "without plane": kata.flights_without_plane(flights, planes).index.tolist(),
    }
