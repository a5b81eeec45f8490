import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone, is_classifier
from sklearn.exceptions import NotFittedError
from sklearn.utils.estimator_checks import check_estimator

from .own_classifier import NearestMean

# The mean rows: (8, 1) of tall, (2, 5) of flat, (5, 12) of wide.
KINDS = ["tall", "flat", "tall", "wide", "flat"]
MEANS = {"flat": [2.0, 5.0], "tall": [8.0, 1.0], "wide": [5.0, 12.0]}


@pytest.fixture
def train():
    return pd.DataFrame(
        {"height": [7.0, 1.0, 9.0, 5.0, 3.0], "width": [0.0, 4.0, 2.0, 12.0, 6.0]},
        index=[3, 1, 3, 0, 2],
    )


@pytest.fixture
def kinds():
    return pd.Series(KINDS, index=[9, 8, 7, 6, 5])


@pytest.fixture
def new():
    """Nearest to flat, tall, wide and flat again."""
    return pd.DataFrame({"height": [3.0, 7.5, 4.0, 0.0], "width": [4.5, 2.0, 11.0, 5.5]})


def fitted(X, y, **parameters):
    """Return a fitted classifier, once fit has returned it."""
    model = NearestMean(**parameters)
    answer = model.fit(X, y)
    assert answer is model, (
        f"expected fit to return the estimator itself, got {type(answer).__name__}: people chain "
        "fit(X, y).predict(X)."
    )
    return model


def labels(model, X):
    """Return what is predicted, as a list, once it is an array with a label for each row."""
    answer = model.predict(X)
    assert isinstance(answer, np.ndarray), f"expected an array, got a {type(answer).__name__}."
    assert answer.shape == (len(X),), f"expected the shape ({len(X)},), got {answer.shape}."
    return answer.tolist()


def chances(model, X, n):
    """Return the probabilities of ``n`` labels, once they are finite numbers of that shape."""
    answer = model.predict_proba(X)
    assert isinstance(answer, np.ndarray), f"expected an array, got a {type(answer).__name__}."
    assert answer.dtype == np.float64, f"expected dtype float64, got {answer.dtype}."
    assert answer.shape == (len(X), n), f"expected the shape {(len(X), n)}, got {answer.shape}."
    assert np.isfinite(answer).all(), (
        f"expected finite probabilities, got {answer.tolist()}: exp(-d**2) is 0 for every label "
        "where a row is far from all, and 0/0 is NaN."
    )
    return answer


def test_the_scale_is_kept_as_it_was_given(train, kinds):
    scale = np.float64(2.5)
    model = NearestMean(scale=scale)

    assert model.scale is scale, (
        f"expected scale to be the object that was given, got {model.scale!r}: __init__ converts "
        "nothing, since clone compares by identity."
    )
    assert NearestMean().get_params() == {"scale": 1.0}, (
        f"expected the default scale=1.0, got {NearestMean().get_params()}."
    )
    model.fit(train, kinds)
    assert model.scale is scale, (
        f"scale was 2.5 and is {model.scale!r} after fit: a clone of it would be another estimator."
    )


def test_fit_returns_the_estimator(train, kinds):
    fitted(train, kinds)


def test_the_labels_are_sorted_and_each_has_its_mean_row(train, kinds):
    model = fitted(train, kinds)

    classes = list(model.classes_)
    assert classes == ["flat", "tall", "wide"], (
        f"expected classes_ ['flat', 'tall', 'wide'], got {classes}."
        + (" Sort them." if sorted(classes) == ["flat", "tall", "wide"] else "")
    )
    means = np.asarray(model.means_)
    assert means.dtype == np.float64 and means.shape == (3, 2), (
        f"expected means_ of dtype float64 and shape (3, 2), got {means.dtype} and {means.shape}."
    )
    assert means == pytest.approx(np.array(list(MEANS.values()))), (
        f"expected the mean rows {MEANS}, got {means.tolist()}."
    )


@pytest.mark.parametrize(
    "names",
    [["flat", "tall", "wide"], [30, -7, 4], [2.0, 0.0, 1.0], ["10", "9", ""]],
    ids=["texts", "numbers with gaps", "whole floats", "texts of digits"],
)
def test_a_label_comes_back_as_it_was_given(train, kinds, new, names):
    given = kinds.map(dict(zip(MEANS, names, strict=True)))
    model = fitted(train, given)

    answer = labels(model, new)

    expected = [names[place] for place in (0, 1, 2, 0)]
    places = [sorted(names).index(name) for name in expected]
    why = ""
    if answer == places:
        why = " These are positions in classes_: whoever asks wants the labels."
    elif answer == [names.index(name) for name in expected]:
        why = " These are positions: whoever asks wants the labels."
    assert answer == expected, f"labels {names}: expected {expected}, got {answer}.{why}"


def test_a_row_near_two_means_is_shared_between_them():
    model = fitted([[0.0], [1.0], [3.0]], ["low", "high", "top"], scale=4.0)

    answer = chances(model, [[0.25], [2.0]], 3)

    # Squared distances to high, low and top, in the order of classes_.
    weights = np.exp(-np.array([[0.75**2, 0.25**2, 2.75**2], [1.0, 4.0, 1.0]]) / 4)
    expected = weights / weights.sum(axis=1, keepdims=True)
    wrong = {
        "the distance is not squared": np.exp(-np.array([[0.75, 0.25, 2.75], [1, 2, 1]]) / 4),
        "nothing is divided by scale": weights**4,
        "d is divided by scale before it is squared": weights ** (1 / 4),
        "the columns come as the labels did, not sorted": weights[:, [1, 0, 2]],
        "the farthest is the likeliest": 1 / weights,
    }
    causes = [
        f" That is what comes out if {cause}."
        for cause, other in wrong.items()
        if np.allclose(answer, other / other.sum(axis=1, keepdims=True), atol=1e-6)
    ]
    assert answer == pytest.approx(expected, abs=1e-6), (
        f"expected {expected.round(4).tolist()} for the labels high, low, top, got "
        f"{answer.round(4).tolist()}.{(causes or [''])[0]}"
    )


def test_a_row_far_from_all_means_has_probabilities_too(train, kinds, new):
    model = fitted(train, kinds)

    answer = chances(model, new * 1000, 3)

    assert answer.sum(axis=1) == pytest.approx(np.ones(4)), (
        f"expected the probabilities of a row to add up to 1, got {answer.sum(axis=1).tolist()}."
    )
    found = labels(model, new * 1000)
    assert found == ["wide", "tall", "wide", "wide"], (
        f"expected ['wide', 'tall', 'wide', 'wide'] for rows far away, got {found}."
    )


def test_a_large_scale_makes_chances_equal_and_predicts_the_nearest(train, kinds, new):
    model = fitted(train, kinds, scale=1e20)

    found = labels(model, new)
    first = " Among equal chances argmax takes the first." if set(found) == {"flat"} else ""
    assert found == ["flat", "tall", "wide", "flat"], (
        "scale=1e20: expected ['flat', 'tall', 'wide', 'flat'], whose means are nearest, got "
        f"{found}.{first}"
    )


def test_one_label_is_enough(train, new):
    model = fitted(train, [7] * 5)

    assert labels(model, new) == [7] * 4, f"only label 7 is known, got {labels(model, new)}."
    assert chances(model, new, 1).tolist() == [[1.0]] * 4, "expected the probability 1 for it."


def test_means_of_narrow_columns_are_float64():
    # Above 2**24 float32 knows the even numbers only.
    X = np.array([[2**24], [2**24 + 2], [0]], dtype="float32")
    means = np.asarray(fitted(X, ["far", "far", "near"]).means_)

    assert means.dtype == np.float64 and means[0, 0] == 2**24 + 1, (
        f"columns of float32: expected float64 means and {2**24 + 1} between {2**24} and "
        f"{2**24 + 2}, got {means.dtype} and {float(means[0, 0]):.0f}. Convert before you average."
    )


@pytest.mark.parametrize("scale", [0, -1.0, float("nan")])
def test_an_impossible_scale_is_refused_by_fit_and_not_before(train, kinds, scale):
    try:
        model = clone(NearestMean().set_params(scale=scale))
        model = NearestMean(scale=scale)
    except ValueError as error:
        raise AssertionError(
            "__init__ checks nothing: set_params would come by without it. fit checks."
        ) from error

    error = None
    try:
        model.fit(train, kinds)
    except ValueError as raised:
        error = raised

    assert error is not None, f"scale={scale}: expected a ValueError from fit, got none."


def test_a_second_fit_forgets_the_first(train, kinds, new):
    model = fitted(train * 100, kinds.replace({"wide": "vast"}))
    model.fit(train, kinds)

    assert list(model.classes_) == ["flat", "tall", "wide"], (
        "fitted on the labels flat, tall and vast before: expected classes_ ['flat', 'tall', "
        f"'wide'], got {list(model.classes_)}. A class that no row has is one of the first fit."
    )
    assert np.asarray(model.means_) == pytest.approx(np.array(list(MEANS.values()))), (
        f"fitted on other rows before: expected the means {MEANS}, got {model.means_}."
    )
    model.fit(train[["width"]].to_numpy(), [2, 1, 2, 1, 1])
    assert not hasattr(model, "feature_names_in_"), (
        "fitted on a table, then on an array: expected no feature_names_in_, got the first fit's."
    )
    assert labels(model, [[0.0], [9.0]]) == [2, 1], "expected the labels of the last fit."


def test_the_names_of_the_columns_are_known(train, kinds):
    names = getattr(fitted(train, kinds), "feature_names_in_", None)

    assert names is not None and list(names) == ["height", "width"], (
        f"expected feature_names_in_ to be ['height', 'width'], got {names}: a table became an "
        "array before anybody looked at its names. validate_data keeps them."
    )


@pytest.mark.parametrize("method", ["predict", "predict_proba"])
@pytest.mark.parametrize(
    "names", [["width", "height"], ["height", "depth"]], ids=["another order", "another name"]
)
def test_columns_that_are_not_those_of_fit_are_refused(train, kinds, new, names, method):
    model = fitted(train, kinds)
    other = new[names] if "width" in names else new.set_axis(names, axis=1)

    error = None
    try:
        getattr(model, method)(other)
    except ValueError as raised:
        error = raised

    assert error is not None, (
        f"fitted on ['height', 'width'] and given {names}: expected a ValueError from {method}, "
        "got none. Each column would be compared with the means of another."
    )


@pytest.mark.parametrize("method", ["predict", "predict_proba"])
def test_without_fit_there_is_nothing_to_apply(new, method):
    model, error = NearestMean(), None
    try:
        getattr(model, method)(new)
    except NotFittedError:
        return
    except (AttributeError, ValueError, TypeError) as raised:
        error = raised

    pytest.fail(f"{method} before fit: expected a NotFittedError, got {error!r}.")


def test_what_was_given_stays_as_it_was(train, kinds, new):
    given = [train.to_numpy(), kinds.to_numpy().copy(), new.to_numpy()]
    before = [array.copy() for array in given]

    model = fitted(*given[:2])
    model.predict_proba(given[2])
    model.predict(given[2])

    for now, then, name in zip(given, before, ["rows", "labels", "new rows"], strict=True):
        assert np.array_equal(now, then), (
            f"the caller's {name} changed from {then.tolist()} to {now.tolist()}."
        )


def test_scikit_learn_takes_it_for_a_classifier_and_has_nothing_to_object():
    model = NearestMean()

    assert is_classifier(model), (
        "scikit-learn does not take it for a classifier, so cross-validation would not keep the "
        "shares of the labels: ClassifierMixin comes first."
    )
    results = check_estimator(model, on_fail=None, on_skip=None)
    failed = [one for one in results if one["status"] == "failed"]
    assert not failed, (
        f"{len(failed)} of {len(results)} checks of scikit-learn fail, the first one is "
        f"{failed[0]['check_name']}: {failed[0]['exception']!r}"
    )
