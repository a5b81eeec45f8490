import numpy as np
import pandas as pd
import pytest
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.model_selection import KFold, StratifiedKFold
from sklearn.naive_bayes import GaussianNB

from .select_features import score_selected


class First(ClassifierMixin, BaseEstimator):
    """Looks at the first column that it gets alone: whose mean is nearest?"""

    def fit(self, X, y):
        first = np.asarray(X, dtype=float)[:, 0]
        self.classes_ = np.unique(y)
        self.means_ = np.array([first[np.asarray(y) == label].mean() for label in self.classes_])
        return self

    def predict(self, X):
        first = np.asarray(X, dtype=float)[:, [0]]
        return self.classes_[np.abs(first - self.means_).argmin(axis=1)]


@pytest.fixture
def houses():
    """Eighteen houses. By F, age is the best column and share the next; lot has large numbers.

    Levy and rooms are constant; spa is, but for two houses of the third fold.
    """
    lot = [82, 92, 60, 51, 66, 47, 72, 129, 65, 48, 99, 94, 74, 49, 81, 94, 23, 66]
    share = [31, 37, 49, 48, 37, 53, 69, 48, 25, 62, 50, 51, 52, 45, 40, 59, 78, 42]
    age = [66, 77, 33, 65, 67, 67, 25, 67, 82, 21, 76, 67, 32, 90, 75, 26, 41, 73]
    table = pd.DataFrame(
        {
            "lot": np.multiply(lot, 10),
            "share": np.divide(share, 10_000),
            "levy": 14.3,
            "spa": [*[0.9] * 14, 1.5, 0.9, 0.9, 0.6],
            "rooms": 3,
            "age": age,
        },
        index=[5, 1, 5, 0, 2, 7, 9, 9, 3, 4, 4, 8, 6, 11, 10, 12, 13, 14],
    )
    return table, pd.Series(list("bbabbbabbabbabbaab"))


@pytest.fixture
def noise():
    """Forty rows of 500 columns that tell nothing about the labels."""
    rng = np.random.default_rng(29)
    table = pd.DataFrame(rng.normal(size=(40, 500)).round(3)).add_prefix("c")
    return table, pd.Series(rng.permutation(["a", "b"] * 20))


def scored(X, y, model, k, cv):
    """Return accuracies and names, once they are that."""
    answer = score_selected(X, y, model, k, cv)
    assert isinstance(answer, tuple) and len(answer) == 2, (
        f"expected (accuracies, names), got {answer!r}."
    )
    accuracies, names = answer
    assert isinstance(accuracies, np.ndarray), f"expected an array, got {accuracies!r}."
    assert accuracies.shape == (cv.get_n_splits(),), (
        f"expected an accuracy for each of the {cv.get_n_splits()} folds of the given splitter, "
        f"got the shape {accuracies.shape}."
    )
    assert accuracies.dtype == np.float64, f"expected dtype float64, got {accuracies.dtype}."
    assert np.isfinite(accuracies).all(), f"expected finite accuracies, got {accuracies}."
    assert isinstance(names, list), f"expected a list of names, got {names!r}."
    assert len(names) == k and all(isinstance(name, str) for name in names), (
        f"expected {k} names, got {names}."
    )
    return accuracies, names


def compare(accuracies, expected, known):
    """Compare accuracies, and say what is known to give those that came."""
    why = [reason for got, reason in known.items() if np.allclose(got, accuracies, atol=1e-4)]
    assert np.abs(accuracies - expected).max() < 1e-9, (
        f"expected the accuracies {np.round(expected, 4).tolist()}, got "
        f"{accuracies.round(4).tolist()}. {' '.join(why)}"
    )


def test_returns_an_accuracy_for_each_fold_and_k_names(houses):
    scored(*houses, GaussianNB(), 2, StratifiedKFold(3))
    scored(*houses, GaussianNB(), 1, KFold(2))


def test_a_column_is_good_if_its_labels_differ_by_more_than_they_vary(houses):
    X, y = houses
    _, names = scored(X[["lot", "share", "age"]], y, GaussianNB(), 1, StratifiedKFold(3))

    why = {
        "lot": " The means of lot differ most, and it varies most too. Or is that the lowest F? "
        "Means alone tell nothing without the spread around them.",
        "share": " Its spread is small, and its labels overlap more.",
    }
    assert names == ["age"], (
        f"F is 1.5 for lot, 17 for share and 130 for age: expected ['age'], got {names}."
        + why.get(names[0], "")
    )


def test_names_are_in_the_table_s_order(houses):
    X, y = houses
    _, names = scored(X[["lot", "share", "age"]], y, GaussianNB(), 2, StratifiedKFold(3))

    why = " They come in the table's order, not best first."
    if "share" not in names:
        why = " share spreads little, from 0.0025 to 0.0078, and is no constant."
    assert names == ["share", "age"], f"expected ['share', 'age'], got {names}.{why}"


def test_the_model_gets_columns_in_the_table_s_order(houses):
    X, y = houses
    accuracies, _ = scored(X[["lot", "share", "age"]], y, First(), 2, StratifiedKFold(3))

    known = {
        (1, 1, 1): "Age came first: the best column, and not the first of the table.",
        (11 / 12, 11 / 12, 9 / 12): "Those are accuracies on training rows.",
    }
    compare(accuracies, [5 / 6, 4 / 6, 5 / 6], known)


def test_a_constant_is_never_chosen(houses):
    X, y = houses
    _, names = scored(X, y, GaussianNB(), 2, StratifiedKFold(3))

    why = ""
    if "levy" in names:
        why = " levy is 14.3 in every row: its F is 0/0, and 32 where sums are rounded."
    elif "rooms" in names:
        why = " rooms is 3 in every row: its F is NaN, which is sorted behind all numbers."
    assert names == ["share", "age"], f"expected ['share', 'age'], got {names}.{why}"


def test_a_column_that_is_constant_in_a_training_part_is_not_chosen_there(houses):
    X, y = houses
    accuracies, _ = scored(X[["spa", "age", "lot"]], y, GaussianNB(), 1, StratifiedKFold(3))

    known = {
        (1, 1, 1 / 3): "spa is 0.9 in all training rows of the third fold: what is constant there "
        "tells nothing, though it varies elsewhere.",
    }
    compare(accuracies, [1, 1, 1], known)


def test_noise_stays_at_chance(noise):
    X, y = noise
    accuracies, names = scored(X, y, GaussianNB(), 6, StratifiedKFold(4))

    known = {
        (1, 0.7, 0.9, 1): "Columns chosen by all rows give that: test rows had their say.",
        (0.9, 0.4, 0.6, 0.7): "Columns chosen by the test part give that.",
    }
    compare(accuracies, [0.5, 0.4, 0.5, 0.6], known)
    expected = ["c185", "c199", "c242", "c292", "c398", "c462"]
    assert names == expected, f"the best of all forty rows are {expected}, got {names}." + (
        " Those are the best of one training part." if names[:3] == ["c2", "c76", "c188"] else ""
    )


def test_there_may_be_more_than_two_labels():
    X = pd.DataFrame(
        {
            "slope": [2, 4, 5, 6, 3, 4, 5, 6, 7, 4, 7, 6],
            "bulge": [1, 2, 3, 2, 8, 9, 7, 9, 2, 1, 3, 2],
        }
    )
    y = pd.Series([1, 2, 3]).repeat(4)
    accuracies, names = scored(X, y, GaussianNB(), 1, StratifiedKFold(2))

    assert names == ["bulge"], (
        "F is 1.6 for slope and 69 for bulge, which is high for label 2 alone: expected "
        f"['bulge'], got {names}. Correlation sees a straight line only, and labels are no numbers."
    )
    compare(accuracies, [2 / 3, 2 / 3], {})


def test_what_was_given_stays_as_it_was(houses):
    X, y = houses
    before, model = X.copy(), GaussianNB()

    scored(X, y, model, 2, StratifiedKFold(3))

    assert X.equals(before), f"the caller's table became\n{X}"
    assert not hasattr(model, "classes_"), "the given model was fitted, not a clone of it"


def test_houses_of_ames(data):
    ames = pd.read_csv(data / "ames.csv.gz", nrows=300)
    price = ames.pop("Sale_Price")
    dear = (price > price.median()).map({True: "dear", False: "cheap"})
    accuracies, names = scored(ames.select_dtypes("number"), dear, GaussianNB(), 5, KFold(3))

    expected = ["Year_Built", "Gr_Liv_Area", "Full_Bath", "Garage_Cars", "Garage_Area"]
    assert names == expected, f"expected {expected}, got {names}."
    assert 0.75 < accuracies.mean() < 0.9, f"expected about 0.83 of houses right, got {accuracies}."
