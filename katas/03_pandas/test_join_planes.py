import pandas as pd
import pytest

from .join_planes import flights_without_plane, join_planes


@pytest.fixture
def flights():
    """Nine flights: planes doesn't know N9, and two have no tail number; label 4 is there twice."""
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
    """Four planes: nobody knows when N2 was built, and N7 never flew."""
    return pd.DataFrame(
        {
            "tailnum": ["N2", "N3", "N1", "N7"],
            "year": [None, 1999.0, 2013.0, 2004.0],
            "maker": ["Embraer", "Airbus", "Boeing", "Cessna"],
            "seats": [55, 182, 149, 20],
        }
    )


def nameless(rows):
    """Rows of planes that lack a tail number; their 99 seats are nobody's."""
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

    table = join_planes(flights, planes)

    assert isinstance(table, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(table).__name__} came."
    )
    assert sorted(map(str, table.columns)) == sorted(names), (
        f"in any order the columns are {names}, and {table.columns.tolist()} came."
        + because(why_columns(set(table.columns)))
    )
    n, rows = len(flights), len(table)
    assert rows == n, (
        f"{n} flights went in and {rows} rows came out. {why_rows(rows, flights, planes)}"
    )
    return table


def why_columns(names):
    """Return what is known to make such columns, if anything is."""
    if "year_x" in names:
        return "year_x and year_y are merge's own names for two columns that are called the same."
    if "year_built" not in names:
        return "The year of manufacture is lost: was it dropped, or taken for a key of the join?"
    return ""


def why_rows(rows, flights, planes):
    """Return what is known to make so many rows, if anything is."""
    known = flights["tailnum"].isin(planes["tailnum"].dropna())
    flown = planes["tailnum"].isin(flights["tailnum"].dropna())
    causes = {
        known.sum(): f"{(~known).sum()} flights have no plane, and an inner join drops them.",
        known.sum() + (~flown).sum(): "A right join keeps the planes and drops flights.",
        len(flights) + (~flown).sum(): "An outer join lets planes in that never flew.",
        flights["tailnum"].count(): "The flights without a tail number were dropped.",
    }
    return causes.get(rows, "A flight got several rows, or none.")


def listed(column):
    """Return the values as a list, None where one is missing: 149.0 equals 149 there."""
    return [None if pd.isna(value) else value for value in column.tolist()]


def test_every_flight_stands_there_once_and_in_its_place(flights, planes):
    table = joined(flights, planes)

    assert table["flight"].tolist() == flights["flight"].tolist(), (
        f"the flights come in the order {flights['flight'].tolist()}, "
        f"and {table['flight'].tolist()} came: was the table sorted by its key?"
    )


def test_a_flight_stands_beside_its_own_plane(flights, planes):
    table = joined(flights, planes)
    seats, makers = listed(table["seats"]), listed(table["maker"])

    found = [seats[i] for i in (0, 2, 4, 5)]
    why = ""
    if found == [182, 149, 182, None]:
        why = "N2 has a row; only its year is unknown."
    elif found == [None, 149, None, None]:
        why = "Only a flight in the year when its plane was built found it: year is no key."
    assert found == [182, 149, 182, 55], (
        f"N3, N1, N3 and N2 have 182, 149, 182 and 55 seats; all flights: {seats}.{because(why)}"
    )
    assert [makers[i] for i in (0, 2, 4, 5)] == ["Airbus", "Boeing", "Airbus", "Embraer"], (
        f"Airbus, Boeing, Airbus and Embraer made N3, N1, N3 and N2; all flights: {makers}."
    )


def test_a_flight_that_has_no_plane_has_missing_values_there(flights, planes):
    table = joined(flights, planes)

    for name in ("year_built", "maker", "seats"):
        rows = [1, 3, 6, 7, 8]
        found = listed(table[name].iloc[rows])
        assert found == [None] * 5, (
            f"nobody knows {name} of N9 and of flights without a tail number, and {found} came: "
            + (
                "those are the years of the flights, so the two years were swapped."
                if found == flights["year"].iloc[rows].tolist()
                else "a value that is made up can't be told from one that was measured."
            )
        )


def test_year_is_the_flight_s_and_year_built_the_plane_s(flights, planes):
    table = joined(flights, planes)
    year, built = listed(table["year"]), listed(table["year_built"])

    assert year == flights["year"].tolist(), (
        f"year says when the flight was: {flights['year'].tolist()}, and {year} came."
        + because("That is the year of manufacture." if year[0] == 1999 else "")
    )
    assert built == [1999, None, 2013, None, 1999, None, None, None, None], (
        f"N3 was built in 1999 and N1 in 2013; of the others nobody knows it. {built} came."
    )


def test_the_flights_keep_what_they_had(flights, planes):
    table = joined(flights, planes)

    assert table.index.tolist() == flights.index.tolist(), (
        f"the flights are labelled {flights.index.tolist()}, and the rows {table.index.tolist()}: "
        + ("merge numbers its rows anew." if table.index[0] == 0 else "a label names its flight.")
    )
    assert table.index.name == "row", (
        f"the index is called 'row', and {table.index.name!r} came: hand on the index itself."
    )
    assert listed(table["tailnum"]) == listed(flights["tailnum"]), (
        f"the tail numbers are {listed(flights['tailnum'])}, and {listed(table['tailnum'])} came."
    )


def test_a_missing_tail_number_equals_no_other(flights, planes):
    table = joined(flights, pd.concat([planes, nameless(1)]))
    seats = listed(table["seats"].iloc[[3, 8]])

    assert seats == [None, None], (
        f"two flights and one plane of 99 seats lack a tail number; {seats} came. 99 says that "
        "this plane made those flights: pandas joins missing with missing."
    )


def test_missing_tail_numbers_are_no_repetition(flights, planes):
    try:
        table = joined(flights, pd.concat([planes, nameless(2)]))
    except ValueError as error:
        pytest.fail(
            "planes may have two rows without a tail number, which repeat none; with them "
            f"{type(error).__name__} came: {error}"
        )

    assert listed(table["seats"].iloc[[3, 8]]) == [None, None]


@pytest.mark.parametrize(
    "again",
    [
        pytest.param({"tailnum": "N3", "maker": "Fokker"}, id="plane that flew"),
        pytest.param({"tailnum": "N7", "maker": "Fokker"}, id="plane that never flew"),
        pytest.param({}, id="identical rows"),
    ],
)
def test_a_tail_number_that_stands_twice_is_a_value_error(flights, planes, again):
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
            f"planes has two rows for {number}, so ValueError is asked; "
            f"{type(error).__name__} came, which is none: {error}"
        )

    rows = len(table) if isinstance(table, pd.DataFrame) else 0
    pytest.fail(
        f"planes has two rows for {number}, so ValueError is asked; no error came, but {rows} rows "
        f"for {len(flights)} flights. "
        + (
            f"Each flight of {number} became two, and nothing told the caller."
            if rows > len(flights)
            else f"One row for {number} was chosen, or none was needed; the caller must hear of it."
        )
    )


def test_flights_may_be_joined_to_no_planes_and_no_flights_to_planes(flights, planes):
    table = joined(flights, planes[:0])

    assert listed(table["seats"]) == [None] * 9, "without planes nobody knows of any seats."
    assert joined(flights[:0], planes).empty


def counted(flights, planes):
    """Return the counts as a dict, with None for the missing label."""
    counts = flights_without_plane(flights, planes)

    assert isinstance(counts, pd.Series), (
        f"a Series of counts is asked, and a {type(counts).__name__} came."
    )
    assert counts.index.nlevels == 1, "the index holds tail numbers, one level of them."
    assert counts.empty or pd.api.types.is_integer_dtype(counts.dtype), (
        f"flights are counted in whole numbers, and {counts.dtype} came."
    )
    labels = listed(counts.index)
    assert len(set(labels)) == len(labels), f"a tail number stands there once; {labels} came."
    return dict(zip(labels, counts.tolist(), strict=True))


def test_unmatched_tail_numbers_are_counted_by_flights(flights, planes):
    counts = counted(flights, planes)

    why = ""
    if counts.get("N9") == 1:
        why = "That counts tail numbers, and not their flights."
    elif "N7" in counts:
        why = "N7 is a plane without flights: the question was asked the other way round."
    elif "N2" in counts:
        why = "N2 has its row in planes; what is missing there is the year, not the plane."
    assert {label for label in counts if label} == {"N9"} and counts["N9"] == 3, (
        f"planes doesn't know N9, which flew 3 times, and knows all others; {counts} came."
        + because(why)
    )


def test_flights_without_tail_number_are_counted_too(flights, planes):
    counts = counted(flights, planes)

    assert counts.get(None) == 2, (
        f"2 flights have no tail number, hence no plane; {counts} came."
        + because("" if counts.get(None) else "Most counts leave missing values out.")
    )


def test_a_plane_without_tail_number_is_nobody_s_partner(flights, planes):
    before = counted(flights, planes)
    counts = counted(flights, pd.concat([planes, nameless(1)]))

    assert counts == {"N9": 3, None: 2}, (
        f"N9 flew 3 times, and 2 flights have no tail number; {counts} came."
        + because(
            "A row of planes without tail number was taken for the plane of those 2."
            if None in before and None not in counts
            else ""
        )
    )


def test_nothing_is_counted_where_every_flight_has_its_plane(flights, planes):
    counts = counted(flights[flights["tailnum"].isin(["N1", "N2", "N3"])], planes)

    assert counts == {}, f"every flight has its plane, and {counts} came."
    assert counted(flights[:0], planes) == {}, "there is no flight to count."


def test_the_caller_s_tables_stay_as_they_were(flights, planes):
    before = flights.copy(), planes.copy()

    joined(flights, planes)
    counted(flights, planes)

    for table, copy, name in zip((flights, planes), before, ("flights", "planes"), strict=True):
        assert table.columns.tolist() == copy.columns.tolist(), (
            f"the columns of {name} are now {table.columns.tolist()}: change a copy of yours."
        )
        assert table.index.name == copy.index.name, (
            f"the index of {name} is now called {table.index.name!r}: change a copy of yours."
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
            f"{crowded} may have columns called {', '.join(names)}. With them "
            f"{type(error).__name__} came: {error}. A helper column of yours can meet one of the "
            "same name."
        )

    lone = None if crowded == "planes" else 77
    for name in names:
        assert listed(table[name].iloc[:3]) == [77, lone, 77], (
            f"{crowded} has 77 in its column {name}, for N3, N9 and N1; "
            f"{listed(table[name].iloc[:3])} came."
        )
    assert listed(table["seats"].iloc[:3]) == [182, None, 149], (
        f"N3 and N1 have 182 and 149 seats; {listed(table['seats'].iloc[:3])} came for N3, N9, N1."
    )
    assert counts == {"N9": 3, None: 2}, (
        f"N9 flew 3 times, and 2 flights have no tail number; {counts} came."
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
    assert not wrong, f"of 684 flights on 9 February 2013, what came and what is true: {wrong}"
