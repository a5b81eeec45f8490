"""The seed is always 0.

The learner must see:
"expected other rows for another seed"
"""

import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.model_selection import StratifiedShuffleSplit, learning_curve


def curve(
    model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, sizes: list[int], draws: int, seed: int
) -> pd.DataFrame:
    held = StratifiedShuffleSplit(draws, test_size=0.25, random_state=0)
    _, seen, new = learning_curve(model, X, y, train_sizes=sizes, cv=held)
    return pd.DataFrame({"seen": seen.mean(axis=1), "new": new.mean(axis=1)}, index=sizes)


def diagnose(table: pd.DataFrame, goal: float, gap: float) -> list[str]:
    last = table.iloc[-1]
    found = {"bias": last["seen"] < goal, "variance": last["seen"] - last["new"] > gap}
    return [name for name, there in found.items() if there]
