"""The missing part is looked up in a dict by its rounded bytes: of two equal columns one is lost.

The learner must see:
"find_leaks"
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
    find = {(np.round(column, 6) + 0.0).tobytes(): name for name, column in columns.items()}
    for size in (2, 3):
        for names in combinations(columns, size):
            if any(leak <= set(names) for leak in leaking):
                continue
            rest = goal - sum(columns[name] for name in names[:-1])
            if find.get((np.round(rest, 6) + 0.0).tobytes()) == names[-1]:
                leaking.append(set(names))
    return sorted(set().union(*leaking))
