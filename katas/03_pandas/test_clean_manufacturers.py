import pandas as pd
import pytest

from .clean_manufacturers import clean_manufacturers

# No plane here is by BOEING CO, and none is by FOKKER under any name.
SPELLINGS = {
    "AIRBUS INDUSTRIE": "AIRBUS",
    "DOUGLAS": "MCDONNELL DOUGLAS",
    "BOEING CO": "BOEING",
    "CANADAIR LTD": "CANADAIR",
    "FOKKER BV": "FOKKER",
}
ROWS = [
    *("MCDONNELL DOUGLAS", "BOEING", "EMBRAER", None, "AIRBUS INDUSTRIE", "CESSNA", "EMBRAER"),
    *("CANADAIR LTD", "AIRBUS", "BOEING", "DOUGLAS STEWART", "EMBRAER", "AIRBUS INDUSTRIE"),
    *("DOUGLAS", "EMBRAER", "BELL", "CANADAIR", "BOEING", "AIRBUS", None, "EMBRAER"),
]
MAKERS = [
    *("MCDONNELL DOUGLAS", "BOEING", "EMBRAER", None, "AIRBUS", "CESSNA", "EMBRAER"),
    *("CANADAIR", "AIRBUS", "BOEING", "DOUGLAS STEWART", "EMBRAER", "AIRBUS"),
    *("MCDONNELL DOUGLAS", "EMBRAER", "BELL", "CANADAIR", "BOEING", "AIRBUS", None, "EMBRAER"),
]
# Planes: 5, 2 + 2, 3, 1 + 1, 1 + 1; and CESSNA, DOUGLAS STEWART and BELL are 3 together.
ORDER = ["EMBRAER", "AIRBUS", "BOEING", "CANADAIR", "MCDONNELL DOUGLAS", "OTHER"]


@pytest.fixture
def names():
    """Twenty-one planes under labels that repeat; two names are missing."""
    labels = [4, 9, 2, 4, 7, 1, 3, 8, 2, 6, 5, 0, 9, 4, 3, 1, 7, 7, 8, 2, 6]
    return pd.Series(ROWS, index=pd.Index(labels, name="plane"), name="manufacturer", dtype="str")


def cleaned(names, at_least=2):
    """Return the answer, once it is a Series with one row for each plane."""
    makers = clean_manufacturers(names, dict(SPELLINGS), at_least)

    assert isinstance(makers, pd.Series), f"expected a Series, got a {type(makers).__name__}."
    assert len(makers) == len(names), (
        f"expected a row for each of {len(names)} planes, got {len(makers)}. Planes of missing and "
        "of rare makers have rows too."
    )
    return makers


def ordered(names, at_least=2):
    """Return the answer's categories, once it has some."""
    makers = cleaned(names, at_least)

    assert isinstance(makers.dtype, pd.CategoricalDtype), (
        f"expected dtype category, got {makers.dtype}: only a category stores each name once and "
        "has an order."
    )
    return makers.cat.categories.tolist()


def listed(makers):
    """Return the values as a list, None where one is missing."""
    return [None if pd.isna(maker) else maker for maker in makers.tolist()]


def test_every_spelling_becomes_the_maker_s_own_name(names):
    makers = listed(cleaned(names, at_least=1))

    found = {row: maker for row, maker in zip(ROWS, makers, strict=True) if row in SPELLINGS}
    expected = {row: SPELLINGS[row] for row in ROWS if row in SPELLINGS}
    assert found == expected, f"expected that spellings become {expected}, got {found}."


def test_a_name_that_is_no_spelling_stays(names):
    makers = listed(cleaned(names, at_least=1))

    lost = sorted(
        {row for row, maker in zip(ROWS, makers, strict=True) if row is not None and maker is None}
    )
    assert not lost, (
        f"{lost} are missing now. They are no spellings, so they are makers' own names. But map "
        "returns NaN for them."
    )
    lumped = sorted(
        {
            row
            for row, maker in zip(ROWS, makers, strict=True)
            if row is not None and maker == "OTHER"
        }
    )
    assert not lumped, (
        f"{lumped} became OTHER, though at_least is 1: a maker of exactly at_least planes stays."
    )


def test_only_a_whole_name_is_a_spelling(names):
    makers = listed(cleaned(names, at_least=1))

    wrong = {
        row: maker
        for row, expected, maker in zip(ROWS, MAKERS, makers, strict=True)
        if expected not in (maker, None)
    }
    assert not wrong, f"these names became wrong makers: {wrong}." + (
        " DOUGLAS is a spelling, but MCDONNELL DOUGLAS and DOUGLAS STEWART only contain it: a "
        "spelling is a whole name."
        if {"MCDONNELL DOUGLAS", "DOUGLAS STEWART"} & set(wrong)
        else ""
    )


def test_a_spelling_is_compared_letter_for_letter():
    names = pd.Series(["A.V. ROE", "AIVI ROE", "a.v. roe", "A.V. ROE "], dtype="str")

    makers = clean_manufacturers(names, {"A.V. ROE": "AVRO"}, 1)

    assert listed(makers) == ["AVRO", "AIVI ROE", "a.v. roe", "A.V. ROE "], (
        "only the first name is 'A.V. ROE' letter for letter: expected ['AVRO', 'AIVI ROE', "
        f"'a.v. roe', 'A.V. ROE '], got {listed(makers)}."
        + (
            " A dot in a pattern matches any letter."
            if listed(makers)[1:2] == ["AVRO"]
            else " AVRO has a plane under another name: replace spellings first, then count."
            if listed(makers)[:1] == ["OTHER"]
            else ""
        )
    )


def test_a_missing_name_stays_missing(names):
    makers = cleaned(names)

    found = [maker for maker, row in zip(listed(makers), ROWS, strict=True) if row is None]
    assert found == [None, None], f"two names are missing: expected [None, None], got {found}. " + (
        "A missing maker is not a rare one."
        if found == ["OTHER", "OTHER"]
        else "Missing is not a name."
    )


def test_makers_of_few_planes_become_other(names):
    makers = listed(cleaned(names))

    rare = [maker for maker, row in zip(makers, MAKERS, strict=True) if MAKERS.count(row) == 1]
    assert rare == ["OTHER", "OTHER", "OTHER"], (
        "CESSNA, DOUGLAS STEWART and BELL made one plane each, and at_least is 2: expected OTHER "
        f"for all three, got {rare}."
    )


def test_a_maker_s_spellings_are_counted_together(names):
    makers = listed(cleaned(names))

    lumped = {row for row, maker in zip(ROWS, makers, strict=True) if maker == "OTHER"}
    lumped -= {"CESSNA", "DOUGLAS STEWART", "BELL"}
    assert not lumped, (
        f"{sorted(map(str, lumped))} became OTHER. Count planes by maker: DOUGLAS and "
        "MCDONNELL DOUGLAS are 2 together, as are CANADAIR and CANADAIR LTD. at_least is 2."
    )
    expected = [maker if maker in ORDER or maker is None else "OTHER" for maker in MAKERS]
    assert makers == expected, f"expected the makers {expected}, got {makers}."


def test_one_rare_maker_is_other_too():
    makers = listed(cleaned(pd.Series(["BELL", "AIRBUS", "AIRBUS"], dtype="str")))

    assert makers == ["OTHER", "AIRBUS", "AIRBUS"], (
        "BELL made 1 plane, and at_least is 2: expected ['OTHER', 'AIRBUS', 'AIRBUS'], "
        f"got {makers}. A single rare maker is OTHER too."
    )


def test_each_name_is_kept_once(names):
    found = ordered(names)

    assert sorted(map(str, found)) == sorted(ORDER), (
        f"expected the categories {sorted(ORDER)}, got {sorted(map(str, found))}."
        + (
            " Remove categories without a row: value_counts would show them with 0."
            if set(ORDER) < set(found)
            else ""
        )
    )


def test_the_makers_of_most_planes_come_first(names):
    found = ordered(names)

    known = {
        tuple(sorted(ORDER)): "Those are in alphabetical order.",
        tuple(reversed(ORDER)): "Those are in reverse order.",
    }
    why = known.get(tuple(found), "")
    if not why and found.index("EMBRAER") > found.index("AIRBUS"):
        why = "EMBRAER made most planes, 5, and comes first."
    elif not why and found.index("BOEING") < found.index("AIRBUS"):
        why = "AIRBUS made 2 + 2 planes, BOEING 3: replace spellings first, then count."
    elif not why and found[-1] != "OTHER":
        why = "OTHER is last, however many planes it has."
    elif not why and found.index("CANADAIR") > found.index("MCDONNELL DOUGLAS"):
        why = "CANADAIR and MCDONNELL DOUGLAS made 2 each: sort these by name."
    assert found == ORDER, f"expected the order {ORDER}, got {found}. {why}"


def test_the_categories_are_ordered(names):
    ordered(names)
    makers = cleaned(names)

    assert makers.cat.ordered, (
        "expected an ordered category, got one without order: makers <= 'AIRBUS' is an error then."
    )


def test_without_rare_makers_there_is_no_other(names):
    found = ordered(names, at_least=1)

    assert "OTHER" not in found, (
        f"no maker has fewer than 1 plane: expected no OTHER, got the categories {found}."
    )
    assert found[-5:] == ["CANADAIR", "MCDONNELL DOUGLAS", "BELL", "CESSNA", "DOUGLAS STEWART"], (
        "expected at the end CANADAIR and MCDONNELL DOUGLAS with 2 planes, then BELL, CESSNA and "
        f"DOUGLAS STEWART with 1; got {found[-5:]}."
    )


def test_ties_are_sorted_as_python_sorts_texts():
    names = pd.Series(["bell", "Piper", "CESSNA", "DOUGLAS"], dtype="str")

    found = clean_manufacturers(names, {}, 1).cat.categories.tolist()

    assert found == ["CESSNA", "DOUGLAS", "Piper", "bell"], (
        "Python sorts capitals before small letters: expected ['CESSNA', 'DOUGLAS', 'Piper', "
        f"'bell'], got {found}."
    )


def test_where_all_makers_are_rare_there_is_only_other(names):
    found = ordered(names, at_least=6)

    assert found == ["OTHER"], f"no maker has 6 planes: expected ['OTHER'], got {found}."


def test_every_maker_has_the_label_of_its_plane(names):
    makers = cleaned(names)

    assert makers.index.tolist() == names.index.tolist(), (
        f"expected the index labels {names.index.tolist()}, got {makers.index.tolist()}."
    )
    assert makers.index.name == "plane", (
        f"expected the index name 'plane', got {makers.index.name!r}: use the index itself."
    )
    assert makers.name == "manufacturer", f"expected the name 'manufacturer', got {makers.name!r}."


def test_without_planes_there_are_no_categories(names):
    found = ordered(names[:0])

    assert found == [], f"without planes, expected no categories, got {found}."


def test_the_caller_s_arguments_stay_as_they_were(names):
    before, spellings = names.copy(), dict(SPELLINGS)

    clean_manufacturers(names, spellings, 2)

    assert spellings == SPELLINGS, f"the caller's spellings have changed to {spellings}."
    same = names.equals(before) and names.index.equals(before.index) and names.name == before.name
    assert same, "the caller's names have changed: change a copy."


def test_the_planes_of_new_york(data):
    names = pd.read_csv(data / "flights" / "planes.csv.gz", usecols=["manufacturer"])
    names = names["manufacturer"]
    spellings = {
        "AIRBUS INDUSTRIE": "AIRBUS",
        "CANADAIR LTD": "CANADAIR",
        "DOUGLAS": "MCDONNELL DOUGLAS",
        "MCDONNELL DOUGLAS AIRCRAFT CO": "MCDONNELL DOUGLAS",
        "MCDONNELL DOUGLAS CORPORATION": "MCDONNELL DOUGLAS",
    }

    makers = clean_manufacturers(names, spellings, 9)

    found = makers.value_counts(sort=False).to_dict()
    expected = {"BOEING": 1630, "AIRBUS": 736, "BOMBARDIER INC": 368, "EMBRAER": 299}
    expected |= {"MCDONNELL DOUGLAS": 238, "CANADAIR": 10, "CESSNA": 9, "OTHER": 32}
    assert found == expected, f"expected {expected}, got {found}."
    # The names themselves take more than twenty bytes a plane.
    size = makers.memory_usage(index=False, deep=True) / len(makers)
    assert size < 3, f"expected little more than a byte per plane, got {size:.1f} bytes."
