"""Triples are made only of columns that no pair has accused.

The learner must see:
"but 4 are right"
"""

from itertools import combinations

import numpy as np
import pandas as pd


def straight(column, goal):
    if np.ptp(column) == 0:
        return False
    top, low = goal.argmax(), goal.argmin()
    slope = (column[top] - column[low]) / (goal[top] - goal[low])
    line = column[low] + slope * (goal - goal[low])
    return bool(np.abs(line - column).max() <= 1e-9 * np.abs(column).max())


def find_leaks(table: pd.DataFrame, target: str) -> list[str]:
    goal = table[target].to_numpy(dtype=np.float64)
    columns = {
        name: table[name].to_numpy(dtype=np.float64)
        for name in table.columns
        if name != target and table[name].dtype.kind in "iuf"
    }
    leaking = [{name} for name, column in columns.items() if straight(column, goal)]
    for size in (2, 3):
        accused = set().union(*(leak for leak in leaking if len(leak) > 1))
        for names in combinations([name for name in columns if name not in accused], size):
            if any(leak <= set(names) for leak in leaking):
                continue
            total = sum(columns[name] for name in names)
            if np.abs(total - goal).max() <= 1e-6:
                leaking.append(set(names))
    return sorted(set().union(*leaking))
