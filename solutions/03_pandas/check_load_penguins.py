"""Full grading of load_penguins: files whose columns stand anywhere and lack anything."""

import csv
import io
import tempfile
from pathlib import Path

import pandas as pd
from hypothesis import strategies as st

from dojo.check import check

MISSING = ["", "NA", "."]
FIELDS = {
    "Species": [
        "Adelie Penguin (Pygoscelis adeliae)",
        "Gentoo penguin (Pygoscelis papua)",
        "Königspinguin",
        "Rockhopper of the south",
    ],
    "Island": ["Biscoe", "Isla de los Estados", "King George", *MISSING],
    "Individual ID": ["N1A1", "n1a1", "007", "12", "1E5", "1.50", " N1A1", *MISSING],
    "Clutch Completion": ["Yes", "No"],
    "Date Egg": ["2007-11-09", "2009-12-01", "2008-02-29", *MISSING],
    "Culmen Length (mm)": ["39.1", "40", "18.25", *MISSING],
    "Culmen Depth (mm)": ["18.7", "17", *MISSING],
    "Flipper Length (mm)": ["181", "195.5", *MISSING],
    "Body Mass (g)": ["3750", "3800", "0", *MISSING],
    "Sex": ["MALE", "FEMALE", *MISSING],
    "Sample Number": ["1", "2"],
    "Comments": ["Adult, not sampled.", "Seen, not weighed.", *MISSING],
}


@st.composite
def files(draw):
    """The text of a file: its columns in any order, the last two not always there; rows repeat."""
    names = draw(st.permutations(list(FIELDS)[: draw(st.integers(10, 12))]))
    row = st.tuples(*(st.sampled_from(FIELDS[name]) for name in names))
    rows = draw(st.lists(row, min_size=1, max_size=4))
    return written([names, *rows, *rows[: draw(st.integers(0, 1))]])


def written(rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


@check({"text": files()}, examples=50)
def loaded(kata, text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "penguins.csv")
        path.write_text(text, encoding="utf-8", newline="\n")
        table = kata.load_penguins(path)
    if not isinstance(table, pd.DataFrame):
        return type(table).__name__
    return {str(name): column(table[name]) for name in sorted(table.columns, key=str)}


def column(values):
    """Return dtype and values; kinds of text, units of time and ways to be missing are one."""
    text = values.dtype == object or isinstance(values.dtype, pd.StringDtype)
    dates = getattr(values.dtype, "kind", "") == "M" and getattr(values.dtype, "tz", None) is None
    listed = values.astype("datetime64[ns]").astype("int64") if dates else values
    kind = "text" if text else "datetime64" if dates else str(values.dtype)
    # A text column that holds numbers or dates is none: their repr says so.
    show = repr if text else float
    return kind, [
        None if missing else show(value)
        for value, missing in zip(listed.tolist(), values.isna(), strict=True)
    ]


@loaded.large()
def five_thousand_penguins(rng, n=5_000):
    rows = zip(*(rng.choice(fields, n) for fields in FIELDS.values()), strict=True)
    return {"text": written([list(FIELDS), *rows])}
