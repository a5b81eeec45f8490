"""Learning curves, solved by learning_curve over stratified draws."""

import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.model_selection import StratifiedShuffleSplit, learning_curve


def curve(
    model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, sizes: list[int], draws: int, seed: int
) -> pd.DataFrame:
    """Return mean accuracy by size: "seen" on the rows of the fit, "new" on those held back.

    - The index is ``sizes``, which rise.
    - Each draw, stratified, holds a quarter of all rows back. All sizes share them.
    - Within a draw, the rows of a size are among those of the next.
    """
    # learning_curve takes the first rows of each training part, and here these come shuffled. It
    # fits clones.
    held = StratifiedShuffleSplit(draws, test_size=0.25, random_state=seed)
    _, seen, new = learning_curve(model, X, y, train_sizes=sizes, cv=held)
    return pd.DataFrame({"seen": seen.mean(axis=1), "new": new.mean(axis=1)}, index=sizes)


def diagnose(table: pd.DataFrame, goal: float, gap: float) -> list[str]:
    """Return what the last row of a curve suffers from: "bias", "variance", both or nothing.

    >>> table = pd.DataFrame({"seen": [1.0, 0.9], "new": [0.5, 0.6]}, index=[10, 90])
    >>> diagnose(table, goal=0.95, gap=0.2)
    ['bias', 'variance']

    It is bias if "seen" is below the goal, variance if "new" is more than ``gap`` below "seen".
    """
    last = table.iloc[-1]
    found = {"bias": last["seen"] < goal, "variance": last["seen"] - last["new"] > gap}
    return [name for name, there in found.items() if there]
