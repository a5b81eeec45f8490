"""Each size holds rows of its own back.

The learner must see:
"of the rows held back were fitted at size"
"""

import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.model_selection import StratifiedShuffleSplit, learning_curve


def curve(
    model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, sizes: list[int], draws: int, seed: int
) -> pd.DataFrame:
    found = {}
    for number, size in enumerate(sizes):
        held = StratifiedShuffleSplit(draws, test_size=0.25, random_state=seed + number)
        _, seen, new = learning_curve(model, X, y, train_sizes=[size], cv=held)
        found[size] = {"seen": seen.mean(), "new": new.mean()}
    return pd.DataFrame(found).T


def diagnose(table: pd.DataFrame, goal: float, gap: float) -> list[str]:
    last = table.iloc[-1]
    found = {"bias": last["seen"] < goal, "variance": last["seen"] - last["new"] > gap}
    return [name for name, there in found.items() if there]
