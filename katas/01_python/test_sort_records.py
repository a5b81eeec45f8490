import copy
import csv
import itertools

import pytest

from .sort_records import sort_records

#: In the order of no field. Two are alike in class and age, and come against the alphabet.
PASSENGERS = [
    {"name": "Ida", "class": "2nd", "age": 31, "deck": "E"},
    {"name": "Bob", "class": "1st", "age": 40, "deck": "A"},
    {"name": "Leo", "class": "3rd", "age": 9, "deck": "F"},
    {"name": "Cy", "class": "1st", "age": 4, "deck": "C"},
    {"name": "Eve", "class": "2nd", "age": 31, "deck": "D"},
    {"name": "Di", "class": "1st", "age": 58, "deck": "B"},
    {"name": "Abe", "class": "3rd", "age": 22, "deck": "F"},
]


def with_ages(**ages):
    """Return passengers who have only a name and an age."""
    return [{"name": name, "age": age} for name, age in ages.items()]


def ordered(records, fields, descending):
    """Call ``sort_records`` and check that it returns a list of all records."""
    try:
        rows = sort_records(records, fields, descending)
    except (TypeError, OverflowError, IndexError) as error:
        if isinstance(error, OverflowError):
            error.add_note("Ints have no limit, floats do: compare values as they are.")
        elif isinstance(error, IndexError):
            if not records:
                error.add_note(
                    "The list of records is empty, so there is no first record to look at."
                )
        elif "NoneType" in str(error):
            error.add_note("None was compared, or used as a number or as text.")
        elif "'dict'" in str(error):
            error.add_note("Where all fields were equal, the records themselves were compared.")
        elif "unary -" in str(error):
            error.add_note("Only numbers can be negated, but text can be sorted downwards, too.")
        elif isinstance(error, TypeError):
            few = f"{records[:3]!r}{' and more' * (len(records) > 3)}"
            error.add_note(f"By {fields}, {descending or 'nothing'} downwards, of {few}.")
        raise
    assert rows is not None, "got None: list.sort changes its list and returns nothing."
    assert isinstance(rows, list), f"expected a list of records, got {rows!r}."
    missing = [row for row in records if row not in rows]
    assert not missing, f"expected all records, but these are missing: {missing[:4]}."
    extra = [row for row in rows if row not in records]
    assert not extra, f"these are not among the given records: {extra[:4]}."
    assert len(rows) == len(records), f"expected {len(records)} records, got {len(rows)}."
    return rows


def assert_order(records, fields, descending, expected, reason="", causes=None):
    """Expect these names; of the causes, each with an order that it leads to, say which fits."""
    # A copy: an answer that changes its arguments is to fail where that is tested.
    rows = ordered(copy.deepcopy(records), fields, descending)
    names = [row["name"] for row in rows]

    said = [
        f"by {', '.join(fields)}, with {descending or 'nothing'} downwards: expected {expected}, "
        f"got {' '.join(names)}.",
        *([reason] if reason else []),
    ]
    for order, cause in (causes or {}).items():
        if [name for name in names if name in order.split()] == order.split():
            said.append(f"Likely cause: {cause}.")
    assert names == expected.split(), " ".join(said)


def test_a_list_of_all_records_comes_back():
    ordered(copy.deepcopy(PASSENGERS), ["name"], set())


def test_by_one_field_upwards():
    assert_order(
        PASSENGERS,
        ["name"],
        set(),
        "Abe Bob Cy Di Eve Ida Leo",
        causes={"Ida Bob Leo Cy Eve Di Abe": "nothing was sorted: this is the given list"},
    )


def test_numbers_go_by_their_size():
    assert_order(
        with_ages(Ann=10, Bea=9, Cleo=0.5, Dan=-1, Eli=100),
        ["age"],
        set(),
        "Dan Cleo Bea Ann Eli",
        causes={
            "Ann Eli Bea": "numbers were compared as text, where 10 comes before 9",
            "Cleo Dan Bea": "absolute values were compared",
        },
    )


def test_ties_stay_in_the_order_in_which_they_came():
    assert_order(
        PASSENGERS,
        ["class"],
        set(),
        "Bob Cy Di Ida Eve Leo Abe",
        "Bob, Cy and Di are in one class: only the class counts here, and equal records keep their "
        "order.",
    )


def test_by_one_field_downwards():
    assert_order(
        with_ages(Ann=10, Bea=9, Cleo=0.5, Dan=-1, Eli=100),
        ["age"],
        {"age"},
        "Eli Ann Bea Cleo Dan",
        causes={"Dan Cleo Bea Ann Eli": "the age was sorted upwards"},
    )


def test_texts_can_go_downwards():
    assert_order(
        PASSENGERS,
        ["name"],
        {"name"},
        "Leo Ida Eve Di Cy Bob Abe",
        causes={"Abe Bob Cy Di Eve Ida Leo": "the name was sorted upwards"},
    )


def test_texts_go_as_python_compares_them():
    assert_order(
        [{"name": name} for name in ["abe", "Ida", "10", "9"]],
        ["name"],
        set(),
        "10 9 Ida abe",
        "< compares text character by character: digits, then capitals, then small letters.",
    )


@pytest.mark.parametrize(
    ("descending", "expected"),
    [(set(), "Ann Anna Bea"), ({"name"}, "Bea Anna Ann")],
    ids=["upwards", "downwards"],
)
def test_a_text_that_begins_like_another(descending, expected):
    assert_order(
        [{"name": name} for name in ["Ann", "Bea", "Anna"]],
        ["name"],
        descending,
        expected,
        "A text that begins like a longer one comes before it, so downwards after it: lists of "
        "negated characters do not reverse that.",
    )


def test_ties_stay_in_their_order_downwards_too():
    assert_order(
        PASSENGERS,
        ["class"],
        {"class"},
        "Leo Abe Ida Eve Bob Cy Di",
        causes={
            "Abe Leo Eve Ida": "a list was sorted upwards and then reversed as a whole, ties "
            "included"
        },
    )


def test_by_two_fields_upwards():
    assert_order(
        PASSENGERS,
        ["class", "age"],
        set(),
        "Cy Bob Di Ida Eve Leo Abe",
        causes={
            "Cy Leo Abe Bob": "the age decides and the class only breaks ties: of two sorts, the "
            "later one decides",
            "Bob Cy Di Leo Abe": "the age was ignored",
        },
    )


def test_first_upwards_then_downwards():
    assert_order(
        PASSENGERS,
        ["class", "age"],
        {"age"},
        "Di Bob Cy Ida Eve Abe Leo",
        causes={
            "Abe Di Cy": "everything was reversed, the class too",
            "Eve Ida": "ties were reversed",
            "Di Ida Abe Cy": "the age decides and the class only breaks ties",
        },
    )


def test_first_downwards_then_upwards():
    assert_order(
        PASSENGERS,
        ["class", "age"],
        {"class"},
        "Leo Abe Ida Eve Cy Bob Di",
        causes={
            "Abe Leo Di Cy": "everything was reversed, the age too",
            "Eve Ida": "ties were reversed",
        },
    )


def test_two_fields_downwards():
    assert_order(
        PASSENGERS,
        ["class", "age"],
        {"class", "age"},
        "Abe Leo Ida Eve Di Bob Cy",
        causes={"Eve Ida": "ties were reversed"},
    )


def test_by_three_fields():
    rows = [
        {"name": name, "class": name[0], "age": int(name[1]), "deck": name[2]}
        for name in ["b1x", "a2y", "a1x", "b1y", "a2x", "a1y", "b2x"]
    ]

    assert_order(
        rows,
        ["class", "age", "deck"],
        {"age"},
        "a2x a2y a1x a1y b2x b1x b1y",
        "First a and b, then 2 before 1, then x and y: every field counts, and each has its own "
        "direction.",
    )


def test_none_comes_last():
    assert_order(
        with_ages(Ann=30, Bea=None, Cleo=20, Dan=None, Eli=40),
        ["age"],
        set(),
        "Cleo Ann Eli Bea Dan",
        "The ages of Bea and Dan are missing: they come last, in their order.",
        {"Bea Dan Cleo": "None was treated as a number such as 0"},
    )


def test_none_comes_last_downwards_too():
    assert_order(
        with_ages(Ann=30, Bea=None, Cleo=20, Dan=None, Eli=40),
        ["age"],
        {"age"},
        "Eli Ann Cleo Bea Dan",
        causes={
            "Bea Eli Cleo": "reversing moved None from the end to the beginning",
            "Dan Bea": "ties were reversed",
        },
    )


def test_zero_is_an_age():
    rows = with_ages(Ann=None, Bea=0, Cleo=-5, Dan=None, Eli=7)

    assert_order(
        rows,
        ["age"],
        set(),
        "Cleo Bea Eli Ann Dan",
        causes={"Eli Bea": "0 was treated as None: both are false, but only None is missing"},
    )
    assert_order(
        rows,
        ["age"],
        {"age"},
        "Eli Bea Cleo Ann Dan",
        causes={"Eli Ann Cleo": "None was treated as a number such as 0"},
    )


def test_none_comes_after_the_largest_number_there_is():
    assert_order(
        with_ages(Ann=None, Bea=float("inf"), Cleo=10**400),
        ["age"],
        set(),
        "Cleo Bea Ann",
        "Cleo's number is finite, Bea's is infinite, and no number can stand for None.",
    )


@pytest.mark.parametrize(
    ("descending", "expected"),
    [(set(), "Cleo Eli Ann Bea"), ({"port"}, "Ann Eli Cleo Bea")],
    ids=["upwards", "downwards"],
)
def test_none_in_a_field_of_texts(descending, expected):
    ports = {"Ann": "Southampton", "Bea": None, "Cleo": "", "Eli": "Cherbourg"}

    assert_order(
        [{"name": name, "port": port} for name, port in ports.items()],
        ["port"],
        descending,
        expected,
        "Bea's port is missing. Cleo's is the empty text, which comes before all other text.",
    )


def test_none_comes_last_among_its_own():
    rows = [
        {"name": name, "class": name[0], "age": age}
        for name, age in [("b1", None), ("a1", None), ("b2", 5), ("a2", 3), ("a3", 8)]
    ]

    assert_order(
        rows,
        ["class", "age"],
        {"age"},
        "a3 a2 a1 b2 b1",
        "a1 has no age, so it comes last of the a, but before every b.",
    )


def test_none_in_the_first_field():
    rows = [
        {"name": name, "class": kind, "age": age}
        for name, kind, age in [("Ann", None, 2), ("Bea", "1st", 1), ("Cleo", None, 9)]
    ]

    assert_order(
        rows,
        ["class", "age"],
        {"age"},
        "Bea Cleo Ann",
        "Ann and Cleo have no class, so their age decides.",
    )


def test_equal_records_all_come():
    rows = ordered([{"age": 2}, {"age": 1}, {"age": 2}], ["age"], set())

    assert rows == [{"age": 1}, {"age": 2}, {"age": 2}], f"got {rows}."


@pytest.mark.parametrize("descending", [set(), {"age"}], ids=["upwards", "downwards"])
def test_no_records_give_an_empty_list(descending):
    assert ordered([], ["class", "age"], descending) == []


def test_the_arguments_stay_as_they_were():
    records, fields, descending = copy.deepcopy(PASSENGERS), ["class", "age"], {"age"}

    rows = ordered(records, fields, descending)

    assert rows is not records, "the caller's own list was returned; return a new one."
    assert records == PASSENGERS, "the caller's list was sorted, or its records were changed."
    assert (fields, descending) == (["class", "age"], {"age"}), (
        f"fields and descending were changed to {fields} and {descending}."
    )


@pytest.fixture
def titanic(data):
    """All 1,313 passengers; the class of one and the ages of 557 are not known."""
    with (data / "titanic_all.csv").open(encoding="utf-8", newline="") as file:
        return [
            {
                "line": line,
                "class": None if row["class"] == "*" else row["class"],
                "age": float(row["age"]) if row["age"] else None,
                "sex": row["sex"],
            }
            for line, row in enumerate(csv.DictReader(file))
        ]


def in_order(one, other, fields, descending):
    """Whether ``one`` may stand right before ``other``."""
    for field in fields:
        first, second = one[field], other[field]
        if first != second:
            if first is None or second is None:
                return second is None
            return first > second if field in descending else first < second
    return one["line"] < other["line"]


@pytest.mark.parametrize(
    ("fields", "descending"),
    [(["class", "age"], {"age"}), (["sex", "age", "class"], {"sex", "class"})],
    ids=["oldest of each class", "by three fields"],
)
def test_every_passenger_of_the_titanic(titanic, fields, descending):
    rows = ordered(titanic, fields, descending)

    wrong = [pair for pair in itertools.pairwise(rows) if not in_order(*pair, fields, descending)]
    assert not wrong, (
        f"by {', '.join(fields)}, with {descending} downwards, {len(wrong)} pairs of neighbours "
        f"are in the wrong order. The first is {wrong[0]}; line is the place in the given list."
    )
