"""seen is the accuracy on all that is not held back.

The learner must see:
"new rows, size 60 on 20"
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.model_selection import StratifiedShuffleSplit, learning_curve


def curve(
    model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, sizes: list[int], draws: int, seed: int
) -> pd.DataFrame:
    held = StratifiedShuffleSplit(draws, test_size=0.25, random_state=seed)
    found = []
    for train, test in held.split(X, y):
        for size in sizes:
            rows = train[:size]
            fitted = clone(model).fit(X.iloc[rows], y.iloc[rows])
            new = fitted.score(X.iloc[test], y.iloc[test])
            seen = whole(fitted, X, y, train)
            found.append((size, seen, new))
    table = pd.DataFrame(found, columns=["size", "seen", "new"])
    return table.groupby("size").mean().rename_axis(None)


def whole(fitted, X, y, train):
    return fitted.score(X.iloc[train], y.iloc[train])


def diagnose(table: pd.DataFrame, goal: float, gap: float) -> list[str]:
    last = table.iloc[-1]
    found = {"bias": last["seen"] < goal, "variance": last["seen"] - last["new"] > gap}
    return [name for name, there in found.items() if there]
