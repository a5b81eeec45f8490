"""Full grading of flights_in_chunks: random files, cut into chunks of any size."""

import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check

ROW = st.tuples(
    st.sampled_from(["UA", "9E", "9", "007", "7", " 7", "Ä7"]),
    st.sampled_from(["N1", "N2", "N10", ""]),
    st.sampled_from(["", "", "-12", "-5", "0", "3", "3.5", "120"]),
)
ORDERS = [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)]
NAMES = ["carrier", "tailnum", "dep_delay", "remark"]


@st.composite
def texts(draw):
    """The text of a file with its columns in some order."""
    order = draw(st.sampled_from(ORDERS))
    # A text with a comma stands in quotes, as in any CSV file.
    remark = draw(st.sampled_from(["12", '"late, 12"']))
    rows = [NAMES, *((*row, remark) for row in draw(st.lists(ROW, max_size=9)))]
    return "".join(",".join(row[place] for place in order) + "\n" for row in rows)


def sorted_out(report):
    """Return a report in which the orders, names and dtypes left open make no difference."""
    if not isinstance(report, pd.DataFrame):
        return type(report).__name__
    numbers = report.apply(pd.to_numeric).astype(float).to_dict("records")
    return {
        "columns": sorted(map(str, report.columns)),
        "carriers": sorted(map(repr, map(plain, report.index))),
        "rows": {str(carrier): row for carrier, row in zip(report.index, numbers, strict=True)},
    }


def plain(label):
    """Return a label as Python's own type has it."""
    return label.item() if isinstance(label, np.generic) else label


@check({"text": texts(), "rows": st.integers(1, 6)}, examples=35)
def reports(kata, text, rows):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "flights.csv")
        path.write_text(text, encoding="utf-8", newline="\n")
        return sorted_out(kata.report_in_chunks(str(path) if rows % 2 else path, rows))


# What answers put between two keys. None of it stands in the way of a CSV file.
BETWEEN = ["", " ", "_", "-", "|", "/", ":", ";", ".", "#", "__", " - "]


@check({"rows": st.integers(1, 6)}, examples=4)
def glued_keys(kata, rows):
    """Carriers and tail numbers of two flights that are one text when they are glued together."""
    pairs = [(f"7{mark}N1", "N2", "7", f"N1{mark}N2") for mark in BETWEEN]
    lines = [f"{carrier},{tail},3\n" for pair in pairs for carrier, tail in (pair[:2], pair[2:])]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "flights.csv")
        text = "".join(["carrier,tailnum,dep_delay\n", *lines])
        path.write_text(text, encoding="utf-8", newline="\n")
        planes = kata.report_in_chunks(path, rows)["planes"]
    return {"planes": {carrier: float(planes[carrier]) for carrier in sorted(planes.index)}}


@reports.large()
def ten_thousand_flights(rng, n=10_000):
    lines = (
        f"C{carrier},N{plane},{delay}"
        for carrier, plane, delay in rng.integers(0, (16, 900, 300), (n, 3)).tolist()
    )
    return {"text": "\n".join(["carrier,tailnum,dep_delay", *lines, ""]), "rows": 2_000}
