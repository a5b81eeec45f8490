import ast
import inspect
from contextlib import contextmanager
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from sklearn.base import BaseEstimator, ClassifierMixin, clone, is_classifier
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

from . import leak_free_pipeline
from .leak_free_pipeline import credit_model


class Glass(ClassifierMixin, BaseEstimator):
    """A model to look through: its "probability" is the sum of the numbers in the row it got."""

    def fit(self, X, y):
        self.classes_ = np.unique(y)
        return self

    def predict_proba(self, X):
        total = np.asarray(X.sum(axis=1), dtype=float).ravel()
        return np.column_stack([1 - total, total])

    def predict(self, X):
        return self.classes_[(self.predict_proba(X)[:, 1] > 0.5).astype(int)]


class Alike(ClassifierMixin, BaseEstimator):
    """A model to look through: how alike a row and each class's training row are, as a product.

    For columns of 0 and 1 that is the number of columns in which both have a 1.
    """

    def fit(self, X, y):
        self.classes_, first = np.unique(y, return_index=True)
        self.rows_ = dense(X)[first]
        return self

    def predict_proba(self, X):
        return dense(X) @ self.rows_.T

    def predict(self, X):
        return self.classes_[self.predict_proba(X).argmax(axis=1)]


def dense(X):
    return np.asarray(X.toarray() if hasattr(X, "toarray") else X, dtype=float)


@pytest.fixture
def train():
    """Five loans. The known incomes have the median 45; filled, the mean 55 and deviation 40."""
    return pd.DataFrame(
        {
            "home": ["rent", "own", None, "rent", "lodge"],
            "income": [50.0, 10.0, np.nan, 130.0, 40.0],
            "debt": [7, 7, 7, 7, 7],
        }
    )


@pytest.fixture
def outcome():
    """What became of the five loans."""
    return pd.Series(["good", "bad", "good", "good", "bad"])


@pytest.fixture
def new():
    """Three loans of a test part; its known incomes have the median 155."""
    return pd.DataFrame(
        {"home": ["rent", None, "own"], "income": [95.0, np.nan, 215.0], "debt": [7, 9, 7]}
    )


def made(numeric, categorical, model):
    """Call credit_model and see that it returned a classifier."""
    estimator = credit_model(numeric, categorical, model)
    assert estimator is not None, "expected a classifier, got None: is a `return` missing?"
    assert not inspect.isclass(estimator), (
        f"expected a classifier, got the class {estimator.__name__}: return an instance of it"
    )
    methods = ("fit", "predict", "predict_proba")
    lacks = [name for name in methods if not callable(getattr(estimator, name, None))]
    assert not lacks, (
        f"expected a classifier, got a {type(estimator).__name__} without {lacks[0]}: "
        "does the estimator end with the model?"
    )
    return estimator


def probabilities(estimator, loans, classes=2):
    """Return predict_proba's array, of the right shape and finite."""
    answer = np.asarray(estimator.predict_proba(loans), dtype=float)
    shape = (len(loans), classes)
    assert answer.shape == shape, f"expected (loans, classes) = {shape}, got {answer.shape}." + (
        " A loan with a gap needs an answer too." if len(answer) < len(loans) else ""
    )
    finite = np.isfinite(answer).all().item()
    assert finite, (
        f"expected finite probabilities, got {answer[:, 1]}: a gap stayed unfilled, or something "
        "was divided by a spread of 0."
    )
    return answer


def seen(train, new, numeric=(), categorical=()):
    """Fit on `train`; return, for each row of `new`, the sum of the numbers the model gets."""
    estimator = made(list(numeric), list(categorical), Glass())
    columns = [*numeric, *categorical]
    estimator.fit(train[columns], pd.Series(["good", "bad"] * len(train))[: len(train)])
    return probabilities(estimator, new[columns])[:, 1]


def shared(homes):
    """Fit on `homes`; return how many columns of 1 each of them shares with each of them."""
    estimator = made([], ["home"], Alike())
    loans = pd.DataFrame({"home": homes})
    estimator.fit(loans, pd.Series(range(len(homes))))
    return probabilities(estimator, loans, len(homes))


def near(numbers):
    """Equal but for rounding; single precision will do."""
    return pytest.approx(numbers, rel=1e-5, abs=1e-5)


def meaning(value, causes):
    """Return the cause of a wrong value, if one cause alone gives it."""
    found = [cause for wrong, cause in causes.items() if value == pytest.approx(wrong, abs=1e-3)]
    return found[0] if len(found) == 1 else ""


def rounded(answer):
    """Say so if all probabilities are 0 or 1, where they can't be."""
    hard = np.isin(np.asarray(answer).round(6), [0, 1]).all()
    return "Only 0 and 1: they are labels, not probabilities. " if hard else ""


@contextmanager
def told(advice):
    """Add `advice` to any error that comes from the learner's code."""
    try:
        yield
    except Exception as error:
        error.add_note(advice)
        raise


def test_every_loan_gets_a_probability_for_each_class(train, outcome):
    estimator = made(["income"], ["home"], LogisticRegression())

    fitted = estimator.fit(train[["income", "home"]], outcome)

    assert fitted is estimator, "expected fit to return the classifier itself: calls are chained"
    classes = list(estimator.classes_)
    assert classes == ["bad", "good"], f"expected the sorted labels in classes_, got {classes}"
    answer = probabilities(estimator, train[["income", "home"]])
    assert answer.sum(axis=1) == near(1.0), f"expected rows that sum to 1, got\n{answer}"
    likelier = [["bad", "good"][column] for column in answer.argmax(axis=1)]
    labels = list(estimator.predict(train[["income", "home"]]))
    assert labels == likelier, f"expected the more probable labels, {likelier}, got {labels}"


def test_the_given_model_has_the_last_word(train, outcome):
    estimator = made(["income"], [], DummyClassifier())

    estimator.fit(train[["income"]], outcome)

    answer = probabilities(estimator, train[["income"]])[:, 1]
    varied = "They differ, so they are from another model." if np.ptp(answer) > 1e-3 else ""
    assert answer == near(0.6), (
        "expected 0.6 five times, since the given model always answers with the share of good "
        f"loans; got {answer.round(3)}. {rounded(answer) or varied}"
    )


def test_a_loan_is_judged_alike_alone_and_in_company(train, outcome, new):
    estimator = made(["income"], ["home"], Glass())
    new = new[["income", "home"]]
    estimator.fit(train[["income", "home"]], outcome)
    together = probabilities(estimator, new)[:, 1]

    with told("One loan is a table too: every number that it needs was learned in fit."):
        tables = [new.iloc[[i]].reset_index(drop=True) for i in range(3)]
        alone = np.array([probabilities(estimator, table)[0, 1] for table in tables])
    beside = probabilities(estimator, new.assign(income=[95.0, np.nan, 9e9]))[:2, 1]

    assert alone == near(together), (
        f"expected the same in one table and one by one, got {together.round(3)} and "
        f"{alone.round(3)}: something is learned from the table that is predicted."
    )
    assert beside == near(together[:2]), (
        f"expected {together[:2].round(3)} for two loans, whatever the third one earns; got "
        f"{beside.round(3)}: something is learned from the table that is predicted."
    )


def test_a_missing_number_becomes_the_median_of_the_training_part(train, new):
    filled = seen(train, new, numeric=["income"])[1]

    causes = {
        45.0: "",
        57.5: "It was filled with their mean, 57.5.",
        155.0: "It was filled with 155, the median of the test part.",
        10.0: "It was filled with 10, the smallest or the one before it.",
        0.0: "It was filled with 0.",
    }
    probes = seen(train, pd.DataFrame({"income": list(causes)}), numeric=["income"])
    causes = dict(zip(probes, causes.values(), strict=True))
    # A column that marks gaps adds 1, or 2 - (-0.5) if it was scaled.
    marked = "The model also gets a column that marks gaps: the stub names no such column."
    causes |= {probes[0] + 1: marked, probes[0] + 2.5: marked}
    assert filled == near(probes[0]), (
        "the known incomes in training, 10, 40, 50 and 130, have the median 45: expected "
        f"{probes[0]:.4g} for a missing income, as for 45; got {filled:.4g}. "
    ) + meaning(filled, causes)


def test_numbers_are_standardised_by_the_training_part(train, new):
    scaled = seen(train, new, numeric=["income"])[[0, 2]]

    causes = {
        95.0: "They were not scaled.",
        40.0: "They were centred, and not divided by the deviation.",
        0.7083: "They were scaled by the smallest and the largest, to 0 and 1.",
        0.8944: "The deviation was divided by n - 1, not by n.",
        0.8452: "They were scaled before the gap was filled.",
        0.9449: "The gap was filled with the mean 57.5.",
    }
    assert scaled == near([1.0, 4.0]), (
        "filled with 45, the incomes in training have the mean 55 and the deviation 40, so 95 "
        f"and 215 become 1 and 4; got {scaled[0]:.4g} and {scaled[1]:.4g}. "
    ) + meaning(scaled[0], causes)


def test_a_constant_column_is_only_centered(train, new):
    centered = seen(train, new, numeric=["debt"])

    assert centered == near([0.0, 2.0, 0.0]), (
        "every debt in training was 7, so there is no spread to divide by: "
        f"7, 9 and 7 become 0, 2 and 0; got {centered.round(3)}."
    )


def test_a_constant_is_constant_despite_rounding():
    rates = pd.DataFrame({"rate": [1.1] * 30})

    centered = seen(rates, pd.DataFrame({"rate": [1.1, 3.1]}), numeric=["rate"])

    assert centered == near([0.0, 2.0]), (
        "all 30 rates in training were 1.1, so 1.1 and 3.1 become 0 and 2; got "
        f"{centered}. The mean of 30 equal rates is rounded, and their deviation can come out as "
        "2e-16, which is not 0: dividing by that blows the column up."
    )


def test_each_known_category_is_a_column_of_its_own(train):
    ones = seen(train, train, categorical=["home"])

    causes = {
        (1, 1, 0, 1, 1): "Missing is a category too.",
        (1, 1, 1, 1, 0): "The first category in the alphabet was dropped.",
        (2, 1, -1, 2, 0): "Codes say that rent is more than own.",
        (-0.2753, 0.1835, 0.1835, -0.2753, 0.1835): "The 0s and 1s were scaled.",
    }
    assert ones == near(1.0), (
        "a row has 1 in the column of its own home and 0 in the others, so expected sums of 1; "
        f"got {ones.round(3)} for rent, own, missing, rent and lodge. "
    ) + meaning(ones, causes)


def test_the_model_keeps_its_own_parameters(train, outcome):
    plain = made([], ["home"], LogisticRegression())
    weighted = made([], ["home"], LogisticRegression(class_weight={"good": 1, "bad": 6}))

    loans = train[["home"]].assign(home="rent")
    plain.fit(loans, outcome)
    weighted.fit(loans, outcome)

    share = probabilities(plain, loans)[0, 1]
    causes = {0.5: "A half means that both labels got the same weight."}
    assert share == pytest.approx(0.6, abs=1e-3), (
        "all homes are the same, so this model can only answer the share of good loans, 0.6; "
        f"got {share:.3f}. "
    ) + (rounded(share) or meaning(share, causes))
    share = probabilities(weighted, loans)[0, 1]
    causes |= {0.6: "That is the share without weights: the model's parameters were lost."}
    assert share == pytest.approx(0.2, abs=1e-3), (
        "this model counts a bad loan 6 times, so of 3 good and 2 bad loans it makes a share of "
        f"3/15 = 0.2; got {share:.3f}. "
    ) + (rounded(share) or meaning(share, causes))


def test_an_unknown_category_is_none_of_the_known(train, new):
    new["home"] = ["castle", "rent", "boat"]

    with told("No home in training was a castle or a boat: the test part may have new categories."):
        ones = seen(train, new, categorical=["home"])

    assert ones == near([0.0, 1.0, 0.0]), (
        "castle and boat are new, so they are 0 in the columns of all known homes: expected the "
        f"sums 0, 1 and 0, got {ones.round(3)}. A 1 for castle is the column of another home, or "
        "one that training did not have."
    )


def test_agrees_with_shares_counted_by_hand():
    bad_of_five = {"own": 1, "lodge": 4, "rent": 2, None: 3}
    loans = pd.DataFrame({"home": [home for home in bad_of_five for _ in range(5)]})
    bad = pd.Series([i < count for count in bad_of_five.values() for i in range(5)])
    # With next to no regularisation, a column of its own means a probability of its own.
    estimator = made([], ["home"], LogisticRegression(C=1e6))

    estimator.fit(loans, bad)

    share = probabilities(estimator, loans)[::5, 1].round(3)
    causes = {
        (0.4, 0.8, 0.4, 0.4): "A missing home counts as own.",
        (0.2, 0.7, 0.4, 0.7): "A missing home counts as lodge.",
        (0.2, 0.8, 0.5, 0.5): "A missing home counts as rent.",
        (0.5, 0.5, 0.5, 0.5): "Homes are not told apart.",
    }
    assert share == pytest.approx([0.2, 0.8, 0.4, 0.6], abs=0.01), (
        "of five loans each with home own, lodge, rent and missing, 1, 4, 2 and 3 went bad: "
        f"expected the probabilities 0.2, 0.8, 0.4 and 0.6, got {share}. "
    ) + (rounded(share) or meaning(share, causes))


def test_two_categories_are_two_columns():
    columns = shared(["rent", "own"]).diagonal()

    assert columns == near([1.0, 1.0]), (
        "rent and own are two columns, and each home has a 1 in one of them: expected 1 and 1, got "
        f"{columns[0]:.4g} for rent and {columns[1]:.4g} for own: keep both, even of two."
    )


def test_a_rare_category_does_not_share_its_column():
    homes = [f"home {i:02}" for i in range(30)]

    columns = shared(homes)

    owners = [home for home, mate in zip(homes, columns[7], strict=True) if mate > 0.5]
    assert columns == near(np.eye(30)), (
        "each of 30 homes occurs once in training and has a column of its own; home 07 shares "
        f"one with {owners}. Were rare categories merged, or their number limited?"
    )


def test_missing_and_every_text_are_different_categories():
    words = ["missing", "unknown", "missing_value", "-", "NaN", "None", "none", "none ", "", "NA"]

    columns = shared([*words, None])

    mates = [word for word, mate in zip(words, columns[-1], strict=False) if mate > 0.5]
    twins = [
        pair for pair in combinations(words, 2) if columns[tuple(map(words.index, pair))] > 0.5
    ]
    if len(mates) == 1 and not twins:
        why = f"The missing home shares one with {mates[0]!r}: some home may be called that."
    elif twins and not mates:
        why = f"{twins[0][0]!r} shares one with {twins[0][1]!r}: text is compared as it is."
    elif columns.diagonal()[-1] < 0.5:
        why = "The missing home has none."
    else:
        why = ""
    assert columns == near(np.eye(11)), (
        f"these are 10 texts and a missing home, and each has a column of its own. {why}"
    )


def test_missing_is_unknown_where_training_has_none(train, new):
    known = train[train["home"].notna()].reset_index(drop=True)

    with told("No home was missing in training, so a missing one is unknown."):
        ones = seen(known, new, categorical=["home"])

    assert ones == near([1.0, 0.0, 1.0]), (
        "no home was missing in training, so a missing one is 0 in the columns of all known homes: "
        f"expected the sums 1, 0 and 1, got {ones.round(3)}. A 1 for missing is a column that had "
        "only 0s in training, or that of another home."
    )


def test_columns_may_come_in_another_order(train, outcome, new):
    estimator = made(["income", "debt"], ["home"], Glass())
    estimator.fit(train[["income", "debt", "home"]], outcome)
    expected = probabilities(estimator, new[["income", "debt", "home"]])[:, 1]

    with told("The columns are in the order debt, home, income: take them by name."):
        moved = probabilities(estimator, new[["debt", "home", "income"]])[:, 1]

    assert moved == near(expected), (
        f"expected {expected.round(3)} in any order of the columns, got {moved.round(3)} in the "
        "order debt, home, income: take columns by name, not by position."
    )


def test_columns_that_were_not_named_are_ignored(train, outcome, new):
    expected = seen(train, new, numeric=["income"])
    estimator = made(["income"], [], Glass())

    with told("Only income was named; the tables have more columns, different ones in each part."):
        estimator.fit(train.assign(outcome=outcome, number=[4, 1, 5, 2, 3]), outcome)
        ignored = probabilities(estimator, new.assign(number=[60, 80, 70]))[:, 1]

    assert ignored == near(expected), (
        f"expected {expected.round(3)} whatever other columns there are, got {ignored.round(3)}: "
        "take the columns that were named and drop the rest."
    )


def test_the_index_is_arbitrary(train, outcome, new):
    expected = seen(train, new, numeric=["income"], categorical=["home"])
    train.index = outcome.index = pd.Index([30, 10, 20, 50, 30], name="loan")
    new.index = [20, 7, 20]
    estimator = made(["income"], ["home"], Glass())

    with told("The tables' index is unsorted and repeats: keep rows together by position."):
        estimator.fit(train[["income", "home"]], outcome)
        labelled = probabilities(estimator, new[["income", "home"]])[:, 1]

    assert labelled == near(expected), (
        f"expected {expected.round(3)} whatever the index, got {labelled.round(3)}."
    )


def test_loans_and_labels_are_paired_by_position():
    loans = pd.DataFrame({"home": ["rent", "own", "lodge"]})
    labels = pd.Series(["good", "bad", "late"], index=[2, 1, 0])
    estimator = made([], ["home"], Alike())

    with told("The two indexes differ: the first label belongs to the first loan."):
        estimator.fit(loans, labels)
        answer = list(estimator.predict(loans))

    assert answer == ["good", "bad", "late"], (
        "rent, own and lodge have the labels good, bad and late, in this order; got "
        f"{answer}: they were paired by index, not by position."
    )


def test_fitting_again_forgets_the_first_loans(train, outcome, new):
    estimator = made(["income"], ["home"], Glass())
    other = train.assign(income=[900.0, 500.0, 700.0, np.nan, 100.0], home="castle")

    estimator.fit(other[["income", "home"]], outcome)
    estimator.fit(train[["income", "home"]], outcome)

    again = probabilities(estimator, new[["income", "home"]])[:, 1]
    fresh = seen(train, new, numeric=["income"], categorical=["home"])
    assert again == near(fresh), (
        f"expected {fresh.round(3)}, as without an earlier fit, got {again.round(3)}: each fit "
        "starts from nothing."
    )


def test_two_classifiers_made_from_one_model_do_not_disturb_each_other(train, outcome, new):
    model = LogisticRegression()
    first = made(["income"], ["home"], model)
    first.fit(train[["income", "home"]], outcome)
    before = probabilities(first, new[["income", "home"]])

    second = made(["income"], ["home"], model)
    second.fit(train[["income", "home"]], outcome.replace({"good": "bad", "bad": "good"}))

    assert probabilities(first, new[["income", "home"]]) == near(before), (
        "fitting a second classifier changed the first one's answers: both fitted the given "
        "model, not a clone of it."
    )
    assert not hasattr(model, "classes_"), "the given model was fitted, not a clone of it"


def test_scikit_learn_takes_it_for_a_classifier():
    estimator = made(["income"], ["home"], LogisticRegression())

    with told("A class of your own inherits from ClassifierMixin and then BaseEstimator."):
        taken = is_classifier(estimator)

    assert taken, (
        f"scikit-learn takes the {type(estimator).__name__} for something else than a classifier, "
        "so scorers use it wrongly. A class of your own inherits from ClassifierMixin and then "
        "BaseEstimator."
    )


def test_a_clone_is_a_new_classifier_of_the_same_kind(train, outcome, new):
    estimator = made(["income"], ["home"], Glass())
    other = train.assign(income=[0.0, 1.0, 2.0, np.nan, 4.0])
    estimator.fit(other[["income", "home"]], outcome)

    with told("Cross-validation clones: __init__ keeps its arguments as they are, nothing else."):
        copy = clone(estimator)
    copy.fit(train[["income", "home"]], outcome)

    cloned = probabilities(copy, new[["income", "home"]])[:, 1]
    fresh = seen(train, new, numeric=["income"], categorical=["home"])
    assert cloned == near(fresh), (
        f"expected {fresh.round(3)} from a clone, as from a new classifier, got "
        f"{cloned.round(3)}: the clone kept something of the first fit, or lost an argument."
    )


def test_ranks_real_applicants_that_it_has_not_seen(data):
    loans = pd.read_csv(data / "credit_data.csv.gz", nrows=3000)
    numeric = list(loans.select_dtypes("number"))
    estimator = made(numeric, ["Home", "Marital", "Records", "Job"], LogisticRegression())

    with told("These are real loans, in three folds: gaps, and categories that one fold lacks."):
        auc = cross_val_score(
            estimator, loans, loans["Status"], cv=3, scoring="roc_auc", error_score="raise"
        ).round(3)

    assert auc.min() > 0.8, (
        f"expected an AUC of about 0.83 from a plain model with all these columns, got {auc}."
    )


def test_the_callers_tables_stay_as_they_were(train, outcome, new):
    trained, predicted = train.copy(deep=True), new.copy(deep=True)
    estimator = made(["income", "debt"], ["home"], Glass())

    estimator.fit(train, outcome)
    estimator.predict_proba(new)

    assert train.equals(trained), f"fit changed the caller's table to\n{train}"
    assert new.equals(predicted), f"predict_proba changed the caller's table to\n{new}"


def test_missing_is_none_of_the_texts_in_your_own_code():
    """Whatever word an answer uses for missing, some home may be called that."""
    source = ast.parse(inspect.getsource(leak_free_pipeline))
    texts = {node.value for node in ast.walk(source) if isinstance(node, ast.Constant)}
    words = sorted(text for text in texts if isinstance(text, str) and len(text) < 30)

    columns = shared([*words, "own", None])

    mates = [word for word, mate in zip(words, columns[-1], strict=False) if mate > 0.5]
    assert not mates, (
        f"your code contains {mates}, a text like any other: when a home is called that, a missing "
        "home shares its column. No word is safe: mark missing homes in another way."
    )


@pytest.mark.parametrize(
    "start, step", [(1_700_000_000, 1), (0.0, 1e-9)], ids=["seconds since 1970", "nanometres"]
)
def test_the_unit_of_a_number_does_not_matter(start, step):
    loans = pd.DataFrame({"income": [start + step, start + 2 * step, start + 3 * step]})

    scaled = seen(loans, loans, numeric=["income"])

    assert scaled == near([-1.224745, 0.0, 1.224745]), (
        "three numbers in equal steps become -1.2247, 0 and 1.2247 in any unit; got "
        f"{scaled} for {loans['income'].tolist()}. float32 has 7 digits, the square of a large "
        "number leaves none for a small spread, and a small spread is not zero."
    )


def test_a_number_may_be_missing_for_the_first_time_in_a_new_loan():
    train = pd.DataFrame({"income": [10.0, 20.0, 60.0]})
    new = pd.DataFrame({"income": [np.nan, 20.0]})

    with told("Training had no gap, but its median fills gaps in later tables."):
        missing, median = seen(train, new, numeric=["income"])

    assert missing == near(median), (
        "the median of 10, 20 and 60 is 20: expected "
        f"{median:.4g} for a missing income, as for 20; got {missing:.4g}."
    )
