from collections import Counter

import numpy as np
import pandas as pd
import pytest
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.datasets import load_digits
from sklearn.naive_bayes import GaussianNB

from .first_model import first_score

COUNTS = {"seven": 24, "one": 40, "three": 16}
TOLD = 7


FITTED = []


class Spy(ClassifierMixin, BaseEstimator):
    """It notes the numbers of the rows it is fitted on, and answers what column "says" says."""

    def fit(self, X, y):
        FITTED.append((X["row"].tolist(), np.asarray(y).tolist()))
        self.classes_ = np.unique(y)
        return self

    def predict(self, X):
        return np.asarray(X["says"])


class Heart(ClassifierMixin, BaseEstimator):
    """It knows by heart the rows it was fitted on, and answers "unknown" to all others."""

    def fit(self, X, y):
        self.known_ = dict(zip(X["row"], y, strict=True))
        self.classes_ = np.unique(y)
        return self

    def predict(self, X):
        return np.array([self.known_.get(row, "unknown") for row in X["row"]])


@pytest.fixture(name="X")
def examples():
    """Eighty rows under labels that repeat; column "says" holds what the spy will answer."""
    says = np.random.default_rng(TOLD).choice(["one", "seven", "three"], 80, p=[0.5, 0.2, 0.3])
    return pd.DataFrame({"row": range(80), "says": says}, index=[5, 3, 5, 1] * 20)


@pytest.fixture
def y():
    """Their labels, sorted: 40 ones, 24 sevens, 16 threes."""
    return pd.Series(sorted(np.repeat(list(COUNTS), list(COUNTS.values()))), name="digit")


def scores(X, y, model, seed=0):
    """Return the two numbers, once they are two numbers between 0 and 1."""
    answer = first_score(X, y, model, seed)
    assert isinstance(answer, tuple) and len(answer) == 2, (
        f"expected a tuple of two numbers, (score, baseline), got {answer!r}."
    )
    pair = [float(number) for number in answer]
    assert all(0 <= number <= 1 for number in pair), (
        f"expected two accuracies between 0 and 1, got {pair}."
    )
    return pair


def parts(X, y, seed=0):
    """Return the numbers of the rows fitted on and held back, and the two scores."""
    FITTED.clear()
    pair = scores(X, y, Spy(), seed)
    assert len(FITTED) == 1, f"expected one fit of the model, got {len(FITTED)}."
    rows, labels = FITTED[0]
    paired = y.iloc[rows].tolist()
    assert labels == paired, (
        "a row was fitted with the label of another: rows and labels are paired by position."
    )
    return rows, sorted(set(range(len(X))) - set(rows)), pair


def test_the_score_is_of_rows_the_model_has_not_seen(X, y):
    score, _ = scores(X, y, Heart())

    assert score == 0, (
        "a model that knows its rows by heart and nothing else scores 0 on new ones; got "
        f"{score:.3f}. "
        + ("It was scored on rows it was fitted on." if score == 1 else "Some rows are in both.")
    )


def test_three_quarters_are_fitted_and_each_row_once(X, y):
    rows, held, _ = parts(X, y)

    twice = [row for row, times in Counter(rows).items() if times > 1]
    assert not twice, f"expected each row at most once in the training part; {twice} come again."
    assert 57 <= len(rows) <= 63, (
        f"expected about 60 of 80 rows to fit on, got {len(rows)}, and {len(held)} held back."
        + (" No row is left to score." if not held else "")
    )


def test_every_label_is_held_back_in_proportion(X, y):
    for seed in range(8):
        _, held, _ = parts(X, y, seed)
        counts = Counter(y.iloc[held])
        expected = {label: n / 4 for label, n in COUNTS.items()}
        off = {label: counts[label] for label, n in expected.items() if abs(counts[label] - n) > 1}
        assert not off, (
            f"seed {seed}: expected about {expected} of the labels held back, got {dict(counts)}: "
            "stratify, so that chance gives no label more than its share."
        )


def test_the_score_is_the_share_of_right_answers_on_the_rows_held_back(X, y):
    rows, held, (score, _) = parts(X, y)

    right = X["says"].to_numpy() == y.to_numpy()
    expected = right[held].mean()
    causes = {right[rows].mean(): "the rows it was fitted on", right.mean(): "all rows"}
    why = [f" That is the share among {which}." for n, which in causes.items() if n == score]
    assert score == pytest.approx(expected), (
        f"{right[held].sum()} of {len(held)} rows held back were answered rightly: expected "
        f"{expected:.4f}, got {score:.4f}.{(why or [''])[0]}"
    )


def test_the_baseline_guesses_the_commonest_label(X, y):
    _, held, (_, baseline) = parts(X, y)

    counts = Counter(y.iloc[held])
    expected = counts["one"] / len(held)
    causes = {
        1 / 3: "That is one in three labels: a guess can know which label is common.",
        0.0: "Without a baseline nobody knows what a score is worth.",
        counts["three"] / len(held): "That is the share of the rarest label.",
        sum((n / 80) ** 2 for n in COUNTS.values()): "That draws labels by their shares.",
    }
    why = next((why for n, why in causes.items() if abs(n - baseline) < 1e-3), "")
    assert baseline == pytest.approx(expected), (
        f"'one' is the commonest label, of {counts['one']} of {len(held)} rows held back: expected "
        f"{expected:.4f}, got {baseline:.4f}. {why}"
    )


def test_the_baseline_comes_from_the_other_rows():
    # Of each label there are 6 rows. Of three held back, two have the same label: the other one
    # is then the commonest of those to fit on, though not of all and not of those held back.
    X = pd.DataFrame({"row": range(12), "says": "b"})
    y = pd.Series(["b", "a"] * 6)

    for seed in range(8):
        rows, held, (_, baseline) = parts(X, y, seed)
        left, counts = Counter(y.iloc[rows]), Counter(y.iloc[held])
        commonest = [label for label, n in left.items() if n == max(left.values())]
        guess, other = commonest[0], "ab"[commonest[0] == "a"]
        causes = [
            (counts[other] / len(held), f"That is right for {other!r}: count the rows to fit on."),
            (left[guess] / len(rows), "That is its share of the rows to fit on."),
            (1 / 2, "That is its share of all rows."),
        ]
        why = next((f" {why}" for share, why in causes if abs(share - baseline) < 1e-3), "")
        assert baseline in [pytest.approx(counts[label] / len(held)) for label in commonest], (
            f"seed {seed}: the rows to fit on have {dict(left)}, those held back {dict(counts)}. "
            f"The guess is {guess!r}, right in {counts[guess]} of {len(held)}: got {baseline:.4f}."
            f"{why}"
        )


def test_a_seed_can_be_repeated_and_another_gives_other_rows(X, y):
    first, again, other = (parts(X, y, seed)[1] for seed in (1, 1, 2))

    assert first == again, (
        f"expected the same rows held back for the same seed, got {first[:5]}... and {again[:5]}..."
        ": the split was not given the seed."
    )
    assert first != other, f"expected other rows for another seed, got {first[:5]}... twice."


def test_what_was_given_stays_as_it_was(X, y):
    before, labels, model = X.copy(), y.copy(), Spy()

    first_score(X, y, model, 0)

    assert not hasattr(model, "classes_"), (
        "the given model was fitted: fit a clone, so that the caller's stays unfitted."
    )
    pd.testing.assert_frame_equal(X, before)
    pd.testing.assert_series_equal(y, labels)


def test_digits_are_read_far_better_than_guessed(seed):
    images, digits = load_digits(return_X_y=True, as_frame=True)
    images, digits = images.iloc[:600], digits.iloc[:600]

    score, baseline = scores(images, digits, GaussianNB(), seed)

    # Over 40 seeds: 0.77 to 0.92, and 0.099 to 0.107.
    assert 0.65 < score < 0.97, f"expected about 0.85 with naive Bayes on 600 digits, got {score}."
    assert 0.08 < baseline < 0.13, f"expected about 0.10 for one of ten digits, got {baseline}."
