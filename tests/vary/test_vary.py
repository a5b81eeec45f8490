"""Each mode changes one aspect, keeps what belongs together, and says what it has changed."""

from __future__ import annotations

import datetime
import math
import random

import numpy as np
import pandas as pd
import pytest

from dojo.check import (
    among,
    dimensions,
    dtypes,
    emptied,
    glued,
    moments,
    scaled,
    shifted,
    upto,
    with_values,
    words,
)
from dojo.vary.modes import another


def changed(variation, value, name=None, seed=0):
    mode = next(mode for mode in variation.modes if name in (None, mode.name))
    new = mode.change(random.Random(seed))(value)
    return new, mode.said(value, new)


DAYS = pd.Series(pd.to_datetime(["2013-02-08 12:30", "2013-02-09 01:00", None]))


def test_different_words_stay_different_and_none_stays_none():
    new, said = changed(words(), ["ab", "AB", "ab", None, "", "a b"], "other words")

    assert new[0] == new[2]
    assert len(set(new)) == 5
    assert new[3] is None
    assert "held" in said


@pytest.mark.parametrize(
    "value",
    [["ab", "ab", "c", None], [("ab", 1), ("ab", 2)], pd.Series(["ab", None, "ab"], dtype="str")],
    ids=["list", "rows", "column"],
)
@pytest.mark.parametrize(
    "name", ["capitals", "blanks", "blanks at an end", "accents", "separators"]
)
def test_one_text_is_nearly_equal_to_one_that_stays(name, value):
    new, said = changed(words(), value, name)
    before, after = str(list(value)), str(list(new))

    assert type(new) is type(value)
    assert before.count("'ab'") == 2
    assert after.count("'ab'") == 1
    assert "held" in said


def test_what_is_missing_is_not_what_changed():
    assert another([math.nan, 1.0, None], [math.nan, 2.0, None]) == 2.0
    assert another(pd.Series([None, "a"]), pd.Series([None, "b"])) == "b"


def test_a_text_may_read_as_a_number_where_that_is_asked():
    new, _ = changed(words(numerals=True), ["ab", "cd"], "numerals")

    assert all(float(word) for word in new)
    assert "numerals" not in [mode.name for mode in words().modes]


@pytest.mark.parametrize(
    "value", [np.array(["a", "b"]), pd.Index(["a", "b"]), {"a": "b"}, {"a", "b"}]
)
def test_words_are_found_in_every_container(value):
    new, _ = changed(words(letters=3), value)

    assert type(new) is type(value)
    items = [*new, *new.values()] if isinstance(new, dict) else list(new)
    assert all(len(word) == 3 and word.isupper() for word in items)


def test_a_category_stays_one():
    new, _ = changed(words(letters=3), pd.Series(["a", "b"], dtype="category"))

    assert str(new.dtype) == "category"


def test_all_moments_move_by_one_span():
    (mode, *_) = moments(years=(2300, 2300)).modes
    change = mode.change(random.Random(0))
    one, other = change(DAYS), change(DAYS.dt.tz_localize("UTC"))

    assert one[0] == pd.Timestamp("2300-02-08 12:30")
    assert one[1] - one[0] == DAYS[1] - DAYS[0]
    assert pd.isna(one[2])
    assert other.dt.tz_localize(None).equals(one)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("New Year's Eve", "2013-12-31 23:30"),
        ("midnight", "2013-02-08 23:30"),
        ("seconds", "2013-02-08 12:30:5"),
        ("fractions", "2013-02-08 12:30:00."),
    ],
)
def test_moments_come_where_calendars_are_awkward(name, first):
    new, said = changed(moments(years=(2010, 2020)), DAYS, name)

    assert str(new[0]).startswith(first[:-1])
    assert "held" in said


def test_days_as_text_move_by_whole_days():
    new, _ = changed(
        moments(years=(2020, 2020)), pd.Series(["2013-02-28", "2013-03-01"], dtype="str")
    )

    assert new.tolist() == ["2020-02-28", "2020-02-29"]


def test_a_moment_that_the_unit_cannot_hold_stays():
    far = DAYS.astype("datetime64[ns]")
    new, _ = changed(moments(years=(2300, 2300)), far)

    assert new.equals(far)


def test_an_array_and_a_single_moment_move_too():
    new, _ = changed(moments(years=(2020, 2020)), np.array(["2013-02-08"], dtype="datetime64[s]"))
    one, _ = changed(moments(years=(2020, 2020)), datetime.datetime(2013, 2, 8))

    assert str(new[0])[:10] == "2020-02-08"
    assert one == datetime.datetime(2020, 2, 8)


@pytest.mark.parametrize(
    "value", [3, [1, 2], "ab", np.arange(3), pd.DataFrame({"a": [1, 2]})], ids=str
)
def test_a_size_is_nearly_what_is_asked_and_never_round(value):
    new, said = changed(upto(1_000), value)
    size = new if isinstance(new, int) else len(new)

    assert 980 <= size <= 1_000
    assert f"{size:,}" in said


def test_another_axis_gets_longer():
    new, said = changed(upto(50, axis=1), np.zeros((2, 3)))

    assert new.shape[0] == 2
    assert 49 <= new.shape[1] <= 50
    assert "axis 1" in said


def test_what_is_long_already_stays():
    assert changed(upto(3), [1, 2, 3, 4])[0] == [1, 2, 3, 4]


@pytest.mark.parametrize(("value", "axis"), [(np.array(3.0), 0), (np.arange(3), 1)], ids=str)
def test_what_has_no_such_axis_stays(value, axis):
    (mode,) = upto(9, axis=axis).modes

    assert mode.change(random.Random(0))(value) is value


def test_one_more_axis():
    new, said = changed(dimensions(2), np.arange(3))

    assert new.tolist() == [[0, 1, 2], [2, 1, 0]]
    assert "2 axes" in said
    assert changed(dimensions(2), new)[0] is new


def test_a_dtype_is_given_where_it_holds_the_values():
    assert changed(dtypes("int8"), np.array([1, 2]))[0].dtype == "int8"
    assert changed(dtypes("int8"), np.array([300]))[0].dtype == "int64"
    assert changed(dtypes("Int64"), pd.Series([1, 2]))[0].dtype == "Int64"
    assert changed(dtypes("float32"), np.array([0.1]))[0].dtype == "float64"


def test_numbers_are_scaled_and_shifted_within_their_kind():
    assert changed(scaled(1e3), [1, 2.5, None, "a"])[0] == [1000, 2500.0, None, "a"]
    assert changed(shifted(3_000_000_000), np.array([1]))[0].tolist() == [3_000_000_001]


def test_a_table_has_its_numbers_scaled():
    table = pd.DataFrame({"a": [1, 2], "b": ["x", "y"], "c": [0.5, None]})
    new, _ = changed(scaled(10), table)

    assert new["a"].tolist() == [10, 20]
    assert new["b"].tolist() == ["x", "y"]
    assert new["c"][0] == 5.0
    assert table["a"].tolist() == [1, 2]


def test_glued_keys_are_two_that_become_one():
    table = pd.DataFrame({"carrier": ["x", "y", "z"], "number": [1, 2, 3]})
    new, _ = changed(glued("carrier", "number"), table)
    glued_on = new["carrier"] + new["number"].astype(str)

    assert len(glued_on) - glued_on.nunique() == 1
    assert not new.duplicated(["carrier", "number"]).any()
    assert new["number"].dtype == "int64"


def test_values_are_put_in_or_chosen():
    assert 9 in changed(with_values(9), [1, 2, 3])[0]
    assert changed(with_values(9), pd.Series([1]))[0].tolist() == [9]
    assert changed(among(7), 1)[0] == 7


def test_an_emptied_table_has_columns_of_objects():
    new, _ = changed(emptied(), pd.DataFrame({"a": [1]}))

    assert len(new) == 0
    assert new["a"].dtype == object
