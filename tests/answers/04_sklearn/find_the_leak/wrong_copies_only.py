"""Only an exact copy leaks alone.

The learner must see:
"Another unit gives the target away as well as a copy."
"""

from itertools import combinations

import numpy as np
import pandas as pd


def find_leaks(table: pd.DataFrame, target: str) -> list[str]:
    goal = table[target].to_numpy()
    columns = table.select_dtypes(["integer", "floating"]).drop(columns=target)
    numbers = {name: columns[name].to_numpy(dtype=float) for name in columns}
    leaks = [{name} for name, values in numbers.items() if np.array_equal(values, goal)]
    for size in (2, 3):
        for names in combinations(numbers, size):
            if any(leak.issubset(names) for leak in leaks):
                continue
            total = sum(numbers[name] for name in names)
            if np.abs(total - goal).max() <= 1e-6:
                leaks.append(set(names))
    return sorted(set().union(*leaks))


def _on_a_line(values: np.ndarray, goal: np.ndarray) -> bool:
    """Say if the correlation is 1 or -1, without dividing by a constant's deviation of 0."""
    x, y = values - values.mean(), goal - goal.mean()
    return (x @ y) ** 2 > (1 - 1e-9) * (x @ x) * (y @ y)
