"""The caller's model is fitted.

The learner must see:
"fit clones of it"
"""

import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.model_selection import StratifiedShuffleSplit, learning_curve


def curve(
    model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, sizes: list[int], draws: int, seed: int
) -> pd.DataFrame:
    held = StratifiedShuffleSplit(draws, test_size=0.25, random_state=seed)
    found = []
    for train, test in held.split(X, y):
        for size in sizes:
            rows = train[:size]
            fitted = model.fit(X.iloc[rows], y.iloc[rows])
            seen = fitted.score(X.iloc[rows], y.iloc[rows])
            found.append((size, seen, fitted.score(X.iloc[test], y.iloc[test])))
    table = pd.DataFrame(found, columns=["size", "seen", "new"])
    return table.groupby("size").mean().rename_axis(None)


def diagnose(table: pd.DataFrame, goal: float, gap: float) -> list[str]:
    last = table.iloc[-1]
    found = {"bias": last["seen"] < goal, "variance": last["seen"] - last["new"] > gap}
    return [name for name, there in found.items() if there]
