"""Full grading of calibrate: chances with ties and edges, and a model that notes its rows."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin, is_classifier
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline

from dojo.check import check, upto, words

FITTED = []
PAIRS = [
    ["bad", "good"],
    ["yes", "no"],
    ["10", "9"],
    ["b", "B"],
    ["", " "],
    ["nan", "None"],
    ["a ", "a"],
]


class Says(ClassifierMixin, BaseEstimator):
    """It notes the rows it is fitted on; the chance of its first label is what "says" says."""

    def __init__(self, level=0):
        self.level = level

    def fit(self, X, y):
        labels = [str(label) for label in y]
        gaps = int(X.isna().sum().sum())
        FITTED.append((self.level, gaps, sorted(zip(X["row"].tolist(), labels, strict=True))))
        self.classes_ = np.unique(y)
        return self

    def predict_proba(self, X):
        says = X["says"].to_numpy()
        return np.column_stack([says, 1 - says])

    def predict(self, X):
        return self.classes_[self.predict_proba(X).argmax(axis=1)]


class Notes(TransformerMixin, BaseEstimator):
    """The first step of a pipeline: it changes nothing and notes that it was fitted."""

    def fit(self, X, y=None):
        self.fitted_ = True
        return self

    def transform(self, X):
        return X


@st.composite
def outcomes(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n = draw(st.integers(1, 40))
    bins = draw(st.sampled_from([1, 2, 3, 4, 5, 8, 10, 16, 1024]))
    chance = rng.uniform(draw(st.sampled_from([0, 0.6])), draw(st.sampled_from([1, 0.7])), n)
    if bins in (1, 2, 4, 8, 16, 1024):
        # Of these no edge is rounded. Some chances are just beside one.
        edges = rng.integers(0, 17, n) / 16 + rng.choice([0, 0, 1e-9, -1e-9], n)
        chance = np.where(rng.random(n) < 0.5, edges.clip(0, 1), chance)
    labels = draw(st.sampled_from([*PAIRS, ["a", "b", "c"]]))
    index = rng.integers(0, n, n)
    return {
        "outcome": pd.Series(rng.choice(labels, n), index=index, dtype="str"),
        "chance": chance,
        "positive": draw(st.sampled_from(labels)),
        "bins": bins,
    }


@check(
    {"case": outcomes()},
    rel=1e-6,
    abs=1e-9,
    examples=80,
    vary={
        "case.outcome, case.positive": words(),
        "case.outcome, case.chance": upto(20_000),
    },
    without={"big-endian": "pandas groups no big-endian numbers"},
)
def bins(kata, case):
    table = kata.reliability(**case)
    return {name: table[name].to_numpy() for name in table}, table.index.tolist()


@st.composite
def loans(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    labels = draw(st.permutations(draw(st.sampled_from(PAIRS))))
    n = draw(st.integers(20, 60))
    steps = draw(st.sampled_from([8, 20, 1000]))
    X = pd.DataFrame(
        {
            "row": rng.permutation(n),
            "says": rng.integers(0, steps + 1, n) / steps,
            # What is missing is the model's to fill.
            "gaps": np.where(rng.random(n) < 0.3, np.nan, 1.0),
        },
        index=pd.Index(rng.integers(0, n, n), name=draw(st.sampled_from([None, "row"]))),
    )
    second = rng.random(n) < X["says"] * draw(st.sampled_from([1, 0.8, 0.3]))
    y = np.where(second, labels[0], labels[1])
    places = rng.permutation(n)
    # At least five of each label on both sides.
    held = np.zeros(n, dtype=bool)
    held[places[:10]] = True
    held[places[20:]] = rng.random(n - 20) < 0.5
    y[places[:20]] = [labels[0], labels[1]] * 10
    return {"X": X, "y": pd.Series(y, index=rng.integers(0, n, n)), "held": held}


@check(
    {
        "case": loans(),
        "new": st.lists(st.integers(0, 64), min_size=1, max_size=8),
        "level": st.integers(1, 9),
    },
    rel=1e-5,
    abs=1e-5,
    examples=40,
)
def chances(kata, case, new, level):
    FITTED.clear()
    # New rows have the columns of X: another one as well, if it has another.
    table = pd.DataFrame(-1, index=range(len(new)), columns=case["X"].columns)
    table["says"] = [number / 64 for number in new]
    model = kata.calibrated(Says(level), **case)
    both = np.asarray(model.predict_proba(table), dtype=float)
    # Where both are equally likely, the label is left open.
    clear = abs(both[:, 0] - 0.5) > 1e-5
    predicted = [str(label) for label in np.asarray(model.predict(table))[clear]]
    classes = [str(label) for label in model.classes_]
    return FITTED[:], both, predicted, classes, is_classifier(model)


@check({"seed": st.integers(0, 2**32 - 1)}, rel=1e-5, abs=1e-5, examples=1)
def many_loans(kata, seed):
    """Of 2,020 rows 2,000 are held: half of those go as the model says, the others as they like."""
    rng = np.random.default_rng(seed)
    X = pd.DataFrame({"row": range(2_020), "says": rng.integers(0, 9, 2_020) / 8})
    bad = rng.random(2_020) < np.where(X["row"] < 1_020, X["says"], 0.5)
    y = pd.Series(np.where(bad, "bad", "good"), dtype="str")
    y[:20] = ["bad", "good"] * 10
    held = np.arange(2_020) >= 20
    given = make_pipeline(Notes(), Says(2))
    new = pd.DataFrame({"row": range(5), "says": np.arange(5) / 4})
    at_once = np.asarray(kata.calibrated(given, X, y, held).predict_proba(new), dtype=float)
    model = kata.calibrated(given, X, y, held)
    # It is fitted: whatever becomes of the tables, its chances stay.
    X["says"], y[:], held[:] = 1 - X["says"], y[::-1].to_numpy(), ~held
    later = np.asarray(model.predict_proba(new), dtype=float)
    steps = {name: sorted(set(vars(step)) & {"fitted_", "classes_"}) for name, step in given.steps}
    return {
        "what was fitted of the steps of the pipeline that was given": steps,
        "chances by 2,000 rows held": at_once,
        "chances once the caller has changed X, y and held": later,
    }


@check({"seed": st.integers(0, 2**32 - 1)}, examples=4)
def house_rule_6(kata, seed):
    rng = np.random.default_rng(seed)
    X = pd.DataFrame({"row": range(80), "says": rng.integers(0, 9, 80) / 8})
    y = pd.Series(["bad", "good"] * 40)
    # Of each label 20 are held; each half of the rows has 20 of each label too.
    model = kata.calibrated(Says(3), X, y, rng.permutation(40).repeat(2) < 20)
    try:
        scores = cross_val_score(model, X, y, cv=2, error_score="raise")
    except NotImplementedError:
        raise
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return f"{len(scores)} scores"


@house_rule_6.verify
def _(yours, reference, seed):
    assert yours == reference, (
        "house rule 6: cross_val_score(calibrated(model, X, y, held), X, y, cv=2), which fits "
        f"clones of it on 40 of 80 rows: expected two scores, got {yours!r}."
    )


@check(
    {
        "chance": st.lists(st.floats(0, 1) | st.sampled_from([0.0, 1.0]), min_size=1, max_size=8),
        "share": st.floats(0.01, 0.99),
        "real": st.floats(0.01, 0.99) | st.none(),
    },
    rel=1e-5,
    abs=1e-9,
    examples=60,
)
def real(kata, chance, share, real):
    # None: a world that is hardly another.
    return kata.real_chance(np.array(chance), share, share * 0.995 if real is None else real)
