import pandas as pd
import pytest

from .clean_manufacturers import clean_manufacturers

# Nobody built a plane as BOEING CO here, and none was built by FOKKER under any name.
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
    """Twenty-one planes under labels that repeat; two are of unknown make."""
    labels = [4, 9, 2, 4, 7, 1, 3, 8, 2, 6, 5, 0, 9, 4, 3, 1, 7, 7, 8, 2, 6]
    return pd.Series(ROWS, index=pd.Index(labels, name="plane"), name="manufacturer", dtype="str")


def cleaned(names, at_least=2):
    """Return the answer, once it is a Series with one row for each plane."""
    makers = clean_manufacturers(names, dict(SPELLINGS), at_least)

    assert isinstance(makers, pd.Series), f"a Series is asked, and a {type(makers).__name__} came."
    assert len(makers) == len(names), (
        f"{len(names)} planes went in and {len(makers)} rows came out: planes of unknown make and "
        "of rare makers are planes too."
    )
    return makers


def ordered(names, at_least=2):
    """Return the answer's categories, once it has some."""
    makers = cleaned(names, at_least)

    assert isinstance(makers.dtype, pd.CategoricalDtype), (
        f"dtype category is asked, and {makers.dtype} came: only a category keeps each name once, "
        "however many planes there are, and knows an order."
    )
    return makers.cat.categories.tolist()


def listed(makers):
    """Return the values as a list, None where one is missing."""
    return [None if pd.isna(maker) else maker for maker in makers.tolist()]


def test_every_spelling_becomes_the_maker_s_own_name(names):
    makers = listed(cleaned(names, at_least=1))

    found = {row: maker for row, maker in zip(ROWS, makers, strict=True) if row in SPELLINGS}
    asked = {row: SPELLINGS[row] for row in ROWS if row in SPELLINGS}
    assert found == asked, f"three spellings of these planes become {asked}, and {found} came."


def test_a_name_that_is_no_spelling_stays(names):
    makers = listed(cleaned(names, at_least=1))

    lost = sorted(
        {row for row, maker in zip(ROWS, makers, strict=True) if row is not None and maker is None}
    )
    assert not lost, (
        f"{lost} are missing now: map has no answer to a name that is not in spellings, but such a "
        "name is a maker's own."
    )
    lumped = sorted(
        {
            row
            for row, maker in zip(ROWS, makers, strict=True)
            if row is not None and maker == "OTHER"
        }
    )
    assert not lumped, (
        f"{lumped} became OTHER, though at_least is 1: who made exactly as many planes stays, and "
        "fewer nobody made."
    )


def test_only_a_whole_name_is_a_spelling(names):
    makers = listed(cleaned(names, at_least=1))

    wrong = {
        row: maker
        for row, asked, maker in zip(ROWS, MAKERS, makers, strict=True)
        if asked not in (maker, None)
    }
    assert not wrong, f"these names came out wrong: {wrong}." + (
        " DOUGLAS is a spelling, but MCDONNELL DOUGLAS and DOUGLAS STEWART only contain it: a "
        "part of a name is none."
        if {"MCDONNELL DOUGLAS", "DOUGLAS STEWART"} & set(wrong)
        else ""
    )


def test_a_spelling_is_compared_letter_for_letter():
    names = pd.Series(["A.V. ROE", "AIVI ROE", "a.v. roe", "A.V. ROE "], dtype="str")

    makers = clean_manufacturers(names, {"A.V. ROE": "AVRO"}, 1)

    assert listed(makers) == ["AVRO", "AIVI ROE", "a.v. roe", "A.V. ROE "], (
        f"only the first of these is 'A.V. ROE', letter for letter; {listed(makers)} came."
        + (
            " A dot in a pattern stands for any letter."
            if listed(makers)[1:2] == ["AVRO"]
            else " AVRO has a plane under another name: count after the spellings became one."
            if listed(makers)[:1] == ["OTHER"]
            else ""
        )
    )


def test_a_plane_of_unknown_make_stays_unknown(names):
    makers = cleaned(names)

    found = [maker for maker, row in zip(listed(makers), ROWS, strict=True) if row is None]
    assert found == [None, None], (
        f"nobody knows who made two of the planes, so they stay missing, and {found} came: "
        + (
            "unknown is not OTHER, it may be a BOEING."
            if found == ["OTHER", "OTHER"]
            else "missing is nobody's name."
        )
    )


def test_makers_of_few_planes_become_other(names):
    makers = listed(cleaned(names))

    rare = [maker for maker, row in zip(makers, MAKERS, strict=True) if MAKERS.count(row) == 1]
    assert rare == ["OTHER", "OTHER", "OTHER"], (
        "CESSNA, DOUGLAS STEWART and BELL made one plane each, and 2 are asked: all three are "
        f"OTHER, and {rare} came."
    )


def test_a_maker_s_spellings_are_counted_together(names):
    makers = listed(cleaned(names))

    lumped = {row for row, maker in zip(ROWS, makers, strict=True) if maker == "OTHER"}
    lumped -= {"CESSNA", "DOUGLAS STEWART", "BELL"}
    assert not lumped, (
        f"{sorted(map(str, lumped))} became OTHER. Planes are counted by maker: DOUGLAS and "
        "MCDONNELL DOUGLAS make 2 together, so do CANADAIR and CANADAIR LTD, and 2 are enough."
    )
    asked = [maker if maker in ORDER or maker is None else "OTHER" for maker in MAKERS]
    assert makers == asked, f"the makers are {asked}, and {makers} came."


def test_one_rare_maker_is_other_too():
    makers = listed(cleaned(pd.Series(["BELL", "AIRBUS", "AIRBUS"], dtype="str")))

    assert makers == ["OTHER", "AIRBUS", "AIRBUS"], (
        f"BELL made 1 plane and 2 are enough: OTHER, though it is the only one; {makers} came."
    )


def test_each_name_is_kept_once(names):
    found = ordered(names)

    assert sorted(map(str, found)) == sorted(ORDER), (
        f"the categories are {sorted(ORDER)}, in any order, and {sorted(map(str, found))} came."
        + (
            " A category that no row has any more must go: it would stand in every count with 0."
            if set(ORDER) < set(found)
            else ""
        )
    )


def test_the_makers_of_most_planes_come_first(names):
    found = ordered(names)

    known = {
        tuple(sorted(ORDER)): "That is the alphabet.",
        tuple(reversed(ORDER)): "That is the wrong way round.",
    }
    why = known.get(tuple(found), "")
    if not why and found.index("EMBRAER") > found.index("AIRBUS"):
        why = "EMBRAER made most planes, 5, and comes first: that is the wrong way round."
    elif not why and found.index("BOEING") < found.index("AIRBUS"):
        why = "AIRBUS made 2 + 2 planes and BOEING 3: count after the spellings became one."
    elif not why and found[-1] != "OTHER":
        why = "OTHER is last, however many planes it has."
    elif not why and found.index("CANADAIR") > found.index("MCDONNELL DOUGLAS"):
        why = "CANADAIR and MCDONNELL DOUGLAS made 2 each: their names decide."
    assert found == ORDER, f"the order is {ORDER}, and {found} came. {why}"


def test_the_order_is_known_to_comparisons(names):
    ordered(names)
    makers = cleaned(names)

    assert makers.cat.ordered, (
        "the categories have no order yet, only a sequence: makers <= 'AIRBUS' is an error then."
    )


def test_without_rare_makers_there_is_no_other(names):
    found = ordered(names, at_least=1)

    assert "OTHER" not in found, (
        f"no maker has fewer than 1 plane, so nobody is OTHER; the categories {found} came."
    )
    assert found[-5:] == ["CANADAIR", "MCDONNELL DOUGLAS", "BELL", "CESSNA", "DOUGLAS STEWART"], (
        "at the end come CANADAIR and MCDONNELL DOUGLAS with 2 planes, then BELL, CESSNA and "
        f"DOUGLAS STEWART with one; {found[-5:]} came."
    )


def test_ties_are_sorted_as_python_sorts_texts():
    names = pd.Series(["bell", "Piper", "CESSNA", "DOUGLAS"], dtype="str")

    found = clean_manufacturers(names, {}, 1).cat.categories.tolist()

    assert found == ["CESSNA", "DOUGLAS", "Piper", "bell"], (
        "for Python all capitals come before small letters: CESSNA, DOUGLAS, Piper and bell; "
        f"{found} came."
    )


def test_where_all_makers_are_rare_there_is_only_other(names):
    found = ordered(names, at_least=6)

    assert found == ["OTHER"], f"nobody made 6 planes, so OTHER is all, and {found} came."


def test_every_maker_stands_on_its_plane_s_label(names):
    makers = cleaned(names)

    assert makers.index.tolist() == names.index.tolist(), (
        f"the planes are labelled {names.index.tolist()}, and {makers.index.tolist()} came."
    )
    assert makers.index.name == "plane", (
        f"the index is called 'plane', and {makers.index.name!r} came: hand on the index itself."
    )
    assert makers.name == "manufacturer", (
        f"the Series is called 'manufacturer', and {makers.name!r} came."
    )


def test_without_planes_there_are_no_categories(names):
    found = ordered(names[:0])

    assert found == [], f"there is no plane, so there is no category, and {found} came."


def test_what_the_caller_gave_stays_as_it_was(names):
    before, spellings = names.copy(), dict(SPELLINGS)

    clean_manufacturers(names, spellings, 2)

    assert spellings == SPELLINGS, f"the caller's spellings are {spellings} now."
    pd.testing.assert_series_equal(names, before)


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
    asked = {"BOEING": 1630, "AIRBUS": 736, "BOMBARDIER INC": 368, "EMBRAER": 299}
    asked |= {"MCDONNELL DOUGLAS": 238, "CANADAIR": 10, "CESSNA": 9, "OTHER": 32}
    assert found == asked, f"{asked} planes are asked, and {found} came."
    # The names themselves take more than twenty bytes a plane.
    size = makers.memory_usage(index=False, deep=True) / len(makers)
    assert size < 3, f"a category takes little more than a byte a plane, and {size:.1f} came."
