import math
import tracemalloc
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from .flights_in_chunks import report_in_chunks

COLUMNS = ["flights", "planes", "mean_delay", "worst"]


@pytest.fixture
def flights():
    """Eleven flights: UA is in three chunks of four, two carriers flew N1, AS never left."""
    return pd.DataFrame(
        {
            "origin": ["EWR", "JFK", "LGA", "EWR", "JFK", "LGA", "EWR", "LGA", "JFK", "JFK", "EWR"],
            "dep_delay": [30, -4, None, 12, 3, None, -6, -9, None, 45, -8],
            "carrier": ["UA", "B6", "UA", "UA", "B6", "AS", "UA", "VX", "B6", "B6", "UA"],
            "tailnum": ["N1", "N7", "N2", "N1", "N7", "N5", "N1", "N8", None, "N1", "N3"],
        }
    )


EXPECTED = {
    "UA": (5, 3, 7.0, 30.0),
    "B6": (4, 2, 44 / 3, 45.0),
    "AS": (1, 1, math.nan, math.nan),
    "VX": (1, 1, -9.0, -9.0),
}


@pytest.fixture
def report(tmp_path):
    """Write a table to a file, ask for the report on it, and return that as a checked table."""

    def ask(table, rows, path_as=Path):
        path = tmp_path / "flights.csv"
        table.to_csv(path, index=False, encoding="utf-8")

        answer = report_in_chunks(path_as(path), rows)

        assert isinstance(answer, pd.DataFrame), (
            f"expected a DataFrame, got a {type(answer).__name__}."
        )
        assert sorted(map(str, answer.columns)) == sorted(COLUMNS), (
            f"expected the columns {COLUMNS} in any order, got {answer.columns.tolist()}."
        )
        labels = answer.index.tolist()
        assert len(set(labels)) == len(labels), (
            f"expected one row per carrier, got the index {labels}: combine the parts of a carrier "
            "from several chunks."
        )
        return answer

    return ask


def numbers(report, column):
    """Return one column as a dict of floats by carrier."""
    values = pd.to_numeric(report[column]).astype(float)
    return dict(zip(report.index.tolist(), values.tolist(), strict=True))


def expected(column):
    """Return the right numbers of one column for the eleven flights."""
    return {carrier: float(row[COLUMNS.index(column)]) for carrier, row in EXPECTED.items()}


def same(found, right):
    """Say whether two dicts hold the same numbers but for rounding; NaN equals NaN."""
    return found.keys() == right.keys() and all(
        math.isclose(found[key], right[key], rel_tol=1e-9)
        or (math.isnan(found[key]) and math.isnan(right[key]))
        for key in right
    )


def reason(found, causes):
    """Return the known cause of these numbers, if there is one."""
    return next(
        (f" {why}" for carrier, number, why in causes if same_number(found, carrier, number)), ""
    )


def same_number(found, carrier, number):
    """Say whether ``found`` holds this number for this carrier."""
    return math.isclose(found.get(carrier, math.nan), number, rel_tol=1e-9)


def test_a_file_that_fits_into_one_chunk_needs_no_combining(flights, report):
    answer = report(flights, 100)

    for column in COLUMNS:
        found = numbers(answer, column)
        why = ""
        if column == "flights":
            why = reason(found, [("UA", 4, "Those are delays. Count cancelled flights too.")])
        elif column == "planes":
            why = reason(
                found,
                [
                    ("B6", 3, "A missing tail number is no plane."),
                    ("B6", 1, "N1 flew for UA and B6, and counts for both."),
                    ("UA", 5, "Those are flights; each plane counts once."),
                    ("UA", 2, "A plane whose flight was cancelled counts too."),
                ],
            )
        elif column == "mean_delay":
            why = reason(
                found,
                [
                    ("UA", 28 / 5, "You divided by all flights, but a cancelled one has no delay."),
                    ("AS", 0, "No flight of AS left, so its mean is missing."),
                ],
            )
        elif column == "worst":
            why = reason(
                found,
                [
                    ("VX", 0, "VX was always early: its worst delay is -9, not 0."),
                    ("AS", 0, "No flight of AS left, so its worst delay is missing."),
                ],
            )
        assert same(found, expected(column)), (
            f"{column} of all 11 flights in one chunk: expected {expected(column)}, "
            f"got {found}.{why}"
        )


def test_every_flight_is_counted_also_those_of_a_short_last_chunk(flights, report):
    found = numbers(report(flights, 4), "flights")

    why = ""
    if sum(found.values()) == 8:
        why = " Those are the first 8 flights: the last chunk, of only 3, is lost."
    elif sum(found.values()) == 3:
        why = " Those are the 3 flights of the last chunk: it replaced the others."
    elif sum(found.values()) == 4:
        why = " Those are the flights of one chunk."
    elif len(found) < 4:
        why = " A carrier that isn't in every chunk is lost."
    elif any(map(math.isnan, found.values())):
        why = " A carrier that isn't in every chunk got NaN: a number plus NaN is NaN."
    assert same(found, expected("flights")), (
        f"flights, read 4 at a time: expected {expected('flights')}, got {found}.{why}"
    )


def test_the_mean_is_over_all_flights_not_over_chunks(flights, report):
    found = numbers(report(flights, 4), "mean_delay")

    why = reason(
        found,
        [
            (
                "UA",
                (21 - 6 - 8) / 3,
                "That is the mean of the means of three chunks, 21, -6 and -8.",
            ),
            ("UA", ((21 - 6) / 2 - 8) / 2, "You averaged means with means, chunk after chunk."),
            ("UA", (21 * 3 - 6 - 8) / 5, "You weighted means with cancelled flights too."),
            ("UA", 28 / 5, "You divided by all flights, but a cancelled one has no delay."),
        ],
    )
    assert same(found, expected("mean_delay")), (
        "UA was 30, 12, -6 and -8 minutes late, in chunks of 2, 1 and 1 flights that left: "
        f"expected {expected('mean_delay')}, got {found}.{why}"
    )


def test_a_plane_that_flew_in_two_chunks_is_one_plane(flights, report):
    found = numbers(report(flights, 4), "planes")

    why = reason(
        found,
        [
            ("UA", 4, "N1 is in two chunks: you can't add numbers of different things."),
            ("UA", 2, "That is the largest number of one chunk. Other chunks have other planes."),
            ("B6", 1, "N1 flew for UA and B6, and counts for both."),
            ("B6", 3, "A missing tail number is no plane, and N7 of two chunks counts once."),
        ],
    )
    assert same(found, expected("planes")), (
        "UA flew N1, N2 and N3, B6 flew N7 and N1, AS N5 and VX N8: expected "
        f"{expected('planes')}, got {found}.{why}"
    )


def test_the_worst_delay_may_be_in_any_chunk(flights, report):
    found = numbers(report(flights, 4), "worst")

    why = reason(
        found,
        [
            ("UA", -8, "That is the worst delay of the last chunk."),
            ("UA", 16, "You added maxima: 30 - 6 - 8."),
            ("VX", 0, "VX was always early: its worst delay is -9, not 0."),
            ("AS", 0, "No flight of AS left, so its worst delay is missing."),
        ],
    )
    assert same(found, expected("worst")), f"worst: expected {expected('worst')}, got {found}.{why}"


@pytest.mark.parametrize("rows", [2, 11], ids=str)
def test_the_report_does_not_depend_on_how_many_rows_are_read_at_a_time(flights, report, rows):
    answer = report(flights, rows)

    for column in COLUMNS:
        found = numbers(answer, column)
        assert same(found, expected(column)), (
            f"{column} of 11 flights, read {rows} at a time: expected {expected(column)}, "
            f"got {found}."
        )


def test_carriers_are_text_in_every_chunk(report):
    flights = pd.DataFrame(
        {
            "carrier": ["9E", "007", "7", "9E", "7", "7", "007"],
            "tailnum": ["N1", "N2", "N3", "N1", "N4", "N3", "N9"],
            "dep_delay": [5.0, 8.0, -2.0, 1.0, 3.0, 11.0, 2.0],
        }
    )

    found = numbers(report(flights, 2), "flights")

    assert same(found, {"9E": 2, "007": 2, "7": 3}), (
        "carriers are text; read 2 at a time, expected {'9E': 2, '007': 2, '7': 3}, "
        f"got {found}. "
        + (
            "Name the dtype: pandas reads a chunk of such carriers as numbers."
            if any(not isinstance(key, str) for key in found)
            else "Zeros at the beginning are part of the text."
        )
    )


def test_the_path_may_be_text(flights, report):
    found = numbers(report(flights, 4, path_as=str), "flights")

    assert same(found, expected("flights")), (
        f"with the path as text, expected {expected('flights')}, got {found}."
    )


def test_a_file_without_flights_gives_a_report_without_rows(flights, report):
    answer = report(flights[:0], 4)

    assert len(answer) == 0, f"without flights, expected no rows, got {len(answer)}."


def memory(call):
    """Return the peak of memory that Python and its libraries report during ``call``, in bytes."""
    tracemalloc.start()
    try:
        call()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_number_of_flights(tmp_path, seed):
    rng = np.random.default_rng(seed)
    delays = rng.integers(-20, 200, 3_000).tolist()
    text = "".join(f"C{i % 3},N{i % 20},{delay},{'x' * 130}\n" for i, delay in enumerate(delays))
    # Both files are larger than what pandas reads ahead, some 256 kB.
    paths = [tmp_path / "few.csv", tmp_path / "many.csv"]
    for times, path in zip((1, 4), paths, strict=True):
        path.write_text("carrier,tailnum,dep_delay,remark\n" + text * times, encoding="utf-8")
    report_in_chunks(paths[0], 3_000)

    few, many = (memory(lambda path=path: report_in_chunks(path, 2_000)) for path in paths)

    assert many < 1.9 * few, (
        f"reading 2,000 flights at a time took {few / 1e6:.2f} MB for 3,000 flights, and "
        f"{many / 1e6:.2f} MB for 12,000. Something grows with the number of flights: the whole "
        "file, chunks that you keep, or numbers of rows to skip."
    )


@pytest.fixture(scope="module")
def real_flights(data):
    """Three thousand flights of February 2013."""
    return pd.read_csv(
        data / "flights" / "flights_2013_02_03.csv.gz",
        usecols=["carrier", "tailnum", "dep_delay", "origin"],
        nrows=3_000,
    )


def test_real_flights_are_reported_as_if_the_file_were_read_whole(real_flights, report):
    answer = report(real_flights, 1_100)

    whole = dict(list(real_flights.groupby("carrier")))
    right = {
        "flights": {carrier: float(len(part)) for carrier, part in whole.items()},
        "planes": {carrier: float(part["tailnum"].nunique()) for carrier, part in whole.items()},
        "mean_delay": {carrier: part["dep_delay"].mean() for carrier, part in whole.items()},
        "worst": {carrier: part["dep_delay"].max() for carrier, part in whole.items()},
    }
    for column in COLUMNS:
        found = numbers(answer, column)
        assert found.keys() == right[column].keys(), (
            f"expected the carriers {sorted(right[column])}, got {sorted(map(str, found))}."
        )
        wrong = [key for key in found if not same_number(found, key, right[column][key])]
        assert not wrong, (
            f"{column} of {wrong[0]} in 3,000 flights: expected {right[column][wrong[0]]:g}, as in "
            f"the file read whole, got {found[wrong[0]]:g}."
        )
