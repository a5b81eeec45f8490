import pandas as pd
import pytest

from .join_planes import flights_without_plane, join_planes


@pytest.fixture
def flights():
    """Nine flights: planes lacks N9, and two have no tail number; label 4 is there twice."""
    return pd.DataFrame(
        {
            "year": [2013, 2014, 2013, 2014, 2014, 2013, 2013, 2014, 2013],
            "flight": [11, 301, 8, 27, 46, 5, 19, 2, 73],
            "tailnum": ["N3", "N9", "N1", None, "N3", "N2", "N9", "N9", None],
        },
        index=pd.Index([4, 2, 9, 4, 7, 1, 6, 3, 8], name="row"),
    )


@pytest.fixture
def planes():
    """Four planes: the year of N2 is missing, and N7 never flew."""
    return pd.DataFrame(
        {
            "tailnum": ["N2", "N3", "N1", "N7"],
            "year": [None, 1999.0, 2013.0, 2004.0],
            "maker": ["Embraer", "Airbus", "Boeing", "Cessna"],
            "seats": [55, 182, 149, 20],
        }
    )


def nameless(rows):
    """Rows of planes without a tail number; their 99 seats belong to no flight."""
    return pd.DataFrame(
        {
            "tailnum": pd.Series([None] * rows, dtype="str"),
            "year": 1950.0,
            "maker": "Fokker",
            "seats": 99,
        }
    )


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def joined(flights, planes):
    """Return the joined table, once it has the right columns and one row for each flight."""
    names = [*flights, "year_built", *planes.columns.drop(["tailnum", "year"])]

    try:
        table = join_planes(flights, planes)
    except pd.errors.MergeError as error:
        if "left dataset" in str(error):
            pytest.fail(
                f"expected a table, got MergeError: {error}. A tail number may repeat in flights; "
                "only planes has each once."
            )
        raise
    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    assert sorted(map(str, table.columns)) == sorted(names), (
        f"expected the columns {names} in any order, got {table.columns.tolist()}."
        + because(why_columns(set(table.columns)))
    )
    n, rows = len(flights), len(table)
    assert rows == n, f"expected {n} rows, one for each flight, got {rows}." + because(
        why_rows(rows, flights, planes)
    )
    return table


def why_columns(names):
    """Return what is known to make such columns, if anything is."""
    if "year_x" in names:
        return "merge names two columns of the same name year_x and year_y."
    if "year_built" not in names:
        return "The year of manufacture is missing: was it dropped, or used as a key of the join?"
    return ""


def why_rows(rows, flights, planes):
    """Return what is known to make so many rows, if anything is."""
    known = flights["tailnum"].isin(planes["tailnum"].dropna())
    flown = planes["tailnum"].isin(flights["tailnum"].dropna())
    causes = {
        known.sum(): f"{(~known).sum()} flights have no plane, and an inner join drops them.",
        known.sum() + (~flown).sum(): "A right join keeps the planes and drops flights.",
        len(flights) + (~flown).sum(): "An outer join adds planes that never flew.",
        flights["tailnum"].count(): "The flights without a tail number were dropped.",
    }
    return causes.get(rows, "")


def listed(column):
    """Return the values as a list, None where one is missing: 149.0 equals 149 there."""
    return [None if pd.isna(value) else value for value in column.tolist()]


def test_every_flight_has_one_row_in_its_place(flights, planes):
    table = joined(flights, planes)

    assert table["flight"].tolist() == flights["flight"].tolist(), (
        f"expected the flights in the order {flights['flight'].tolist()}, got "
        f"{table['flight'].tolist()}."
        + because(
            "The table is sorted by its key."
            if table["tailnum"].dropna().is_monotonic_increasing
            else ""
        )
    )


def test_a_flight_has_the_values_of_its_own_plane(flights, planes):
    table = joined(flights, planes)
    seats, makers = listed(table["seats"]), listed(table["maker"])

    found = [seats[i] for i in (0, 2, 4, 5)]
    why = ""
    if found == [182, 149, 182, None]:
        why = "N2 has a row; only its year is unknown."
    elif found == [None, 149, None, None]:
        why = "Only a flight in the year when its plane was built found it: year is no key."
    assert found == [182, 149, 182, 55], (
        f"the seats of N3, N1, N3 and N2: expected [182, 149, 182, 55], got {found}.{because(why)}"
    )
    found = [makers[i] for i in (0, 2, 4, 5)]
    assert found == ["Airbus", "Boeing", "Airbus", "Embraer"], (
        "the makers of N3, N1, N3 and N2: expected ['Airbus', 'Boeing', 'Airbus', 'Embraer'], got "
        f"{found}."
    )


def test_a_flight_that_has_no_plane_has_missing_values_there(flights, planes):
    table = joined(flights, planes)

    for name in ("year_built", "maker", "seats"):
        rows = [1, 3, 6, 7, 8]
        found = listed(table[name].iloc[rows])
        assert found == [None] * 5, (
            f"{name} of N9 and of flights without a tail number: expected {[None] * 5}, got "
            f"{found}."
            + because(
                "These are the years of the flights: the two years were swapped."
                if found == flights["year"].iloc[rows].tolist()
                else "A missing value was replaced; now it looks like a known one."
                if None not in found and len(set(found)) == 1
                else ""
            )
        )


def test_year_is_the_flight_s_and_year_built_the_plane_s(flights, planes):
    table = joined(flights, planes)
    year, built = listed(table["year"]), listed(table["year_built"])

    assert year == flights["year"].tolist(), (
        f"year, of the flights: expected {flights['year'].tolist()}, got {year}."
        + because("These are the years of manufacture." if year[0] == 1999 else "")
    )
    assert built == [1999, None, 2013, None, 1999, None, None, None, None], (
        "year_built, known of N3 and N1 only: expected [1999, None, 2013, None, 1999, None, None, "
        f"None, None], got {built}."
    )


def test_the_flights_keep_what_they_had(flights, planes):
    table = joined(flights, planes)

    assert table.index.tolist() == flights.index.tolist(), (
        f"expected the labels {flights.index.tolist()} of the flights, got {table.index.tolist()}."
        + because("merge makes a new index." if table.index.tolist() == [*range(9)] else "")
    )
    assert table.index.name == "row", (
        f"the name of the index: expected 'row', got {table.index.name!r}. Keep the index itself."
    )
    assert listed(table["tailnum"]) == listed(flights["tailnum"]), (
        f"tailnum: expected {listed(flights['tailnum'])}, got {listed(table['tailnum'])}."
    )


def test_a_missing_tail_number_equals_no_other(flights, planes):
    table = joined(flights, pd.concat([planes, nameless(1)]))
    seats = listed(table["seats"].iloc[[3, 8]])

    assert seats == [None, None], (
        "seats of two flights without a tail number, where a plane of 99 seats has none either: "
        f"expected [None, None], got {seats}."
        + because("pandas joins missing with missing." if seats == [99, 99] else "")
    )


def test_missing_tail_numbers_are_no_repetition(flights, planes):
    try:
        table = joined(flights, pd.concat([planes, nameless(2)]))
    except ValueError as error:
        pytest.fail(
            "planes has two rows without a tail number, so none repeats: expected a table, got "
            f"{type(error).__name__}: {error}"
        )

    seats = listed(table["seats"].iloc[[3, 8]])
    assert seats == [None, None], (
        f"seats of two flights without a tail number: expected [None, None], got {seats}."
    )


@pytest.mark.parametrize(
    "again",
    [
        pytest.param({"tailnum": "N3", "maker": "Fokker"}, id="plane that flew"),
        pytest.param({"tailnum": "N7", "maker": "Fokker"}, id="plane that never flew"),
        pytest.param({}, id="identical rows"),
    ],
)
def test_a_repeated_tail_number_in_planes_is_a_value_error(flights, planes, again):
    twice = pd.concat([planes, planes[1:2].assign(**again)], ignore_index=True)
    number = twice["tailnum"].iloc[-1]

    try:
        table = join_planes(flights, twice)
    except ValueError:
        return
    except NotImplementedError:
        raise
    except Exception as error:
        pytest.fail(
            f"planes has two rows for {number}: expected ValueError, got "
            f"{type(error).__name__}: {error}"
        )

    rows = len(table) if isinstance(table, pd.DataFrame) else 0
    pytest.fail(
        f"planes has two rows for {number}: expected ValueError, got no error and {rows} rows for "
        f"{len(flights)} flights."
        + because(
            f"Each flight of {number} has two rows."
            if rows > len(flights)
            else f"One row of {number} was chosen, or none was needed; the caller must learn of it."
        )
    )


def test_either_table_may_have_no_rows(flights, planes):
    seats = listed(joined(flights, planes[:0])["seats"])
    assert seats == [None] * 9, f"without planes: expected {[None] * 9} for seats, got {seats}."

    joined(flights[:0], planes)


def counted(flights, planes):
    """Return the counts as a dict, with None for the missing label."""
    counts = flights_without_plane(flights, planes)

    assert isinstance(counts, pd.Series), (
        f"expected a Series of counts, got a {type(counts).__name__}."
    )
    levels = counts.index.nlevels
    assert levels == 1, f"expected an index of one level, tail numbers, got {levels} levels."
    assert counts.empty or pd.api.types.is_integer_dtype(counts.dtype), (
        f"expected counts of an int dtype, got {counts.dtype}."
    )
    labels = listed(counts.index)
    assert len(set(labels)) == len(labels), f"expected each tail number once, got {labels}."
    return dict(zip(labels, counts.tolist(), strict=True))


def test_unmatched_tail_numbers_are_counted_by_flights(flights, planes):
    counts = counted(flights, planes)

    why = ""
    if counts.get("N9") == 1:
        why = "That counts tail numbers, not their flights."
    elif "N7" in counts:
        why = "N7 is a plane without flights, not a flight without a plane."
    elif "N2" in counts:
        why = "N2 has a row in planes; only its year is missing."
    known = {label: count for label, count in counts.items() if label is not None}
    assert known == {"N9": 3}, (
        f"planes lacks only N9, which flew 3 times: expected {{'N9': 3}}, got {known}."
        + because(why)
    )


def test_flights_without_tail_number_are_counted_too(flights, planes):
    counts = counted(flights, planes)

    assert counts.get(None) == 2, (
        f"2 flights have no tail number: expected {{'N9': 3, None: 2}}, got {counts}."
        + because("" if counts.get(None) else "Most counts skip missing values.")
    )


def test_a_plane_without_tail_number_matches_no_flight(flights, planes):
    before = counted(flights, planes)
    counts = counted(flights, pd.concat([planes, nameless(1)]))

    assert counts == {"N9": 3, None: 2}, (
        "planes has a row without a tail number: expected {'N9': 3, None: 2}, got "
        f"{counts}."
        + because(
            "That row was taken for the plane of the 2 flights without a tail number."
            if None in before and None not in counts
            else ""
        )
    )


def test_nothing_is_counted_where_every_flight_has_its_plane(flights, planes):
    counts = counted(flights[flights["tailnum"].isin(["N1", "N2", "N3"])], planes)

    assert counts == {}, f"every flight has its plane: expected no counts, got {counts}."

    counts = counted(flights[:0], planes)
    assert counts == {}, f"flights has no rows: expected no counts, got {counts}."


def test_the_caller_s_tables_stay_as_they_were(flights, planes):
    before = flights.copy(), planes.copy()

    joined(flights, planes)
    counted(flights, planes)

    for table, copy, name in zip((flights, planes), before, ("flights", "planes"), strict=True):
        assert table.columns.tolist() == copy.columns.tolist(), (
            f"the caller's {name} changed: expected the columns {copy.columns.tolist()}, got "
            f"{table.columns.tolist()}."
        )
        assert table.index.name == copy.index.name, (
            f"the caller's {name} changed: expected the index's name {copy.index.name!r}, got "
            f"{table.index.name!r}."
        )
        pd.testing.assert_frame_equal(table, copy)


@pytest.mark.parametrize("crowded", ["flights", "planes"])
def test_other_columns_may_be_called_anything(flights, planes, crowded):
    joined(flights, planes)
    counted(flights, planes)
    names = ["index", "level_0", "_merge", "row", "key", "position"]
    others = dict.fromkeys(names, 77)
    flights = flights.rename_axis(None).assign(**others if crowded == "flights" else {})
    planes = planes.assign(**others if crowded == "planes" else {})

    try:
        table = joined(flights, planes)
        counts = counted(flights, planes)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        pytest.fail(
            f"with other columns in {crowded}, named {', '.join(names)}: expected a table, got "
            f"{type(error).__name__}: {error}. A helper column of yours may meet one of the same "
            "name."
        )

    lone = None if crowded == "planes" else 77
    for name in names:
        assert listed(table[name].iloc[:3]) == [77, lone, 77], (
            f"{crowded} has 77 in its column {name}; for N3, N9 and N1: expected [77, {lone}, 77], "
            f"got {listed(table[name].iloc[:3])}."
        )
    seats = listed(table["seats"].iloc[:3])
    assert seats == [182, None, 149], (
        f"with other columns in {crowded}, seats of N3, N9 and N1: expected [182, None, 149], got "
        f"{seats}."
    )
    assert counts == {"N9": 3, None: 2}, (
        f"with other columns in {crowded}: expected {{'N9': 3, None: 2}}, got {counts}."
    )


def test_the_flights_of_the_day_after_the_blizzard(data):
    columns = ["year", "month", "day", "tailnum"]
    flights = pd.read_csv(data / "flights" / "flights_2013_02_03.csv.gz", usecols=columns)
    flights = flights[(flights["month"] == 2) & (flights["day"] == 9)]
    planes = pd.read_csv(data / "flights" / "planes.csv.gz")

    table = joined(flights, planes)
    counts = counted(flights, planes)
    seats = [number for number in listed(table["seats"]) if number is not None]
    years = [year for year in listed(table["year_built"]) if year is not None]

    # Each number was counted in the files with awk, line by line.
    facts = {
        "flights with a plane": (len(seats), 445),
        "seats of those planes": (sum(seats), 59_809),
        "sum of their years of manufacture": (sum(years), 876_766),
        "flights without a plane": (sum(counts.values()), 239),
        "those that have no tail number": (counts.get(None), 168),
        "tail numbers of the others": (len(counts) - 1, 57),
        "flights of N856MQ": (counts.get("N856MQ"), 4),
    }
    wrong = {fact: pair for fact, pair in facts.items() if pair[0] != pair[1]}
    assert not wrong, f"684 flights on 9 February 2013, (got, expected): {wrong}."
