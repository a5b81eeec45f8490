import numpy as np
import pandas as pd
import pytest

from .find_the_leak import find_leaks


@pytest.fixture
def rides():
    """Eight hours of rides. Members follow the riders closely, guests hardly, visits closest."""
    guests = np.array([9, 2, 14, 3, 1, 8, 2, 5])
    members = np.array([40, 90, 10, 120, 55, 75, 160, 20])
    return pd.DataFrame(
        {
            "members": members,
            "weather": ["wet", "dry", "dry", "dry", "wet", "dry", "dry", "wet"],
            "riders": guests + members,
            "guests": guests,
            "visits": guests + members + np.array([1, -1, 0, 1, -1, 0, 1, 0]),
            "temperature": [4.0, 11.5, 9.0, 17.5, 2.0, 8.5, 21.0, 6.5],
        },
        index=[3, 1, 3, 0, 5, 9, 9, 2],
    )


def leaks(table, target="riders"):
    """Return the answer, once it is a list of names of columns, but for the target's."""
    names = find_leaks(table, target)
    assert isinstance(names, list), f"expected a list of names, got {names!r}."
    assert target not in names, f"{target!r} is the target itself, not a leak of it."
    unknown = [name for name in names if name not in table.columns]
    assert not unknown, f"expected names of columns, got {unknown}."
    return names


def correlations(table, target="riders"):
    """Say how each column of numbers is correlated with the target."""
    numbers = table.select_dtypes(["int64", "float64"]).corr()[target].drop(target)
    return ", ".join(f"{name} {number:.3f}" for name, number in numbers.items())


def test_two_columns_that_add_up_to_the_target_leak_together(rides):
    names = leaks(rides)

    why = ""
    if "visits" in names:
        why = " visits is nearly the riders, and not quite: correlation is no proof."
    elif names == ["members"]:
        why = " guests leaks too: look at what columns add up to."
    elif not names:
        why = " No column gives it away alone, but two do together."
    assert sorted(names) == ["guests", "members"], (
        f"guests + members are the riders of every hour: expected ['guests', 'members'], got "
        f"{names}.{why} Correlations: {correlations(rides)}."
    )


def test_the_names_come_sorted(rides):
    names = leaks(rides)

    assert names == sorted(names), f"expected the names in order, got {names}."


@pytest.mark.parametrize(
    ("factor", "more"),
    [
        pytest.param(1, 0, id="copy"),
        pytest.param(0.5, 0, id="half"),
        pytest.param(-1, 100, id="rest"),
        pytest.param(1e-4, 3, id="small unit"),
    ],
)
def test_a_straight_line_of_the_target_leaks_alone(rides, factor, more):
    table = rides.drop(columns="guests").assign(echo=rides["riders"] * factor + more)

    names = leaks(table)

    assert names == ["echo"], (
        f"echo = {factor} * riders + {more}: expected ['echo'], got {names}."
        + (" Another unit gives the target away as well as a copy." if not names else "")
    )


def test_three_columns_may_leak_together(rides):
    day = np.array([3, 50, 4, 70, 20, 30, 90, 11])
    table = rides.drop(columns="members").assign(day=day, night=rides["members"] - day)

    names = leaks(table)

    assert names == ["day", "guests", "night"], (
        "guests + day + night are the riders: expected ['day', 'guests', 'night'], got "
        f"{names}.{' Pairs are not enough.' if not names else ''}"
    )


def test_what_adds_nothing_is_innocent(rides):
    table = rides.assign(zero=0, copy=rides["riders"], five=5)

    names = leaks(table)

    assert names == ["copy", "guests", "members"], (
        f"zero and five tell nothing: expected ['copy', 'guests', 'members'], got {names}."
        + (
            " A set that holds a smaller leaking set adds nothing."
            if {"zero", "five"} & set(names)
            else " A leak alone does not excuse one of two columns."
            if names == ["copy"]
            else ""
        )
    )


def test_one_row_that_does_not_add_up_clears_the_columns(rides):
    rides["riders"] = rides["riders"].astype(float)
    rides.iloc[-1, rides.columns.get_loc("riders")] += 0.5

    names = leaks(rides)

    assert names == [], (
        f"in the last hour guests + members are half a rider short: expected no leak, got {names}. "
        "What holds in most rows is no leak."
    )


def test_large_numbers_have_to_add_up_too(rides):
    table = pd.DataFrame(
        {
            "a": [3_000_000, 1, 4_000_000],
            "b": [7, 900_000, 4],
            "sum": [3_000_008, 900_001, 4_000_004],
        }
    )

    names = leaks(table, "sum")

    assert names == [], f"3000000 + 7 is not 3000008: expected no leak, got {names}."


def test_cents_add_up_but_for_rounding():
    table = pd.DataFrame({"net": [0.1, 1.1, 3.3], "tax": [0.2, 2.2, 0.7], "gross": [0.3, 3.3, 4.0]})

    names = leaks(table, "gross")

    assert names == ["net", "tax"], (
        f"0.1 + 0.2 is {0.1 + 0.2!r} for a computer: expected ['net', 'tax'], got {names}."
    )


def test_narrow_integers_do_not_wrap_around():
    table = pd.DataFrame({"a": [200, 100, 7, 90], "b": [100, 180, 3, 8], "sum": [300, 280, 10, 98]})

    names = leaks(table.astype({"a": "uint8", "b": "uint8"}), "sum")

    assert names == ["a", "b"], (
        f"200 + 100 is 300, and 44 in uint8: expected ['a', 'b'], got {names}."
    )


def test_text_and_flags_are_not_looked_at(rides):
    table = rides[["riders", "weather", "temperature"]].assign(
        code=rides["riders"].astype(str), flag=[True, False] * 4, less=rides["riders"] - [1, 0] * 4
    )

    names = leaks(table)

    assert names == [], f"flag is a bool, and code is text: expected no leak, got {names}."


def test_the_hours_of_washington(data):
    bikes = pd.read_csv(data / "bikeshare.csv.gz")

    names = leaks(bikes, "bikers")

    assert names == ["casual", "registered"], (
        "casual and registered riders add up to bikers: expected ['casual', 'registered'], got "
        f"{names}. Correlations: {correlations(bikes, 'bikers')}."
    )


def test_the_caller_s_table_stays_as_it_was(rides):
    before = rides.copy()

    find_leaks(rides, "riders")

    pd.testing.assert_frame_equal(rides, before)
