import copy
import csv

import pytest

from .group_by_key import group_by_key

#: Classes alternate, so that no two neighbours are of one class; first come, not first by name.
PASSENGERS = [
    {"name": "Ida", "class": "2nd", "age": 31},
    {"name": "Bob", "class": "1st", "age": None},
    {"name": "Leo", "class": "3rd", "age": 9},
    {"name": "Cy", "class": "1st", "age": 0},
    {"name": "Eve", "class": "2nd", "age": None},
    {"name": "Abe", "class": "3rd", "age": 9},
    {"name": "Di", "class": "2nd", "age": 0},
]

NAMES = {"1st": ["Bob", "Cy"], "2nd": ["Ida", "Eve", "Di"], "3rd": ["Leo", "Abe"]}


@pytest.fixture
def passengers():
    """Passengers of our own: a test may see them changed."""
    return copy.deepcopy(PASSENGERS)


def grouped(records, key, *groups):
    """Call ``group_by_key`` and check that it returns a plain dict of lists."""
    try:
        result = group_by_key(records, key, *groups)
    except TypeError as error:
        if "NoneType" in str(error) and "<" in str(error):
            error.add_note("The values were sorted, but None cannot be compared with others.")
        raise
    assert isinstance(result, dict), f"expected a dict, got {result!r}."
    for value, rows in result.items():
        assert isinstance(rows, list), f"expected a list for the value {value!r}, got {rows!r}."
    return result


def names_of(groups):
    """Map each value to the names of its records."""
    return {
        value: [row.get("name", row) if isinstance(row, dict) else row for row in rows]
        for value, rows in groups.items()
    }


def assert_groups(groups, expected, otherwise):
    """Expect these names under each value; ``otherwise`` says what others mean."""
    names = names_of(groups)

    for value, rows in names.items():
        assert value in expected, f"no record has the value {value!r}; got {names}. {otherwise}"
        assert rows == expected[value], (
            f"the value {value!r}: expected {expected[value]}, got {rows}. "
            f"{reason(names) or otherwise}"
        )
    missing = [value for value in expected if value not in names]
    assert not missing, f"the values {missing} are missing; got {names}. {otherwise}"


def reason(names):
    """Say what is wrong with all of the groups, if they show it."""
    first, *others = names.values()
    if first and others and all(rows == first for rows in others):
        return (
            "All values have the same records: they share one list, and each value needs its own."
        )
    return None


def test_records_of_one_value_are_in_one_list():
    rows = [{"name": "Ann", "class": "1st"}, {"name": "Bea", "class": "1st"}]

    groups = grouped(copy.deepcopy(rows), "class")

    assert groups == {"1st": rows}, (
        f"both are in the 1st class; got {groups}. The lists hold the records themselves, whole "
        "and in their order."
    )


def test_a_second_call_starts_anew(passengers):
    first = grouped(passengers[:3], "class")
    before = names_of(first)

    second = grouped([{"name": "Zoe", "class": "4th"}], "class")

    assert_groups(
        second,
        {"4th": ["Zoe"]},
        "The others belong to an earlier call. A dict that is made once, such as a default "
        "argument, is shared by all calls: each call needs a new one.",
    )
    assert names_of(first) == before, (
        f"the first call returned {before}, and the second call changed that to {names_of(first)}."
    )


def test_each_value_has_a_list_of_its_own(passengers):
    assert_groups(
        grouped(passengers, "class"),
        NAMES,
        "Only the last records of a class mean that its list was started again: itertools.groupby "
        "ends a group wherever the class changes, and a dict keeps only the last list for a key.",
    )


def test_the_records_come_whole(passengers):
    groups = grouped(passengers, "class")

    assert groups.get("1st") == [PASSENGERS[1], PASSENGERS[3]], (
        f"the 1st class has two records with name, class and age; got {groups.get('1st')}. Leave "
        "records as they are: pop, for instance, removes the key from the caller's record."
    )


def test_another_key_makes_other_groups(passengers):
    assert_groups(
        grouped(passengers, "name"),
        {row["name"]: [row["name"]] for row in PASSENGERS},
        "Every name occurs once.",
    )


def test_none_and_zero_are_values(passengers):
    assert_groups(
        grouped(passengers, "age"),
        {31: ["Ida"], None: ["Bob", "Eve"], 9: ["Leo", "Abe"], 0: ["Cy", "Di"]},
        "None and 0 are both false, but they are two values, and each has records. A value keeps "
        "its type: '31' is not 31.",
    )


def test_values_are_compared_and_not_their_texts():
    rows = [
        {"name": "Ann", "age": "31"},
        {"name": "Bob", "age": 31.0},
        {"name": "Cy", "age": None},
        {"name": "Di", "age": 31},
        {"name": "Eve", "age": "None"},
    ]

    assert_groups(
        grouped(rows, "age"),
        {"31": ["Ann"], 31: ["Bob", "Di"], None: ["Cy"], "None": ["Eve"]},
        "31 and '31' are two values, and so are None and 'None', but str() makes them equal. 31.0 "
        "and 31 are one value, but str() and repr() make them differ.",
    )


def test_equal_records_all_come():
    ann = {"name": "Ann", "class": "1st"}

    groups = grouped([ann, dict(ann), ann], "class")

    assert groups == {"1st": [ann] * 3}, (
        f"expected three equal records, got {groups}: repeated records count, too."
    )


def test_records_can_come_from_a_generator(passengers):
    assert_groups(
        grouped((row for row in passengers), "class"),
        NAMES,
        "A generator can be read only once: after a first loop over the values, no records are "
        "left.",
    )


def test_no_records_give_an_empty_dict():
    groups = grouped([], "class")

    assert groups == {}, f"expected {{}}, got {groups}."


def test_a_value_that_no_record_has_raises_key_error(passengers):
    groups = grouped(passengers, "class")

    with pytest.raises(KeyError):
        pytest.fail(
            f"there is no 4th class, but groups['4th'] returned {groups['4th']!r}: a defaultdict "
            "makes a group for every value that is looked up."
        )
    assert type(groups) is dict, f"expected a plain dict, got {type(groups).__name__}."


def test_records_are_added_to_groups(passengers):
    groups = grouped(passengers[:3], "class")

    result = grouped(passengers[3:], "class", groups)

    assert_groups(
        result,
        NAMES,
        "groups holds the first three passengers, and the others are to be added. If some of the "
        "first are missing, groups was ignored, or new lists replaced the old ones, as dict.update "
        "does.",
    )


def test_new_values_are_added_to_groups(passengers):
    result = grouped(passengers[1:2], "class", {"4th": [{"name": "Zoe", "class": "4th"}]})

    assert_groups(
        result, {"4th": ["Zoe"], "1st": ["Bob"]}, "Zoe was in groups already, and Bob is new."
    )


def test_groups_may_hold_an_empty_list(passengers):
    result = grouped(passengers[1:2], "class", {"1st": [], "2nd": []})

    assert_groups(
        result, {"1st": ["Bob"], "2nd": []}, "What groups holds stays, even an empty list."
    )


def test_groups_can_be_given_by_name(passengers):
    groups = {"1st": [{"name": "Zoe", "class": "1st"}]}

    result = group_by_key(records=passengers[1:2], key="class", groups=groups)

    assert_groups(result, {"1st": ["Zoe", "Bob"]}, "Bob is added after Zoe.")


def test_the_given_dict_itself_is_filled(passengers):
    groups = {"1st": [{"name": "Zoe", "class": "1st"}]}

    result = grouped(passengers[1:2], "class", groups)

    assert result is groups, (
        f"expected groups itself, changed and returned; got another dict. groups is {groups} now."
    )


def test_an_empty_dict_itself_is_filled(passengers):
    groups = {}

    result = grouped(passengers, "class", groups)

    assert result is groups, (
        "groups was an empty dict to be filled, but another dict was returned, and groups is "
        f"{groups}. An empty dict is false, as None is, but it was given, so fill it."
    )
    assert_groups(groups, NAMES, "groups was empty before the call.")


def test_the_records_stay_as_they_were(passengers):
    grouped(passengers, "class")

    assert passengers == PASSENGERS, (
        f"the caller's records are now {passengers[:3]}...: they were changed, moved or removed."
    )


@pytest.fixture
def titanic(data):
    """Every passenger of the Titanic; the class of one is written ``*``."""
    with (data / "titanic_all.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_passenger_of_the_titanic(titanic):
    groups = grouped(iter(titanic), "class")

    sizes = {value: len(rows) for value, rows in groups.items()}
    assert sizes == {"1st": 322, "2nd": 279, "3rd": 711, "*": 1}, (
        f"the groups have the wrong sizes: {sizes}."
    )
    for value, rows in groups.items():
        assert rows == [row for row in titanic if row["class"] == value], (
            f"the records of {value!r} differ from those of the file, or from their order there."
        )
