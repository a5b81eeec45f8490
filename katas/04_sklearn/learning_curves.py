"""Learning curves: would more rows help, or another model?

Accuracy on rows that were seen falls as there are more of them, on new ones it rises. Where both
meet too low, the model is too simple; where they stay apart, it learns by heart.

Read: https://scikit-learn.org/stable/modules/learning_curve.html#learning-curve
House rules: README.md of this chapter
"""

import pandas as pd
from sklearn.base import ClassifierMixin


def curve(
    model: ClassifierMixin, X: pd.DataFrame, y: pd.Series, sizes: list[int], draws: int, seed: int
) -> pd.DataFrame:
    """Return mean accuracy by size: "seen" on the rows of the fit, "new" on those held back.

    - The index is ``sizes``, which rise.
    - Each draw, stratified, holds a quarter of all rows back. All sizes share them.
    - Within a draw, the rows of a size are among those of the next.
    """
    raise NotImplementedError


def diagnose(table: pd.DataFrame, goal: float, gap: float) -> list[str]:
    """Return what the last row of a curve suffers from: "bias", "variance", both or nothing.

    >>> table = pd.DataFrame({"seen": [1.0, 0.9], "new": [0.5, 0.6]}, index=[10, 90])
    >>> diagnose(table, goal=0.95, gap=0.2)
    ['bias', 'variance']

    It is bias if "seen" is below the goal, variance if "new" is more than ``gap`` below "seen".
    """
    raise NotImplementedError
