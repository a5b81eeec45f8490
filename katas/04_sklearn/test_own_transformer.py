import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils.estimator_checks import check_estimator

from .own_transformer import QuantileClipper


@pytest.fixture
def train():
    """Five houses; a quarter and three quarters of the way lie 20 and 40, and 2.0 and 5.0."""
    return pd.DataFrame(
        {"area": [20.0, 900.0, 30.0, 40.0, 5.0], "rooms": [5.0, 1.0, 2.0, 40.0, 3.0]},
        index=[3, 1, 3, 0, 2],
    )


@pytest.fixture
def new():
    return pd.DataFrame({"area": [1.0, 25.0, 77.0], "rooms": [9.0, 0.0, 4.5]}, index=[8, 6, 8])


CLIPPED = [[20.0, 5.0], [25.0, 2.0], [40.0, 4.5]]


def fitted(X, low=0.25, high=0.75):
    """Return a clipper that was fitted, once fit has returned it."""
    clipper = QuantileClipper(low=low, high=high)
    answer = clipper.fit(X)
    assert answer is clipper, (
        f"expected fit to return the estimator itself, got {type(answer).__name__}: pipelines "
        "chain fit(X).transform(X)."
    )
    return clipper


def clipped(clipper, X):
    """Return what transform gives, as an array."""
    answer = clipper.transform(X)
    assert isinstance(answer, np.ndarray), f"expected an array, got a {type(answer).__name__}."
    assert answer.dtype == np.float64, f"expected dtype float64, got {answer.dtype}."
    assert answer.shape == np.shape(X), f"expected the shape {np.shape(X)}, got {answer.shape}."
    return answer


def test_the_parameters_are_kept_as_they_were_given():
    low, high = np.float64(0.125), 1
    clipper = QuantileClipper(low=low, high=high)

    assert clipper.low is low and clipper.high is high, (
        f"expected low and high to be the objects that were given, got {clipper.low!r} and "
        f"{clipper.high!r}: __init__ converts nothing, since clone compares by identity."
    )
    defaults = QuantileClipper().get_params()
    assert defaults == {"low": 0.05, "high": 0.95}, (
        f"expected the defaults low=0.05 and high=0.95, got {defaults}."
    )


def test_fit_returns_the_estimator(train):
    fitted(train)


def test_every_column_is_clipped_to_its_own_quantiles(train):
    clipper = fitted(train)

    limits = [list(map(float, clipper.lower_)), list(map(float, clipper.upper_))]
    assert limits == [[20, 2], [40, 5]], (
        f"the quantiles 0.25 and 0.75 of area and rooms: expected lower_ [20, 2] and upper_ "
        f"[40, 5], got {limits[0]} and {limits[1]}."
    )


def test_new_rows_are_clipped_to_the_limits_of_training(train, new):
    answer = clipped(fitted(train), new).tolist()

    why = ""
    if answer == np.clip(new, *np.quantile(new, [0.25, 0.75], axis=0)).to_numpy().tolist():
        why = " These limits are those of the new rows: transform learns nothing."
    assert answer == CLIPPED, f"expected {CLIPPED}, got {answer}.{why}"


def test_limits_are_float64_even_of_narrow_columns(train, new):
    clipper = fitted(train.astype("float32"))

    kinds = [np.asarray(limits).dtype.name for limits in (clipper.lower_, clipper.upper_)]
    assert kinds == ["float64"] * 2, f"columns of float32: expected float64 limits, got {kinds}."
    assert clipped(clipper, new.astype("float32")).tolist() == CLIPPED, (
        f"expected {CLIPPED} of float32 too."
    )


def test_fit_leaves_the_parameters_alone(train):
    clipper = QuantileClipper(low=0, high=1)

    clipper.fit(train)

    assert (clipper.low, clipper.high) == (0, 1), (
        f"low and high were 0 and 1, and are {clipper.low!r} and {clipper.high!r} after fit: a "
        "clone of it would be another estimator. What is learned ends in an underscore."
    )


@pytest.mark.parametrize(
    ("low", "high"), [(0.5, 0.5), (0.8, 0.2), (-0.1, 0.5), (0.5, 1.1), (float("nan"), 0.5)], ids=str
)
def test_impossible_quantiles_are_refused_by_fit_and_not_before(train, low, high):
    try:
        clipper = QuantileClipper()
        clipper.set_params(low=low, high=high)
        clipper = clone(clipper)
    except ValueError as error:
        raise AssertionError(
            "__init__ checks nothing: set_params would come by without it. fit checks."
        ) from error

    error = None
    try:
        clipper.fit(train)
    except ValueError as raised:
        error = raised

    assert error is not None, f"low={low}, high={high}: expected a ValueError from fit, got none."


def test_a_second_fit_forgets_the_first(train):
    clipper = fitted(train * 100)
    clipper.fit(train)
    again = [list(map(float, limits)) for limits in (clipper.lower_, clipper.upper_)]

    assert again == [[20, 2], [40, 5]], (
        f"fitted on other rows before: expected the limits [20, 2] and [40, 5], got {again}."
    )
    clipper.fit(train[["rooms"]].to_numpy())
    assert not hasattr(clipper, "feature_names_in_"), (
        "fitted on a table, then on an array: expected no feature_names_in_, got those of the "
        "first fit."
    )
    assert clipped(clipper, [[9.0]]).tolist() == [[5.0]], (
        "fitted on two columns, then on one: expected limits for one column."
    )


def test_the_names_of_the_columns_are_known(train):
    clipper = fitted(train)

    names = getattr(clipper, "feature_names_in_", None)
    assert names is not None and list(names) == ["area", "rooms"], (
        f"expected feature_names_in_ to be ['area', 'rooms'], got {names}: a table became an "
        "array before anybody looked at its names. validate_data keeps them."
    )
    assert list(clipper.get_feature_names_out()) == ["area", "rooms"], (
        f"expected the names ['area', 'rooms'], got {list(clipper.get_feature_names_out())}."
    )
    unnamed = fitted(train.to_numpy())
    plain = list(unnamed.get_feature_names_out())
    assert plain == ["x0", "x1"], f"an array has no names: expected ['x0', 'x1'], got {plain}."
    told = list(unnamed.get_feature_names_out(["a", "b"]))
    assert told == ["a", "b"], f"told the names ['a', 'b']: expected these, got {told}."


@pytest.mark.parametrize(
    "names", [["rooms", "area"], ["area", "doors"]], ids=["another order", "another name"]
)
def test_columns_that_are_not_those_of_fit_are_refused(train, new, names):
    clipper = fitted(train)
    other = new[names] if "rooms" in names else new.set_axis(names, axis=1)

    error = None
    try:
        clipper.transform(other)
    except ValueError as raised:
        error = raised

    assert error is not None, (
        f"fitted on ['area', 'rooms'] and given {names}: expected a ValueError, got none. Each "
        "column would be clipped to the limits of another."
    )


def test_a_table_comes_out_where_one_is_wanted(train, new):
    pipeline = make_pipeline(QuantileClipper(0.25, 0.75), StandardScaler())
    pipeline.set_output(transform="pandas")

    table = pipeline.fit(train).transform(new)

    assert list(table.columns) == ["area", "rooms"] and list(table.index) == [8, 6, 8], (
        f"expected the columns area and rooms and the index of the rows, got {table}."
    )


def test_without_fit_there_is_nothing_to_apply(new):
    clipper, error = QuantileClipper(), None
    try:
        clipper.transform(new)
    except NotFittedError:
        return
    except (AttributeError, ValueError) as raised:
        error = raised

    pytest.fail(f"transform before fit: expected a NotFittedError, got {error!r}.")


def test_what_was_given_stays_as_it_was(train, new):
    learned = train.to_numpy(copy=True)
    clipper = fitted(learned)

    assert np.array_equal(learned, train.to_numpy()), (
        f"fit changed the caller's rows from {train.to_numpy().tolist()} to {learned.tolist()}."
    )
    for before, what in ((new.to_numpy(), "three rows"), (np.array(CLIPPED), "rows within limits")):
        rows = before.copy()
        clipper.transform(rows)[...] = -1
        assert np.array_equal(rows, before), (
            f"{what}: the caller's array changed from {before.tolist()} to {rows.tolist()} with "
            "what transform returned: clip a copy."
        )


def test_scikit_learn_has_nothing_to_object():
    results = check_estimator(QuantileClipper(), on_fail=None, on_skip=None)

    failed = [one for one in results if one["status"] == "failed"]
    assert not failed, (
        f"{len(failed)} of {len(results)} checks of scikit-learn fail, the first one is "
        f"{failed[0]['check_name']}: {failed[0]['exception']!r}"
    )
