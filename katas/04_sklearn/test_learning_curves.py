import numpy as np
import pandas as pd
import pytest
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.datasets import load_digits
from sklearn.naive_bayes import GaussianNB
from sklearn.tree import DecisionTreeClassifier

from .learning_curves import curve, diagnose

FITTED = []
SCORED = []
SIZES = [6, 15, 36, 60]


class Spy(ClassifierMixin, BaseEstimator):
    """It notes the rows of each fit and of each prediction, and says what column "says" says."""

    def fit(self, X, y):
        FITTED.append((X["row"].tolist(), list(y)))
        self.classes_ = np.unique(y)
        return self

    def predict(self, X):
        SCORED.append((len(FITTED), X["row"].tolist()))
        return np.asarray(X["says"])


@pytest.fixture
def rows():
    """Eighty rows, 40 of them "owl", 24 "jay", 16 "tit", under labels that repeat, and y."""
    y = pd.Series(np.repeat(["owl", "jay", "tit"], [40, 24, 16]), index=range(80, 0, -1))
    says = np.random.default_rng(5).choice(["owl", "jay", "tit"], 80, p=[0.5, 0.3, 0.2])
    return pd.DataFrame({"row": range(80), "says": says}, index=[4, 2, 9, 4] * 20), y


def table(model, X, y, sizes=SIZES, draws=4, seed=0):
    """Return the curve, once it is a table of accuracies with a row for each size."""
    answer = curve(model, X, y, sizes, draws, seed)
    assert isinstance(answer, pd.DataFrame), f"expected a table, got a {type(answer).__name__}."
    assert list(answer.columns) == ["seen", "new"] and list(answer.index) == sizes, (
        f"expected the columns seen and new and the index {sizes}, got {list(answer.columns)} and "
        f"{list(answer.index)}."
    )
    assert [str(kind) for kind in answer.dtypes] == ["float64"] * 2, (
        f"expected floats, got\n{answer.dtypes}"
    )
    assert answer.notna().all(axis=None), f"expected numbers, got\n{answer}"
    return answer


def looked(rows, draws=4, seed=0):
    """Return rows fitted, and rows predicted that were not fitted, for each size of each draw."""
    FITTED.clear()
    SCORED.clear()
    answer = table(Spy(), *rows, draws=draws, seed=seed)
    assert len(FITTED) == draws * len(SIZES), (
        f"{draws} draws of {len(SIZES)} sizes are {draws * len(SIZES)} fits, got {len(FITTED)}."
    )
    fits = []
    for number, (fitted, _) in enumerate(FITTED, start=1):
        asked = {row for n, scored in SCORED if n == number for row in scored}
        fits.append((set(fitted), asked - set(fitted)))
    assert [len(fitted) for fitted, _ in FITTED] in (SIZES * draws, sorted(SIZES * draws)), (
        f"expected fits of the sizes {SIZES}, got {[len(fitted) for fitted, _ in FITTED]}."
    )
    by_draw = [
        fits[place * len(SIZES) :][: len(SIZES)]
        if len(FITTED[1][0]) == SIZES[1]
        else fits[place::draws]
        for place in range(draws)
    ]
    return by_draw, answer


def test_each_size_has_its_accuracies(rows):
    table(Spy(), *rows)


def test_rows_and_labels_are_paired_by_position(rows):
    _, y = rows
    looked(rows)

    wrong = [
        row
        for fitted, labels in FITTED
        for row, label in zip(fitted, labels, strict=True)
        if label != y.iloc[row]
    ]
    assert not wrong, f"{len(wrong)} rows were fitted with the label of another row."


def test_a_quarter_is_held_back_and_never_fitted(rows):
    by_draw, _ = looked(rows)

    for sizes in by_draw:
        held = sizes[-1][1]
        assert len(held) == 20, (
            f"the last of the sizes is 60 of 80 rows, so the other 20 are new: got {len(held)}."
            + (" A score on rows that were seen says nothing of new ones." if not held else "")
        )
        for (fitted, new), size in zip(sizes, SIZES, strict=True):
            assert not fitted & held, (
                f"{len(fitted & held)} of the rows held back were fitted at size {size}: all sizes "
                "of a draw are scored on the same new rows."
            )
            assert new == held, (
                f"size {size} was scored on {len(new)} new rows, size 60 on {len(held)}: a draw "
                "holds the same rows back for all sizes, and what is left over stays out."
            )


def test_a_size_holds_the_rows_of_the_size_before(rows):
    by_draw, _ = looked(rows)

    for sizes in by_draw:
        for (small, _), (large, _), size in zip(sizes, sizes[1:], SIZES, strict=False):
            assert small <= large, (
                f"{len(small - large)} of the {size} rows are missing in the next size: a step of "
                "the curve is to show what further rows bring, not what other rows bring."
            )


def test_draws_differ_and_share_out_the_labels(rows):
    _, y = rows
    by_draw, _ = looked(rows)

    held = [sizes[-1][1] for sizes in by_draw]
    assert len({frozenset(one) for one in held}) == 4, (
        "expected other rows held back in each of four draws: the mean over one split "
        "is that split."
    )
    counts = [y.iloc[sorted(one)].value_counts().to_dict() for one in held]
    assert all(count == {"owl": 10, "jay": 6, "tit": 4} for count in counts), (
        f"a quarter of each label is 10 owl, 6 jay and 4 tit, got {counts}: stratify."
    )
    mixed = [y.iloc[sorted(sizes[1][0])].nunique() for sizes in by_draw]
    assert max(mixed) > 1, "the 15 rows of a small size all have one label: shuffle before cutting."


def test_the_means_are_those_of_the_draws(rows):
    X, y = rows
    by_draw, answer = looked(rows)

    right = X["says"].to_numpy() == y.to_numpy()
    seen = [np.mean([right[sorted(draw[k][0])].mean() for draw in by_draw]) for k in range(4)]
    new = [np.mean([right[sorted(draw[k][1])].mean() for draw in by_draw]) for k in range(4)]
    got = answer["seen"].to_numpy()
    why = ' That is "new".' if np.allclose(got, new) else ""
    assert got == pytest.approx(np.array(seen)), (
        f'on the rows of the fits expected "seen" {np.round(seen, 3)}, got {got.round(3)}.{why}'
    )
    got = answer["new"].to_numpy()
    last = [right[sorted(by_draw[-1][k][1])].mean() for k in range(4)]
    why = ""
    if np.allclose(got, seen):
        why = ' That is "seen": of a model that learns by heart it is 1.'
    elif np.allclose(got, last):
        why = " That is the last draw alone."
    assert got == pytest.approx(np.array(new)), (
        f'on the rows held back expected "new" {np.round(new, 3)}, got {got.round(3)}.{why}'
    )


def test_a_seed_can_be_repeated_and_another_draws_other_rows(rows):
    first, again, other = (looked(rows, draws=2, seed=seed)[0] for seed in (1, 1, 2))

    assert first == again, "expected the same rows for the same seed, got others."
    assert first != other, "expected other rows for another seed, got the same."


def test_digits_show_a_tree_that_learns_by_heart(seed):
    X, y = load_digits(return_X_y=True, as_frame=True)
    X, y = X[:400], y[:400]

    deep = table(DecisionTreeClassifier(random_state=0), X, y, [60, 300], 3, seed)
    flat = table(DecisionTreeClassifier(max_depth=2, random_state=0), X, y, [60, 300], 3, seed)

    assert deep["seen"].min() == 1 and 0.55 < deep["new"].iloc[-1] < 0.9, (
        f"a full-grown tree is always right on rows it has seen, and on about 0.75 of others, "
        f"got\n{deep}"
    )
    assert deep["new"].iloc[-1] - deep["new"].iloc[0] > 0.05, (
        f"300 rows teach more than 60: expected new to rise by about 0.2, got\n{deep}"
    )
    assert flat["seen"].iloc[-1] < 0.5, (
        f"a tree of depth 2 has four leaves for ten digits, so at most about 0.4, got\n{flat}"
    )
    assert diagnose(deep, 0.9, 0.1) == ["variance"] and "bias" in diagnose(flat, 0.9, 0.1), (
        f"expected ['variance'] of the deep tree and bias of the flat one, got "
        f"{diagnose(deep, 0.9, 0.1)} and {diagnose(flat, 0.9, 0.1)}."
    )


@pytest.mark.parametrize(
    ("seen", "new", "expected"),
    [
        pytest.param([1.0, 0.75], [0.25, 0.625], ["bias"], id="both meet below the goal"),
        pytest.param([0.5, 0.9375], [0.25, 0.5], ["variance"], id="far apart"),
        pytest.param([1.0, 0.75], [0.25, 0.25], ["bias", "variance"], id="both"),
        pytest.param([0.5, 0.9375], [0.0, 0.875], [], id="neither, in the last row"),
        pytest.param([0.5, 0.875], [0.0, 0.625], [], id="just the goal, just the gap"),
    ],
)
def test_the_last_row_tells_bias_and_variance(seen, new, expected):
    curves = pd.DataFrame({"seen": seen, "new": new}, index=[10, 90])

    answer = diagnose(curves, goal=0.875, gap=0.25)

    assert answer == expected, (
        f"goal 0.875, gap 0.25, and the last row has seen {seen[1]} and new {new[1]}: expected "
        f"{expected}, got {answer}."
    )


def test_what_was_given_stays_as_it_was(rows):
    X, y = rows
    before, labels, model = X.copy(), y.copy(), GaussianNB()
    numbers = pd.DataFrame({"row": range(80), "other": np.arange(80) % 7}, index=X.index)

    curve(model, numbers, y, [20, 60], 1, 0)
    table(Spy(), X, y)

    assert not hasattr(model, "classes_"), "the given model was fitted: fit clones of it."
    pd.testing.assert_frame_equal(X, before)
    pd.testing.assert_series_equal(y, labels)
