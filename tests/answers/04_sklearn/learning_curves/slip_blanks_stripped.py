"""Labels are compared without the blanks around them.

The learner must see:
"Asked by curves"
"""

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.model_selection import StratifiedShuffleSplit


def curve(model, X, y, sizes, draws, seed):
    splits = StratifiedShuffleSplit(draws, test_size=0.25, random_state=seed).split(X, y)
    scores = np.empty((draws, len(sizes), 2))
    for i, (train, test) in enumerate(splits):
        for j, size in enumerate(sizes):
            rows = train[:size]
            fitted = clone(model).fit(X.iloc[rows], y.iloc[rows])
            scores[i, j] = [
                np.mean(
                    [
                        str(a).strip() == str(b).strip()
                        for a, b in zip(fitted.predict(X.iloc[part]), y.iloc[part])
                    ]
                )
                for part in (rows, test)
            ]
    return pd.DataFrame(scores.mean(axis=0), index=sizes, columns=["seen", "new"])


def diagnose(table, goal, gap):
    last = table.iloc[-1]
    found = []
    if last["seen"] < goal:
        found.append("bias")
    if last["seen"] - last["new"] > gap:
        found.append("variance")
    return found
