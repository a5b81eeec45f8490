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
    """Call ``group_by_key`` and make sure that a plain dict of lists came back."""
    try:
        result = group_by_key(records, key, *groups)
    except TypeError as error:
        if "NoneType" in str(error) and "<" in str(error):
            error.add_note("The values were sorted, but None can't be compared with others.")
        raise
    assert isinstance(result, dict), f"a dict is asked, but {result!r} came."
    for value, rows in result.items():
        assert isinstance(rows, list), f"the value {value!r} is to have a list, but has {rows!r}."
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
        assert value in expected, (
            f"no record has the value {value!r}, but {names} came. {otherwise}"
        )
        assert rows == expected[value], (
            f"the value {value!r} has {expected[value]}, but {rows} came. "
            f"{reason(names) or otherwise}"
        )
    missing = [value for value in expected if value not in names]
    assert not missing, f"the values {missing} are missing: {names} came. {otherwise}"


def reason(names):
    """Say what is wrong with all of the groups, if they show it."""
    first, *others = names.values()
    if first and others and all(rows == first for rows in others):
        return (
            "All values have the same records: it is one list, made once, and each value "
            "needs one of its own."
        )
    return None


def test_records_of_one_value_are_in_one_list():
    rows = [{"name": "Ann", "class": "1st"}, {"name": "Bea", "class": "1st"}]

    groups = grouped(copy.deepcopy(rows), "class")

    assert groups == {"1st": rows}, (
        f"both are in the 1st class, but {groups} came. "
        "A record is handed on as it is, with all that it holds: its class, too."
    )


def test_a_second_call_starts_anew(passengers):
    first = grouped(passengers[:3], "class")
    before = names_of(first)

    second = grouped([{"name": "Zoe", "class": "4th"}], "class")

    assert_groups(
        second,
        {"4th": ["Zoe"]},
        "The others were given to an earlier call. A dict that is made once, such as a default "
        "argument, serves all calls: this one needs a new one.",
    )
    assert names_of(first) == before, (
        f"the first call gave {before}, which the second call changed to {names_of(first)}."
    )


def test_each_value_has_a_list_of_its_own(passengers):
    assert_groups(
        grouped(passengers, "class"),
        NAMES,
        "Only the last ones of a class mean that its list was begun anew: itertools.groupby ends "
        "a group wherever the class changes, and a dict keeps the last list that it is given.",
    )


def test_the_records_come_whole(passengers):
    groups = grouped(passengers, "class")

    assert groups.get("1st") == [PASSENGERS[1], PASSENGERS[3]], (
        f"the 1st class has two records with name, class and age, but {groups.get('1st')} came. "
        "Records are left as they are: pop, for one, takes the key out of the caller's own record."
    )


def test_another_key_makes_other_groups(passengers):
    assert_groups(
        grouped(passengers, "name"),
        {row["name"]: [row["name"]] for row in PASSENGERS},
        "Every name is there once.",
    )


def test_none_and_zero_are_values(passengers):
    assert_groups(
        grouped(passengers, "age"),
        {31: ["Ida"], None: ["Bob", "Eve"], 9: ["Leo", "Abe"], 0: ["Cy", "Di"]},
        "None and 0 are both false, but two values, and each has records. "
        "A value stays what it is: '31' is another one than 31.",
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
        "31 and '31', None and 'None' are two values each, though str() makes them one; 31.0 and "
        "31 are equal, so they are one, though str() and repr() make them two.",
    )


def test_equal_records_all_come():
    ann = {"name": "Ann", "class": "1st"}

    groups = grouped([ann, dict(ann), ann], "class")

    assert groups == {"1st": [ann] * 3}, (
        f"three equal records were given, but {groups} came. "
        "Equal ones count, too: nothing is left out."
    )


def test_records_can_come_from_a_generator(passengers):
    assert_groups(
        grouped((row for row in passengers), "class"),
        NAMES,
        "A generator can be read once: what has read it for the values finds no records.",
    )


def test_no_records_give_an_empty_dict():
    groups = grouped([], "class")

    assert groups == {}, f"{{}} is asked, but {groups} came."


def test_a_value_that_no_record_has_raises_key_error(passengers):
    groups = grouped(passengers, "class")

    with pytest.raises(KeyError):
        pytest.fail(
            f"there is no 4th class, but groups['4th'] gave {groups['4th']!r}: a defaultdict makes "
            "a group for every value that anybody looks up."
        )
    assert type(groups) is dict, f"a plain dict is asked, but {type(groups).__name__} came."


def test_records_are_added_to_groups(passengers):
    groups = grouped(passengers[:3], "class")

    result = grouped(passengers[3:], "class", groups)

    assert_groups(
        result,
        NAMES,
        "The first three came with groups, the others were to be added. If some of the "
        "first are missing, groups was not used, or new lists took the place of old ones "
        "without what the old ones held, as dict.update does it.",
    )


def test_new_values_are_added_to_groups(passengers):
    result = grouped(passengers[1:2], "class", {"4th": [{"name": "Zoe", "class": "4th"}]})

    assert_groups(result, {"4th": ["Zoe"], "1st": ["Bob"]}, "Zoe was there, and Bob is new.")


def test_groups_may_hold_an_empty_list(passengers):
    result = grouped(passengers[1:2], "class", {"1st": [], "2nd": []})

    assert_groups(result, {"1st": ["Bob"], "2nd": []}, "What groups holds stays, empty or not.")


def test_groups_can_be_given_by_name(passengers):
    groups = {"1st": [{"name": "Zoe", "class": "1st"}]}

    result = group_by_key(records=passengers[1:2], key="class", groups=groups)

    assert_groups(result, {"1st": ["Zoe", "Bob"]}, "Bob is added to Zoe.")


def test_the_given_dict_itself_is_filled(passengers):
    groups = {"1st": [{"name": "Zoe", "class": "1st"}]}

    result = grouped(passengers[1:2], "class", groups)

    assert result is groups, (
        f"groups was to be changed and returned, but another dict came; groups is {groups} now."
    )


def test_an_empty_dict_itself_is_filled(passengers):
    groups = {}

    result = grouped(passengers, "class", groups)

    assert result is groups, (
        f"groups was empty, and to be filled, but it is {groups} and another dict came: "
        "an empty dict is as false as None, and yet the one that is wanted."
    )
    assert_groups(groups, NAMES, "groups was empty before.")


def test_the_records_stay_as_they_were(passengers):
    grouped(passengers, "class")

    assert passengers == PASSENGERS, (
        f"the caller's records became {passengers[:3]}...: they were changed, moved or used up."
    )


@pytest.fixture
def titanic(data):
    """Every passenger of the Titanic; the class of one is written ``*``."""
    with (data / "titanic_all.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_passenger_of_the_titanic(titanic):
    groups = grouped(iter(titanic), "class")

    sizes = {value: len(rows) for value, rows in groups.items()}
    assert sizes == {"1st": 322, "2nd": 279, "3rd": 711, "*": 1}, f"the groups' sizes are {sizes}."
    for value, rows in groups.items():
        assert rows == [row for row in titanic if row["class"] == value], (
            f"the records of {value!r} are not those of the file, in the order of the file."
        )
