import numpy as np
import pandas as pd
import pytest
from sklearn.base import BaseEstimator, ClassifierMixin, is_classifier
from sklearn.isotonic import IsotonicRegression
from sklearn.tree import DecisionTreeClassifier

from .calibrate import calibrated, real_chance, reliability

NUMBERS = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]
FITTED = []


class Says(ClassifierMixin, BaseEstimator):
    """It notes the rows it is fitted on; its chance of "bad" is what column "says" says."""

    def fit(self, X, y):
        FITTED.append(dict(zip(X["row"].tolist(), y, strict=True)))
        self.classes_ = np.unique(y)
        return self

    def predict_proba(self, X):
        bad = X["says"].to_numpy()
        return np.column_stack([bad, 1 - bad])

    def predict(self, X):
        return self.classes_[self.predict_proba(X).argmax(axis=1)]


@pytest.fixture
def outcome():
    """Seven loans of which three go bad, under labels in another order."""
    return pd.Series(
        ["bad", "good", "good", "bad", "good", "bad", "good"], index=[4, 0, 6, 1, 5, 2, 3]
    )


@pytest.fixture
def chance():
    return np.array([0.9, 0.2, 0.35, 0.3, 0.1, 0.95, 0.97])


# Ten loans that are held, the chances they were given, and what came, between ten others.
HELD_SAYS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
HELD_BAD = [0, 0, 1, 0, 0, 1, 1, 0, 1, 1]
OTHER_BAD = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1]


@pytest.fixture
def loans():
    """Twenty loans, y, and which are held: every second one."""
    says = np.ravel(np.column_stack([HELD_SAYS, HELD_SAYS]))
    bad = np.ravel(np.column_stack([OTHER_BAD, HELD_BAD]))
    order = np.random.default_rng(7).permutation(20)
    X = pd.DataFrame({"row": range(20), "says": says[order]}, index=[4, 2, 9, 4] * 5)
    y = pd.Series(np.where(bad[order] == 1, "bad", "good"), index=range(50, 30, -1))
    return X, y, order % 2 == 1


@pytest.fixture
def credit(data):
    loans = pd.read_csv(data / "credit_data.csv.gz").dropna().reset_index(drop=True)
    return loans[NUMBERS], loans["Status"].astype("str")


def table(outcome, chance, positive="bad", bins=4):
    """Return the table, once it has its three columns and their dtypes."""
    answer = reliability(outcome, chance, positive, bins)
    assert isinstance(answer, pd.DataFrame), f"expected a table, got a {type(answer).__name__}."
    kinds = answer.dtypes.astype(str).to_dict()
    assert list(kinds.items()) == [("said", "float64"), ("came", "float64"), ("rows", "int64")], (
        f"expected the columns said and came of float64 and rows of int64, got {kinds}."
    )
    assert list(answer.index) == list(range(len(answer))), (
        f"expected the index 0, 1, 2, ..., got {list(answer.index)}."
    )
    return answer


def chances(model, X):
    """Return each loan's chance of going bad, once it comes from a classifier."""
    assert is_classifier(model), f"expected a classifier, got {model!r}."
    assert list(model.classes_) == ["bad", "good"], (
        f"expected classes_ ['bad', 'good'], got {list(model.classes_)}."
    )
    both = np.asarray(model.predict_proba(X))
    assert both.shape == (len(X), 2), f"expected the shape {(len(X), 2)}, got {both.shape}."
    assert both.sum(axis=1) == pytest.approx(np.ones(len(X))), "expected rows that add up to 1."
    return both[:, 0]


def gap(came, chance):
    """Return how far chances and outcomes lie apart in tenths of the scale, weighted by rows."""
    place = np.minimum((chance * 10).astype(int), 9)
    return sum(abs((chance - came)[place == k].sum()) for k in range(10)) / len(came)


def test_each_bin_has_its_mean_chance_its_share_and_its_rows(outcome, chance):
    answer = table(outcome, chance)

    assert answer["rows"].tolist() == [2, 2, 3], (
        "chances 0.1, 0.2 | 0.3, 0.35 | 0.9, 0.95, 0.97 in quarters: expected 2, 2 and 3 rows, got "
        f"{answer['rows'].tolist()}."
        + (" Leave out the third quarter, which is empty." if 0 in answer["rows"].tolist() else "")
    )
    said, middles = answer["said"].tolist(), [0.125, 0.375, 0.875]
    assert said == pytest.approx([0.15, 0.325, 0.94]), (
        f"expected the mean chances 0.15, 0.325 and 0.94, got {said}."
        + (" These are the middles of the bins." if said == pytest.approx(middles) else "")
    )
    came = answer["came"].tolist()
    causes = {
        (1, 1 / 2, 1 / 3): "That is the share of 'good': the caller says which label is positive.",
        (1, 1 / 2, 0): "Paired by the index, chances met the outcome of other loans.",
        (0, 1, 2): "These are numbers of rows.",
    }
    why = [f" {cause}" for wrong, cause in causes.items() if came == pytest.approx(wrong)]
    assert came == pytest.approx([0, 1 / 2, 2 / 3]), (
        "of these rows 0 of 2, 1 of 2 and 2 of 3 were bad: expected 0, 0.5 and 0.6667, got "
        f"{came}.{(why or [''])[0]}"
    )


def test_the_caller_says_which_label_is_positive(outcome, chance):
    came = table(outcome, 1 - chance, positive="good")["came"].tolist()

    assert came == pytest.approx([1 / 3, 1 / 2, 1]), (
        f"positive='good': expected the shares 1/3, 1/2 and 1 in order of the chance, got {came}."
    )


def test_an_edge_belongs_to_the_bin_below_it():
    edges = np.array([1.0, 0.5, 0.75, 0.0, 0.25])

    rows = table(pd.Series(["bad"] * 5), edges)["rows"].tolist()

    why = ""
    if rows == [1, 1, 1, 2]:
        why = " Each edge went to the bin above it."
    elif sum(rows) < 5:
        why = " A chance of 0 or 1 fell out of all bins."
    assert rows == [2, 1, 1, 1], (
        "chances 0 and 0.25 | 0.5 | 0.75 | 1 in quarters: expected [2, 1, 1, 1] rows, got "
        f"{rows}.{why}"
    )


def test_bins_are_equally_wide_from_0_to_1(outcome):
    narrow = np.array([0.41, 0.42, 0.43, 0.44, 0.45, 0.46, 0.55])

    rows = table(outcome, narrow, bins=2)["rows"].tolist()

    assert rows == [6, 1], (
        f"six chances below 0.5 and one above, two bins: expected [6, 1] rows, got {rows}: bins "
        "are equally wide from 0 to 1, however few chances they hold."
    )


def test_the_model_is_fitted_once_and_on_the_rows_not_held(loans):
    X, y, held = loans
    FITTED.clear()

    calibrated(Says(), X, y, held)

    assert len(FITTED) == 1, (
        f"expected one fit of the model, got {len(FITTED)}, on {[len(rows) for rows in FITTED]} "
        "rows: a fitted model that is calibrated has to be frozen."
    )
    rows, expected = FITTED[0], X["row"][~held].tolist()
    assert sorted(rows) == expected, (
        f"expected a fit on the rows {expected}, which are not held, got {sorted(rows)}."
    )
    assert [rows[row] for row in expected] == y[~held].tolist(), (
        "a row was fitted with the outcome of another: rows and outcomes are paired by position."
    )


def test_held_rows_tell_what_a_chance_is_worth(loans):
    X, y, held = loans
    new = pd.DataFrame({"row": range(5), "says": [0.05, 0.25, 0.4, 0.65, 0.99]})

    answer = chances(calibrated(Says(), X, y, held), new)

    def learned(rows):
        curve = IsotonicRegression(out_of_bounds="clip")
        return curve.fit(X["says"][rows], y[rows] == "bad").predict(new["says"])

    # Never falling, 0 0 1 0 0 1 1 0 1 1 becomes 0 0 1/3 1/3 1/3 2/3 2/3 2/3 1 1.
    expected = np.array([0, 1 / 6, 1 / 3, 2 / 3, 1])
    causes = {
        "what the model said": new["says"].to_numpy(),
        "the chance of the other label": 1 - expected,
        "learned on the rows that the model was fitted on": learned(~held),
        "learned on all rows": learned(held | ~held),
    }
    why = [f" That is {what}." for what, wrong in causes.items() if np.allclose(answer, wrong)]
    assert answer == pytest.approx(expected, abs=1e-5), (
        f"expected the chances {expected.round(4).tolist()} for {new['says'].tolist()}, got "
        f"{answer.round(4).tolist()}.{(why or [''])[0]}"
    )


def test_the_likelier_label_is_predicted(loans):
    X, y, held = loans
    # Between 0.5 and 0.6 the chance climbs from 1/3 to 2/3.
    new = pd.DataFrame({"row": [0, 1], "says": [0.56, 0.54]}, index=[7, 7])

    answer = list(calibrated(Says(), X, y, held).predict(new))
    assert answer == ["bad", "good"], (
        f"chances of 0.5333 and 0.4667: expected ['bad', 'good'], got {answer}."
    )


def test_a_tree_that_knows_its_rows_by_heart_learns_doubt(credit):
    X, y = credit
    held = np.arange(800) % 2 == 0
    tree = DecisionTreeClassifier(random_state=0)

    chance = chances(calibrated(tree, X[:800], y[:800], held), X[800:])

    # Over 20 draws of the rows: 0.01 to 0.07; on the training part 0.29 to 0.33.
    apart = gap((y[800:] == "bad").to_numpy(), chance)
    assert apart < 0.12, (
        "a full-grown tree is certain of all its rows. Calibrated on others, its chances lie about "
        f"0.04 from what comes; got {apart:.2f}."
        + (" Its own rows confirm what it says, always." if apart > 0.25 else "")
    )


def test_all_odds_change_by_one_factor():
    chance = np.array([0.8, 0.5, 0.2])

    answer = real_chance(chance, share=0.5, real=0.2)

    assert isinstance(answer, np.ndarray) and answer.shape == (3,), (
        f"expected an array of three chances, got {answer!r}."
    )
    causes = {
        "the chance, not its odds, was multiplied by real / share": chance * 0.4,
        "the factor was turned round": chance * 4 / (chance * 4 + 1 - chance),
        "nothing was changed": chance,
        "odds were multiplied by real / share": chance * 0.4 / (chance * 0.4 + 1 - chance),
    }
    why = [
        f" That is so if {cause}." for cause, wrong in causes.items() if np.allclose(answer, wrong)
    ]
    expected = [1 / 2, 1 / 5, 1 / 17]
    assert answer == pytest.approx(expected), (
        "half the rows were positive, of all it is a fifth: odds of 1:1 become 1:4, so a quarter. "
        f"4:1, 1:1 and 1:4 become 1:1, 1:4 and 1:16; expected {expected}, got "
        f"{answer.tolist()}.{(why or [''])[0]}"
    )


def test_certainty_stays_certain():
    with np.errstate(all="ignore"):
        answer = real_chance(np.array([0.0, 1.0]), 0.4, 0.1)

    # Not to the last digit: x * f / (x * f + 1 - x) is a hair below 1.
    assert answer == pytest.approx(np.array([0, 1]), abs=1e-12), (
        f"expected chances of 0 and 1 to stay, got {answer.tolist()}: the odds of 1 are 1/0."
    )


def test_a_balanced_sample_is_put_right(credit):
    X, y = credit
    bad, good = np.flatnonzero(y == "bad"), np.flatnonzero(y == "good")
    rows = np.concatenate([bad[:350], good[:350]])
    rest = np.setdiff1d(np.arange(len(y)), np.concatenate([bad[:350], good[:900]]))
    tree = DecisionTreeClassifier(max_depth=4, random_state=0)
    model = calibrated(tree, X.iloc[rows], y.iloc[rows], np.arange(700) % 2 == 0)
    came = (y.iloc[rest] == "bad").to_numpy()

    chance = chances(model, X.iloc[rest])
    answer = np.asarray(real_chance(chance, 0.5, came.mean()))

    before, after = gap(came, chance), gap(came, answer)
    assert after < 0.09, (
        f"half the rows learned from were bad, of the others {came.mean():.2f} are: the chances "
        f"lie {before:.2f} from what comes. Put right it is about 0.03, got {after:.2f}."
    )


def test_what_was_given_stays_as_it_was(loans, outcome, chance):
    X, y, held = loans
    before = X.copy(), y.copy(), held.copy(), outcome.copy(), chance.copy()
    model = Says()

    calibrated(model, X, y, held)
    reliability(outcome, chance, "bad", 3)
    real_chance(chance, 0.5, 0.3)

    assert not hasattr(model, "classes_"), "the given model was fitted: fit a clone of it."
    pd.testing.assert_frame_equal(X, before[0])
    for now, then in zip((y, outcome), (before[1], before[3]), strict=True):
        pd.testing.assert_series_equal(now, then)
    assert (held == before[2]).all() and (chance == before[4]).all(), "an array was changed."
