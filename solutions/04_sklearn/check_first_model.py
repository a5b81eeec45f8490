"""Full grading of first_model: random labels, and a model that tells which rows it has met."""

from collections import Counter

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import BaseEstimator, ClassifierMixin

from dojo.check import check

FITTED = []


class Witness(ClassifierMixin, BaseEstimator):
    """It notes the rows it is fitted on, and answers what one column says."""

    def __init__(self, level=0, random_state=None, row="row", says="says"):
        self.level = level
        self.random_state = random_state
        self.row = row
        self.says = says

    def fit(self, X, y):
        rows = zip(X[self.row].tolist(), X[self.says].tolist(), list(y), strict=True)
        FITTED.append(
            (
                self.get_params(),
                [(row, says, _plain(label)) for row, says, label in rows],
                {str(name): bool(X[name].dtype == object) for name in X},
            )
        )
        self.classes_ = np.unique(y)
        return self

    def predict(self, X):
        return np.asarray(X[self.says])


def _plain(label):
    return label.item() if isinstance(label, np.generic) else label


def many_or_few(draw, k):
    """Any number of each of k labels; or as many of each, or one more: the commonest may change."""
    if draw(st.booleans()):
        return [draw(st.integers(4, 40)) for _ in range(k)]
    base = draw(st.sampled_from([6, 10, 5, 7]))
    return [base + draw(st.sampled_from([0, 0, 1])) for _ in range(k)]


def indexes(rng, n):
    """An index that is not the position of a row, and may repeat."""
    return [
        pd.RangeIndex(n),
        pd.Index(rng.integers(0, n, n)),
        pd.Index(rng.permutation(n), name="row"),
        pd.RangeIndex(100, 100 + n),
    ]


@st.composite
def cases(draw, columns):
    """Labels of very different or nearly equal frequency, in any order; rows may be equal."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    kinds = draw(st.sampled_from([["a", "b", "other", "A"], [1, -1, 0, -300]]))
    names = draw(st.permutations(kinds))[: draw(st.integers(2, 4))]
    labels = rng.permutation(np.repeat(names, many_or_few(draw, len(names))))
    n = len(labels)
    rows = rng.permutation(n) // draw(st.sampled_from([1, 1, 4]))
    said = rng.choice(names, n)
    row, says = draw(st.permutations(columns))
    X = pd.DataFrame({row: rows, says: said}, index=draw(st.sampled_from(indexes(rng, n))))
    name = draw(st.sampled_from([None, "label", "row"]))
    y = pd.Series(labels, name=name, index=draw(st.sampled_from(indexes(rng, n))))
    model = {
        "level": draw(st.integers(1, 9)),
        "random_state": draw(st.sampled_from([None, 0, 7])),
        "row": row,
        "says": says,
    }
    return X, y, model


@check({"case": cases(["row", "says"]), "seed": st.integers(0, 999)}, examples=50)
def which_rows(kata, case, seed):
    return fits_of(kata, case, seed)


@check(
    {"case": cases([0, 1]), "seed": st.integers(0, 999)},
    examples=10,
    without={"extra column": "its name is text, and scikit-learn refuses texts beside numbers"},
)
def which_rows_of_numbered_columns(kata, case, seed):
    return fits_of(kata, case, seed)


def fits_of(kata, case, seed):
    X, y, model = case
    FITTED.clear()
    first = [float(number) for number in kata.first_score(X, y, Witness(**model), seed)]
    again = [float(number) for number in kata.first_score(X, y, Witness(**model), seed)]
    return {"first": first, "again": again, "fits": FITTED[:3]}


@which_rows.verify
@which_rows_of_numbered_columns.verify
def fair(yours, reference, case, seed):
    X, y, model = case
    first, again, fits = yours["first"], yours["again"], yours["fits"]
    assert len(fits) == 2, f"expected one fit for each call, got {len(fits)} for two"
    (got, fitted, kinds), (_, once_more, _) = fits
    assert got == model, f"expected a clone with the model's parameters {model}, got {got}"
    # The model takes columns as they are; of whole numbers among texts an array makes objects.
    expected = reference["fits"][0][2]
    assert kinds == expected, (
        "the model got other columns than X has, or with another dtype: is it of dtype object? "
        f"expected {expected}, got {kinds}"
    )
    table = X[model["row"]].tolist(), X[model["says"]].tolist(), y.tolist()
    examples, fitted = Counter(zip(*table, strict=True)), Counter(map(tuple, fitted))
    told = set(fitted) - set(examples)
    assert not told, (
        f"fitted on (row, says, label) = {min(told, key=repr)}, which is none of the given ones: "
        "rows and labels are paired by position"
    )
    twice = fitted - examples
    assert not twice, f"rows are fitted more often than they were given: {dict(twice)}"
    held = examples - fitted
    total = Counter(y.tolist())
    counts = Counter(label for _, _, label in held.elements())
    for label, n in total.items():
        assert abs(counts[label] - n / 4) <= 1, (
            f"of {n} rows labelled {label!r}, {counts[label]} were not fitted: expected a quarter, "
            "held back, and a fit on all others"
        )
    n_held = held.total()
    right = sum(n for (_, says, label), n in held.items() if says == label)
    assert abs(first[0] - right / n_held) < 1e-9, (
        f"{n_held} rows were not fitted, and {right} of them are answered rightly: expected the "
        f"score {right / n_held}, got {first[0]}"
    )
    kept = Counter(label for _, _, label in fitted.elements())
    most = [label for label, n in kept.items() if n == max(kept.values())]
    guesses = [counts[label] / n_held for label in most]
    assert min(abs(first[1] - guess) for guess in guesses) < 1e-9, (
        f"of the rows fitted on, {dict(kept)}, the commonest label is {most[0]!r}; of the rows "
        f"held back, {dict(counts)}, it is {guesses[0]}: got {first[1]}"
    )
    assert first == again and fitted == Counter(map(tuple, once_more)), (
        "the same seed, and other rows"
    )


#: One after the other, and far apart: in steps of tens, of hundreds, of bytes and of 16 bits.
SEEDS = [
    *range(40),
    *(step * i for step in (100, 256, 1000, 2**16) for i in range(1, 6)),
]


@check({"order": st.permutations(range(44)), "share": st.integers(12, 32)}, examples=2)
def other_seeds(kata, order, share):
    """The rows that each seed leaves to fit on."""
    X = pd.DataFrame({"row": order, "says": "a"})
    y = pd.Series(["a" if row < share else "b" for row in order])
    FITTED.clear()
    for seed in SEEDS:
        kata.first_score(X, y, Witness(), seed)
    return [sorted(row for row, *_ in fitted) for _, fitted, _ in FITTED[: len(SEEDS)]]


@other_seeds.verify
def _(yours, reference, order, share):
    first = {}
    for seed, rows in zip(SEEDS, yours, strict=True):
        other = first.setdefault(tuple(rows), seed)
        assert other == seed, (
            f"another seed, and the same rows: of {len(order)}, seed {other} and seed {seed} leave "
            f"{rows} to fit on. Another seed gives others"
        )
    fitted = Counter(row for rows in yours for row in rows)
    always = sorted(row for row in order if fitted[row] == len(SEEDS))
    assert not always, f"no seed of {len(SEEDS)} holds back the rows {always}: not a random quarter"


#: Names that somebody may give to a column of labels beside X's own.
NAMES = ["label", "y", "target", "class", "digit", "part", "held", "index", "says"]


def mixed(seed):
    """Fifty labels of eight rows each, in four orders."""
    rng = np.random.default_rng(seed)
    return [[f"n{i % 50}" for i in rng.permutation(400)] for _ in range(4)]


@check({"seed": st.integers(0, 999)}, examples=2)
def labels_in_another_order(kata, seed):
    """Which rows are left to fit on, by one seed and for other labels, and which columns."""
    X = pd.DataFrame({name: np.arange(400) for name in NAMES}).assign(says="n0")
    FITTED.clear()
    for labels in mixed(seed):
        kata.first_score(X, pd.Series(labels), Witness(row="label"), seed)
    return [([row for row, *_ in fitted], sorted(kinds)) for _, fitted, kinds in FITTED[:4]]


@labels_in_another_order.verify
def _(yours, reference, seed):
    assert len(yours) == 4, f"expected one fit for each of 4 calls, got {len(yours)}"
    for call, (labels, (rows, names)) in enumerate(zip(mixed(seed), yours, strict=True)):
        assert names == sorted(NAMES), f"X has the columns {sorted(NAMES)}, the model got {names}"
        assert len(set(rows)) == len(rows) and set(rows) <= set(range(400)), (
            "column 'label' of X counts its rows, and what was fitted on has other values there: "
            "does a name of your own stand in the place of X's?"
        )
        counts = Counter(labels[row] for row in set(range(400)) - set(rows))
        off = {label: counts[label] for label in set(labels) if abs(counts[label] - 2) > 1}
        assert not off, (
            f"call {call + 1} of 4 with seed {seed}, each with 50 labels of 8 rows in another "
            f"order: expected 2 of each held back, got {off}. Are the rows those of another call?"
        )
