import numpy as np
import pandas as pd
import pytest
from sklearn.base import BaseEstimator, ClassifierMixin, is_classifier
from sklearn.datasets import load_digits
from sklearn.naive_bayes import GaussianNB
from sklearn.tree import DecisionTreeClassifier

from .tune import tune


class Stump(ClassifierMixin, BaseEstimator):
    """Predicts, on either side of a limit, the label whose training rows weigh most there."""

    def __init__(self, column=0, limit=0.0):
        self.column = column
        self.limit = limit

    def fit(self, X, y, sample_weight=None):
        sides, labels = self._sides(X), np.asarray(y)
        weights = np.ones(len(labels)) if sample_weight is None else np.asarray(sample_weight)
        self.classes_ = np.unique(labels)
        self.winners_ = [
            max(self.classes_, key=lambda label: weights[sides & (labels == label)].sum())
            for sides in (~sides, sides)
        ]
        return self

    def predict(self, X):
        return np.where(self._sides(X), self.winners_[1], self.winners_[0])

    def _sides(self, X):
        return np.asarray(X)[:, self.column] > self.limit


@pytest.fixture
def noise():
    """Thirty-two rows that tell nothing about their labels, and four columns to choose from."""
    rng = np.random.default_rng(25)
    X = pd.DataFrame(rng.normal(size=(32, 4)).round(2))
    y = pd.Series(rng.permutation(["a", "b"] * 16))
    return X, y, pd.Series(rng.integers(1, 30, 32)), {"column": [0, 1, 2, 3]}


@pytest.fixture
def sizes():
    """Twenty sizes, two of them large: mean and deviation depend on which rows they are of."""
    x = [6, 42, 53, 15, 16, 6, 3, 3, 3, 30, 9, 12, 5, 3, 2, 4, 21, 10, 6, 8]
    y = [*["low", *["high"] * 4], *["low"] * 4, "high", *["low"] * 5, *["high"] * 2, *["low"] * 3]
    w = [6, 5, 5, 2, 2, 7, 3, 1, 8, 4, 4, 6, 4, 6, 8, 1, 3, 8, 8, 3]
    return pd.DataFrame({"size": x}), pd.Series(y), pd.Series(w), {"limit": [0.0, -0.4, 0.5]}


@pytest.fixture
def weighed():
    """Sixteen rows whose weights turn the majority."""
    X = pd.DataFrame(
        {
            "p": [0, -89, 6, -62, 11, 70, -190, -24, 16, -54, -153, -81, -3, -11, -123, -155],
            "q": [30, -45, 134, 49, -93, -134, -129, -127, -19, -5, -48, 106, 88, 11, 8, 86],
            "r": [-27, -99, -49, 36, -3, -46, -184, 27, -252, 11, -98, -81, -58, 6, 136, 12],
        }
    )
    w = [12, 12, 17, 29, 12, 18, 13, 18, 13, 19, 16, 20, 28, 5, 17, 13]
    labels = pd.Series(list("bbbabbaababaaaab"), index=range(16, 0, -1))
    return X, labels, pd.Series(w, index=[3] * 16), {"column": [0, 1, 2]}


def tuned(X, y, weights, model, grid, seed):
    """Return accuracy and classifier, once they are that."""
    answer = tune(X, y, weights, model, grid, seed)
    assert isinstance(answer, tuple) and len(answer) == 2, (
        f"expected (accuracy, classifier), got {answer!r}."
    )
    accuracy, found = answer
    assert isinstance(accuracy, float), f"expected a float, got {accuracy!r}."
    assert 0 <= accuracy <= 1, f"expected an accuracy from 0 to 1, got {accuracy}."
    assert is_classifier(found), f"expected a classifier, got {found!r}."
    return accuracy, found


def compare(case, seed, expected, known):
    """Compare accuracies, and say what is known to give the one that came."""
    accuracy, _ = tuned(*case[:3], Stump(), case[3], seed)
    if accuracy == pytest.approx(expected, abs=1e-9):
        return
    again = (tuned(*case[:3], Stump(), case[3], seed)[0] for _ in range(8))
    other = next((number for number in again if number != accuracy), None)
    why = "".join(f" {reason}" for number, reason in known.items() if abs(number - accuracy) < 1e-4)
    if other is not None:
        why = f" The same call then gave {other:.4f}: folds are drawn without the seed."
    pytest.fail(f"expected the accuracy {expected:.4f}, got {accuracy:.4f}.{why}")


def test_returns_an_accuracy_and_a_classifier(weighed):
    X, y, weights, grid = weighed

    _, found = tuned(X, y, weights, Stump(), grid, seed=5)

    labels = np.asarray(found.predict(X))
    assert labels.shape == (16,) and set(labels) <= {"a", "b"}, (
        f"expected 16 labels a and b, got {labels}."
    )


def test_on_noise_the_accuracy_is_not_that_of_the_luckiest_column(noise):
    known = {
        22: "On noise that is the best score of a search on all rows, which chose the luckiest of "
        "four columns and saw every test part. It is the better outer fold's as well.",
        23: "That is the accuracy on the rows of the last fit.",
        12: "That comes of inner folds that are cut without the seed.",
        19: "That comes of KFold, which does not share the labels out.",
        20: "That comes of folds that are not shuffled.",
        16: "Nothing was standardised.",
        18: "That comes of all rows scaled before they were cut: each scaler saw test parts.",
        18.0829: "The scores are weighed; weights belong to fits alone.",
    }
    compare(noise, 3, 17 / 32, {count / 32: why for count, why in known.items()})


def test_columns_are_scaled_by_the_rows_of_each_fit(sizes):
    known = {
        0.65: "Nothing was standardised.",
        0.95: "That comes of all rows scaled before they were cut: each scaler saw test parts.",
        0.9: "The scaler stands before the search, so the search scaled its own test parts with "
        "its training parts.",
        0.85: "That comes of weighed means and deviations.",
    }
    compare(sizes, 0, 0.8, known)


def test_weights_count_in_fits_and_not_in_scores(weighed):
    known = {
        7 / 16: "No fit under the accuracy got the weights.",
        0.496447: "The scores are weighed; weights belong to fits alone.",
        8 / 16: "Was the last of equals taken? Or does a search weigh its scores, as one of a "
        "model alone does?",
    }
    compare(weighed, 5, 10 / 16, known)


def test_the_classifier_is_fitted_on_all_rows(weighed):
    X, y, weights, _ = weighed

    _, found = tuned(X, y, weights, DecisionTreeClassifier(random_state=0), {"max_depth": [99]}, 1)

    known = int((np.asarray(found.predict(X)) == y.to_numpy()).sum())
    assert known == 16, (
        f"a deep tree knows its training rows by heart: expected 16 of 16, got {known}. Is it the "
        "classifier of one outer fold?"
    )


def test_the_classifier_is_weighed_and_the_first_of_equals():
    """Left of 0 "a" has most rows; right of it too, but there the rows of "b" weigh more."""
    x = pd.DataFrame({"x": [-1, 1, 1, -1, 1, -1, -1, 1, -1, 1, 1, -1, -1, 1, 1, -1]})
    y = pd.Series(list("abaaabaaaabababa"))
    weights = pd.Series([9.0 if pair == (1, "b") else 1.0 for pair in zip(x["x"], y, strict=True)])

    _, found = tuned(x, y, weights, Stump(), {"limit": [0.1, -0.1]}, seed=4)

    labels = "".join(found.predict(pd.DataFrame({"x": [-1, 0, 1]})))
    assert labels[0] + labels[2] == "ab", (
        f"expected a for -1 and b for 1, got {labels[0]} and {labels[2]}."
        + (" The last fit did not get the weights." if labels[2] == "a" else "")
    )
    assert labels[1] == "a", (
        "both limits are as good, and 0.1 is the first: expected a for 0, got b, from the last of "
        "equals."
    )


def test_digits_have_ten_labels_and_pixels_that_are_always_blank():
    X, y = load_digits(return_X_y=True, as_frame=True)
    X, y = X[:200], y[:200]

    accuracy, found = tuned(X, y, y + 1, GaussianNB(), {"var_smoothing": [1e-9, 0.1]}, seed=0)

    assert 0.9 < accuracy < 0.99, f"expected about 19 of 20 digits to be read, got {accuracy}."
    labels = np.asarray(found.predict(X))
    assert labels.dtype.kind == "i", f"expected int labels, got {labels.dtype}."


def test_what_was_given_stays_as_it_was(weighed):
    X, y, weights, grid = weighed
    model, before = Stump(), (X.copy(), y.copy(), weights.copy())

    tuned(X, y, weights, model, grid, seed=0)

    assert grid == {"column": [0, 1, 2]}, f"the caller's grid became {grid}."
    assert vars(model) == {"column": 0, "limit": 0.0}, (
        f"the given model was set or fitted, not a clone of it: {vars(model)}"
    )
    for was, now in zip(before, (X, y, weights), strict=True):
        assert now.equals(was), f"expected\n{was}\ngot\n{now}"
