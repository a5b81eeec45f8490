"""Full grading of rare_events: random probabilities, models that read or learn them, any labels."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.naive_bayes import GaussianNB

from dojo.check import check, outcome

LABELS = [["off", "on"], ["on", "off"], ["B", "a"], [0, 1], [1, 0], [-2, -1]]


class Column(ClassifierMixin, BaseEstimator):
    """Reads the probability of the rarer label in a column; learns nothing but the labels."""

    def __init__(self, name="p", power=1):
        self.name = name
        self.power = power

    def fit(self, X, y):
        self.classes_, counts = np.unique(y, return_counts=True)
        self.rare_ = counts.argmin()
        return self

    def predict_proba(self, X):
        chance = X[self.name].to_numpy() ** self.power
        return np.column_stack([chance, 1 - chance][:: 1 if self.rare_ == 0 else -1])

    def predict(self, X):
        return self.classes_[self.predict_proba(X).argmax(axis=1)]

    def score(self, X, y, sample_weight=None):
        """No accuracy, which a model's own score need not be."""
        return -1.0


# The square ranks as p does, so they are equal; its chances and thresholds are others.
MODELS = {
    "p": Column("p"),
    "p squared": Column("p", 2),
    "q": Column("q"),
    "r": Column("r"),
    "learns": GaussianNB(),
}


def near(rng, n):
    """Half of all probabilities are a twentieth exactly, the others nearly."""
    return rng.choice([0, 0, -0.004, 0.004], n)


def table(rng, rare, n, labels):
    """Rows whose columns tell more or less of a rare label, in twentieths of a probability."""
    hit = rng.permutation(np.arange(n) < rare)
    columns = {
        name: np.clip(rng.integers(0, 15, n) + pull * hit, 1, 19) / 20 + near(rng, n)
        for name, pull in zip("pqr", rng.permutation([2, 4, 6]), strict=True)
    }
    index = rng.integers(0, n, n)
    y = pd.Series(np.where(hit, *labels), index=rng.permutation(n))
    return pd.DataFrame(columns, index=index), y


@st.composite
def cases(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    labels = draw(st.sampled_from(LABELS))
    levels = draw(st.lists(st.integers(0, 20), min_size=2, max_size=8, unique=True))
    prices = st.integers(1, 60).map(lambda quarters: quarters / 4)
    return {
        # Folds of equal size, and of sizes that differ.
        "train": table(rng, draw(st.integers(5, 12)), draw(st.sampled_from([40, 28, 32])), labels),
        "test": table(rng, 5, 20, labels),
        "positive": labels[draw(st.sampled_from([0, 0, 1]))],
        "costs": (draw(prices), draw(prices)),
        "thresholds": [level / 20 for level in sorted(levels)],
        "models": draw(st.permutations(sorted(MODELS)))[: draw(st.integers(3, 5))],
    }


@check(
    {"case": cases()},
    rel=1e-9,
    abs=1e-9,
    examples=8,
    without={"column order": "scikit-learn's models refuse another order than that of the fit"},
)
def alarmed(kata, case):
    models = [clone(MODELS[name]) for name in case["models"]]
    alarm, threshold, cost = kata.cheapest_alarm(
        case["train"],
        case["test"],
        models,
        case["positive"],
        case["costs"],
        case["thresholds"],
    )
    rows = case["test"][0]
    chance = np.asarray(alarm.predict_proba(rows), dtype=float)
    predicted = np.asarray(alarm.predict(rows)).tolist()
    again = np.asarray(clone(alarm).fit(*case["train"]).predict(rows)).tolist()
    # The model first: on it hangs all the rest.
    return {
        "classes_": np.asarray(alarm.classes_).tolist(),
        "probabilities": chance,
        "threshold": float(threshold),
        "predictions": predicted,
        "a clone, fitted on the same rows, predicts the same": again == predicted,
        "cost": float(cost),
        "a given model was fitted": any(hasattr(model, "classes_") for model in models),
    }


# By what is asked: two labels, the chances of rare rows and of others, a cost, thresholds.
LETTERS = {
    "labels that only blanks tell apart": ("off ", "off", 0.7, 0.2, 1, [0.3, 0.8]),
    "costs of a hundred-thousandth": ("off", "on", 0.7, 0.2, 1e-5, [0.1, 0.3, 0.8]),
    "thresholds of thousandths": ("off", "on", 0.006, 0.004, 1, [0.001, 0.005, 0.3]),
    "the 24th of 25 thresholds": ("off", "on", 0.935, 0.9, 1, [k / 26 for k in range(1, 26)]),
}


def letter(kata, positive, other, high, low, price, thresholds):
    """Every fifth row is rare; one threshold parts them from all others, and so costs nothing."""
    rare = np.arange(40) % 5 == 0
    y = pd.Series(np.where(rare, positive, other))
    train = pd.DataFrame({"p": np.where(rare, high, low)}), y
    # Nearly at the best threshold, and at it.
    best = next(level for level in thresholds if low < level <= high)
    test = pd.DataFrame({"p": best + np.resize([2e-5, 0, -2e-5, -5e-5], 40)}), y
    alarm, threshold, cost = kata.cheapest_alarm(
        train, test, [Column("p")], positive, (2 * price, price), thresholds
    )
    return {
        "threshold": float(threshold),
        "predictions at a threshold, and nearly": np.asarray(alarm.predict(test[0])).tolist(),
        "cost": float(cost) / price,
    }


def common(kata):
    """Most rows are positive: by precision p is the better model, by ROC AUC q is."""
    # Of ten rows each fold tests two others, which p has at places 4 and 6, q first and last.
    places = {"p": [4, 1, 2, 3, 5, 6, 7, 8, 9, 10], "q": [1, 2, 3, 4, 5, 10, 6, 7, 8, 9]}
    rows = pd.DataFrame({name: np.resize(ranks, 50) / 16 for name, ranks in places.items()})
    part = rows, pd.Series(np.where(np.arange(50) % 5 == 0, "off", "on"))
    models = [Column("q"), Column("p")]
    alarm, *_ = kata.cheapest_alarm(part, part, models, "on", (1, 1), [0.25, 0.5])
    return {"probabilities of two rows": np.asarray(alarm.predict_proba(rows[:2]), dtype=float)}


@check({"cases": st.just(LETTERS)}, rel=1e-9, abs=1e-9, examples=1)
def to_the_letter(kata, cases):
    found = {what: outcome(lambda case=case: letter(kata, *case)) for what, case in cases.items()}
    return found | {"positive is the commoner label": common(kata)}
