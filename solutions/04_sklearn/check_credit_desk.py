"""Full grading of credit_desk: costs of random decisions, and desks opened on loans made up."""

import tempfile
from io import StringIO
from pathlib import Path

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import BaseEstimator, ClassifierMixin, clone, is_classifier

from dojo.check import check, dtypes, outcome, upto

NUMERIC = ["Seniority", "Time", "Age", "Expenses", "Income", "Assets", "Debt", "Amount", "Price"]
CATEGORICAL = ["Home", "Marital", "Records", "Job"]


class Told(ClassifierMixin, BaseEstimator):
    """A desk whose chances stand in the loans; it may know of a third outcome."""

    def __init__(self, classes=("bad", "good")):
        self.classes = classes
        self.classes_ = np.array(classes)

    def predict_proba(self, loans):
        bad = loans["chance"].to_numpy()
        return np.column_stack([bad, 1 - bad])

    def predict(self, loans):
        return np.where(loans["chance"] > 0.5, *self.classes)


@st.composite
def counters(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n = draw(st.integers(1, 12))
    # Chances around those at which both decisions cost the same.
    amounts = rng.integers(50, draw(st.sampled_from([90, 6000])), n)
    even = (amounts / 10) / (amounts / 2 + 30 + amounts / 10)
    loans = pd.DataFrame(
        {
            "Amount": amounts,
            "chance": np.clip(
                even + rng.normal(0, draw(st.sampled_from([0.001, 0.01, 0.3])), n), 0, 1
            ),
            "Status": rng.choice(["good", "bad"], n),
        },
        index=rng.integers(0, n, n),
    )
    return loans[draw(st.permutations(list(loans)))].astype({"Status": "str"})


@check(
    {"loans": counters()},
    examples=60,
    vary={"loans.Amount": dtypes("int16", "float64"), "loans": upto(2000)},
)
def decisions(kata, loans):
    return kata.grant(Told(), loans)


@check(
    {"loans": counters(), "flip": st.integers(0, 2**12 - 1)},
    examples=30,
    vary={"loans.Amount": dtypes("int16", "float64")},
)
def euros(kata, loans, flip):
    granted = np.array([bool(flip >> (i % 12) & 1) for i in range(len(loans))])
    return kata.cost(granted, loans)


@check({"swap": st.booleans()}, examples=2)
def even_costs(kata, swap):
    """Costs that are equal, however they are written down: of 30 and 3150 no float is rounded."""
    loans = pd.DataFrame({"Amount": [30, 3150], "chance": [1 / 16, 21 / 128]})
    granted = kata.grant(Told(), loans[:: -1 if swap else 1])
    return {"granting costs exactly what refusing costs, so it is not less": granted.tolist()}


#: What the file of each kind has beside, that is easily overlooked.
BESIDE = {
    "noise": "",
    "number": ", and loans without Status have numbers of millions",
    "text": ", in a file sorted by Status",
}


def drawn(rng, n, kind):
    """Loans whose outcome is noise, plain, or hangs on a category; and on a column of later."""
    loans = pd.DataFrame({name: rng.integers(1, 99, n).astype(float) for name in NUMERIC})
    for name in CATEGORICAL:
        loans[name] = rng.choice(["a", "A", "b", "B", "b "], n)
    bad = {
        "noise": rng.random(n) < 0.3,
        "number": loans["Price"] > 50,
        "text": loans["Job"].isin(["A", "b "]),
    }[kind]
    for name in (*NUMERIC, *CATEGORICAL):
        gaps = 0.85 if (kind, name) == ("number", "Home") else 0.03
        loans[name] = loans[name].mask(rng.random(n) < gaps)
    return loans.assign(Status=np.where(bad, "bad", "good")), bad


@check(
    {"seed": st.integers(0, 2**32 - 1), "lost": st.integers(0, 9)},
    examples=1,
    without={"repeated calls": "each question opens three desks, which takes seconds"},
)
def opened(kata, seed, lost):
    found = {}
    for kind in BESIDE:
        rng = np.random.default_rng(seed)
        past, bad = drawn(rng, 160, kind)
        # Rows without Status say of the column of later what no other row says.
        past["Later"] = np.where(bad, 7.0, 1.0)
        past.loc[:lost, "Status"] = np.nan
        if kind == "number":
            past.loc[:lost, NUMERIC] = 1e6
        if kind == "text":
            past = past.sort_values("Status")
        new, truth = drawn(rng, 120, kind)
        # What fills this gap is learned from the past, not from the company.
        new.loc[5, "Price"] = np.nan
        desk = opened_from(kata, past.to_csv(index=False), by_path=kind == "text")
        chances = np.asarray(desk.predict_proba(new.drop(columns="Status")), dtype=float)
        alone = np.asarray(desk.predict_proba(new.iloc[[5]]), dtype=float)
        truth = np.asarray(truth, dtype=bool)
        cloned = outcome(lambda desk=desk: is_classifier(clone(desk)))
        found[kind] = (list(map(str, desk.classes_)), chances, alone, truth, cloned)
    return found


def opened_from(kata, text, *, by_path):
    """Whatever pd.read_csv takes is a file: what is open, or a path."""
    if not by_path:
        return kata.open_desk(StringIO(text))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "loans.csv")
        path.write_text(text, "utf-8")
        return kata.open_desk(str(path))


@opened.verify
def _(yours, reference, seed, lost):
    for kind, (classes, chances, alone, truth, cloned) in yours.items():
        assert cloned is True, (
            "house rule 6: expected a classifier of which sklearn.base.clone makes another, got "
            f"{cloned} for is_classifier(clone(desk))"
        )
        assert classes == ["bad", "good"], f"expected the classes bad and good, got {classes}"
        assert chances.shape == (120, 2), f"expected (120, 2), got {chances.shape}"
        assert np.allclose(alone[0], chances[5]), "a loan alone has another chance than in company"
        losses = []
        for bad in (chances[:, 0], reference[kind][1][:, 0]):
            right = np.clip(np.where(truth, bad, 1 - bad), 1e-9, 1)
            # Of loan 5 it is not known what decides.
            losses.append(float(-np.log(np.delete(right, 5)).mean()))
        assert losses[0] < losses[1] + 0.12, (
            f"log loss on loans never seen, where {kind} tells{BESIDE[kind]}: expected about "
            f"{losses[1]:.2f}, got {losses[0]:.2f}"
        )


@check({"order": st.permutations(range(160))}, examples=1)
def opened_on_equal_loans(kata, order):
    """Loans of four kinds; of each 4 of 40 went bad, so no kind can be told from another."""
    order = np.array(order)
    past = pd.DataFrame({name: 10.0 * (order % 4) + i for i, name in enumerate(NUMERIC)})
    past = past.assign(**dict.fromkeys(CATEGORICAL, np.array(list("abcd"))[order % 4]))
    past["Status"] = np.where(order < 16, "bad", "good")
    desk = kata.open_desk(StringIO(past.to_csv(index=False)))
    return float(np.asarray(desk.predict_proba(past), dtype=float)[:, 0].mean())


@opened_on_equal_loans.verify
def _(yours, reference, order):
    assert abs(yours - 0.1) < 0.1, (
        "16 of 160 loans went bad, and most loans are equal to others: expected a mean chance "
        f"near 0.10, got {yours:.2f}. Equal loans are no repeats of one"
    )
