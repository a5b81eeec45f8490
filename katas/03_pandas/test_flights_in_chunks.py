import csv
import gc
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
    """Eleven flights: UA in three chunks of four, N1 flown by two carriers, AS never left."""
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
            f"a DataFrame is asked, and a {type(answer).__name__} came."
        )
        assert sorted(map(str, answer.columns)) == sorted(COLUMNS), (
            f"in any order the columns are {COLUMNS}, and {answer.columns.tolist()} came."
        )
        labels = answer.index.tolist()
        assert len(set(labels)) == len(labels), (
            f"each carrier has one row, and the index holds {labels}: a carrier stands in several "
            "chunks, and its parts have to be put together."
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
    """Return what is known to make these numbers, if anything is."""
    return next(
        (f" {why}" for carrier, number, why in causes if same_number(found, carrier, number)), ""
    )


def same_number(found, carrier, number):
    """Say whether ``found`` holds this number for this carrier."""
    return math.isclose(found.get(carrier, math.nan), number, rel_tol=1e-9)


def test_a_file_that_fits_into_one_chunk_is_reported_as_ever(flights, report):
    answer = report(flights, 100)

    for column in COLUMNS:
        found = numbers(answer, column)
        why = ""
        if column == "flights":
            why = reason(found, [("UA", 4, "Cancelled flights are flights: that counts delays.")])
        elif column == "planes":
            why = reason(
                found,
                [
                    ("B6", 3, "A missing tail number is no plane."),
                    ("B6", 1, "N1 flew for UA too, and counts for each carrier that flew it."),
                    ("UA", 5, "Those are flights; each plane counts once."),
                    ("UA", 2, "A plane whose flight was cancelled counts too."),
                ],
            )
        elif column == "mean_delay":
            why = reason(
                found,
                [
                    ("UA", 28 / 5, "Divided by all flights; a cancelled one has no delay."),
                    ("AS", 0, "None of AS left, so nobody knows a mean."),
                ],
            )
        elif column == "worst":
            why = reason(
                found,
                [
                    ("VX", 0, "VX was always early: its worst delay is -9, and 0 never happened."),
                    ("AS", 0, "None of AS left, so it has no worst delay."),
                ],
            )
        assert same(found, expected(column)), (
            f"with all 11 flights in one chunk, {column} is {expected(column)}, "
            f"and {found} came.{why}"
        )


def test_every_flight_is_counted_also_those_of_a_short_last_chunk(flights, report):
    found = numbers(report(flights, 4), "flights")

    why = ""
    if sum(found.values()) == 8:
        why = " Those are the first 8 flights: the last chunk has only 3, and was lost."
    elif sum(found.values()) == 3:
        why = " Those are the 3 flights of the last chunk: the others were overwritten."
    elif sum(found.values()) == 4:
        why = " Those are the flights of one chunk."
    elif len(found) < 4:
        why = " A carrier that isn't in every chunk was lost."
    elif any(map(math.isnan, found.values())):
        why = " Who isn't in every chunk got NaN: a number added to a missing one is missing."
    assert same(found, expected("flights")), (
        f"11 flights, read 4 at a time, are {expected('flights')}, and {found} came.{why}"
    )


def test_the_mean_is_that_of_all_flights_and_not_of_chunks(flights, report):
    found = numbers(report(flights, 4), "mean_delay")

    why = reason(
        found,
        [
            (
                "UA",
                (21 - 6 - 8) / 3,
                "That is the mean of the means of three chunks, 21, -6 and -8.",
            ),
            ("UA", ((21 - 6) / 2 - 8) / 2, "Means were averaged with means, chunk after chunk."),
            (
                "UA",
                (21 * 3 - 6 - 8) / 5,
                "Means were weighted with all flights, also the cancelled.",
            ),
            ("UA", 28 / 5, "Divided by all flights; a cancelled one has no delay."),
        ],
    )
    assert same(found, expected("mean_delay")), (
        f"UA was 30, 12, -6 and -8 minutes late, a mean of 7, in chunks of 2, 1 and 1 flights that "
        f"left; {found} came.{why}"
    )


def test_a_plane_that_flew_in_two_chunks_is_one_plane(flights, report):
    found = numbers(report(flights, 4), "planes")

    why = reason(
        found,
        [
            ("UA", 4, "N1 is in two chunks: numbers of different things can't be added."),
            ("UA", 2, "That is the largest number of one chunk; the planes of others differ."),
            ("B6", 1, "N1 flew for UA too, and counts for each carrier that flew it."),
            ("B6", 3, "A missing tail number is no plane, or N7 was counted in both chunks."),
        ],
    )
    assert same(found, expected("planes")), (
        "UA flew N1, N2 and N3, B6 flew N7 and N1, AS N5 and VX N8, so "
        f"{expected('planes')} is right, and {found} came.{why}"
    )


def test_the_worst_delay_is_that_of_any_chunk(flights, report):
    found = numbers(report(flights, 4), "worst")

    why = reason(
        found,
        [
            ("UA", -8, "That is the worst of the last chunk."),
            ("UA", 16, "Maxima were added: 30 - 6 - 8."),
            ("VX", 0, "VX was always early: its worst delay is -9, and 0 never happened."),
            ("AS", 0, "None of AS left, so it has no worst delay."),
        ],
    )
    assert same(found, expected("worst")), (
        f"the worst delays are {expected('worst')}, and {found} came.{why}"
    )


@pytest.mark.parametrize("rows", [1, 2, 3, 5, 10, 11, 12])
def test_the_report_does_not_depend_on_how_many_rows_are_read_at_a_time(flights, report, rows):
    answer = report(flights, rows)

    for column in COLUMNS:
        found = numbers(answer, column)
        assert same(found, expected(column)), (
            f"read {rows} at a time, {column} of the 11 flights is {found}; {expected(column)} "
            "is right."
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
        "9E made 2 flights, 007 made 2 and 7 made 3; all are text. Read 2 at a time, "
        f"{found} came. "
        + (
            "A chunk whose carriers all look like numbers was read as numbers: say what they are."
            if any(not isinstance(key, str) for key in found)
            else "Zeros before a number are part of the text."
        )
    )


def test_the_path_may_be_text(flights, report):
    found = numbers(report(flights, 4, path_as=str), "flights")

    assert same(found, expected("flights"))


def test_a_file_without_flights_gives_a_report_without_rows(flights, report):
    assert report(flights[:0], 4).empty


def memory(call):
    """Return the peak of memory that Python and its libraries report during ``call``, in bytes."""
    gc.collect()
    tracemalloc.start()
    try:
        call()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_number_of_flights(tmp_path, seed):
    rng = np.random.default_rng(seed)
    # Both files are larger than what pandas reads ahead, some 256 kB.
    lines = [
        [f"C{i % 3}", f"N{i % 20}", int(delay), "x" * 250]
        for i, delay in enumerate(rng.integers(-20, 200, 1_500))
    ]
    paths = [tmp_path / f"{times}.csv" for times in (1, 2, 8)]
    for times, path in zip((1, 2, 8), paths, strict=True):
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["carrier", "tailnum", "dep_delay", "remark"])
            writer.writerows(lines * times)
    report_in_chunks(paths[0], 1_000)

    few, many = (memory(lambda path=path: report_in_chunks(path, 1_000)) for path in paths[1:])

    assert many < 2 * few, (
        f"{few / 1e6:.2f} MB for 3,000 flights became {many / 1e6:.2f} MB for 12,000, though only "
        "1,000 were to be read at a time: something grows with the flights, be it the whole file, "
        "chunks that are kept, or numbers of rows to skip."
    )


@pytest.fixture(scope="module")
def real_flights(data):
    """Six thousand flights of February 2013."""
    return pd.read_csv(
        data / "flights" / "flights_2013_02_03.csv.gz",
        usecols=["carrier", "tailnum", "dep_delay", "origin"],
        nrows=6_000,
    )


def test_real_flights_are_reported_as_if_the_file_were_read_whole(real_flights, report):
    answer = report(real_flights, 1_700)

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
            f"the carriers are {sorted(right[column])}, and {sorted(map(str, found))} came."
        )
        wrong = [key for key in found if not same_number(found, key, right[column][key])]
        assert not wrong, (
            f"{column} of {wrong[0]} is {right[column][wrong[0]]:g} in 6,000 flights read whole, "
            f"and {found[wrong[0]]:g} in yours."
        )
