"""Full grading of credit_desk: costs of random decisions, and desks opened on loans made up."""

from io import StringIO

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
    for kind in ("noise", "number", "text"):
        rng = np.random.default_rng(seed)
        past, bad = drawn(rng, 160, kind)
        # Rows without Status say of the column of later what no other row says.
        past["Later"] = np.where(bad, 7.0, 1.0)
        past.loc[:lost, "Status"] = np.nan
        new, truth = drawn(rng, 120, kind)
        # What fills this gap is learned from the past, not from the company.
        new.loc[5, "Price"] = np.nan
        desk = kata.open_desk(StringIO(past.to_csv(index=False)))
        chances = np.asarray(desk.predict_proba(new.drop(columns="Status")), dtype=float)
        alone = np.asarray(desk.predict_proba(new.iloc[[5]]), dtype=float)
        truth = np.asarray(truth, dtype=bool)
        cloned = outcome(lambda desk=desk: is_classifier(clone(desk)))
        found[kind] = (list(map(str, desk.classes_)), chances, alone, truth, cloned)
    return found


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
            f"log loss on loans never seen, where {kind} tells: expected about {losses[1]:.2f}, "
            f"got {losses[0]:.2f}"
        )
