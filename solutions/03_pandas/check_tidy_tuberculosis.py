"""Full grading of tidy_tuberculosis: random reports of a few columns, then all 56 for the time."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, shifted, upto, words

CODES = [
    prefix + sex + age
    for prefix in ("new_sp_", "new_sn_", "new_ep_", "newrel_")
    for sex in "mf"
    for age in ("014", "1524", "2534", "3544", "4554", "5564", "65")
]
VARIABLES = ["country", "year", "diagnosis", "sex", "age", "cases"]
COUNT = st.sampled_from([None, 0.0, 1.0, 2.0, 70_000.0, 2.0**31 - 1])
# pandas reads the iso2 of Namibia as missing; some names of countries hold codes' letters.
COUNTRIES = {"Chad": "TD", "Namibia": None, "new_sp_m014": "XX", "Niger": "NE", "": "ZZ", "nan": ""}


@st.composite
def who(draw):
    """A few reports of a few codes, their columns in any order."""
    codes = draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=4, unique=True))
    report = st.tuples(st.sampled_from(list(COUNTRIES)), st.integers(1998, 2000))
    reports = draw(st.lists(report, min_size=1, max_size=4, unique=True))
    size = len(reports)
    countries, years = zip(*reports, strict=True)
    columns = {
        "country": pd.array(countries, dtype="str"),
        "iso2": pd.array([COUNTRIES[country] for country in countries], dtype="str"),
        "iso3": pd.array(["ISO"] * size, dtype="str"),
        "year": np.array(years, dtype="int64"),
    }
    for code in codes:
        columns[code] = np.array(
            draw(st.lists(COUNT, min_size=size, max_size=size)), dtype="float64"
        )
    names = draw(st.permutations(list(columns)))
    labels = draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))
    index = pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "row"])))
    return pd.DataFrame({name: columns[name] for name in names}, index=index)


# str.split(expand=True) makes no columns where there is no text: pandas' mistake and not the
# learner's, so something is always reported.
@check(
    {"who": who().filter(lambda who: who.filter(like="new").notna().any(axis=None))},
    without={"extra column": "all other columns are counts"},
    # A year is any whole number, each once in a country.
    vary={"who.country": words(), "who.year": shifted(-1_900, 40_000)},
)
def tidied(kata, who):
    table = kata.tidy_tuberculosis(who)
    columns = sorted(table.columns)
    rows = zip(*(table[name].tolist() for name in columns), strict=True)
    # The order of rows is free, and so is whether a text is an object or a category.
    return {
        "type": type(table).__name__,
        "columns": columns,
        "rows": sorted(([plain(value) for value in row] for row in rows), key=str),
        "cases": kind(table["cases"].dtype),
    }


def kind(dtype):
    """Return the same for each int dtype of 32 or 64 bits, of numpy, pandas or pyarrow."""
    name = str(dtype)
    whole = pd.api.types.is_integer_dtype(dtype) and ("32" in name or "64" in name)
    return "int of 32 or 64 bits" if whole else name


def plain(value):
    if pd.isna(value):
        return None
    return int(value) if isinstance(value, float) and value.is_integer() else value


@check({"n": st.integers(1, 9)}, examples=3, vary={"n": upto(12_000)})
def many_reports(kata, n):
    """One country and its years: three counts in each, of which the last one is known."""
    who = pd.DataFrame(
        {
            "country": pd.array(["Chad"] * n, dtype="str"),
            "iso2": "TD",
            "iso3": "TCD",
            "year": np.arange(n),
            "new_sp_m014": np.nan,
            "newrel_f65": np.nan,
            "new_ep_m1524": 1.0 * np.arange(n),
        }
    )
    tidy = kata.tidy_tuberculosis(who).sort_values("year")
    ends = tidy.iloc[[0, -1]]
    return {
        "rows": len(tidy),
        "first and last": {
            name: [plain(value) for value in ends[name].tolist()] for name in sorted(ends.columns)
        },
    }


@tidied.large()
def two_hundred_reports(rng, n=200):
    counts = rng.integers(0, 50, (n, len(CODES))).astype(float)
    counts[rng.random(counts.shape) < 0.5] = np.nan
    names = {
        "country": [f"country {i // 20}" for i in range(n)],
        "iso2": "CC",
        "iso3": "CCC",
        "year": 1990 + np.arange(n) % 20,
    }
    return {"who": pd.DataFrame(counts, columns=CODES).assign(**names)}
