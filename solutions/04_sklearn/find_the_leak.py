"""Find the leak, solved by trying all sets of up to three columns, small ones first."""

from itertools import combinations

import numpy as np
import pandas as pd


def find_leaks(table: pd.DataFrame, target: str) -> list[str]:
    """Return the sorted names of the columns that give the target away.

    >>> rides = pd.DataFrame({"guests": [1, 4, 2], "members": [6, 5, 9], "wind": [3, 3, 8]})
    >>> find_leaks(rides.assign(riders=[7, 9, 11]), "riders")
    ['guests', 'members']

    Parameters
    ----------
    table : no gaps; up to 20 columns and 10,000 rows
    target : an int or float column that is not constant

    Notes
    -----
    - Look at int and float columns only.
    - A column leaks alone if it is a straight line of the target: a copy, half of it, 100 less it.
    - Two or three columns leak if they add up to the target, to 1e-6, in every row.
    - A set that holds a smaller leaking set adds nothing: zeros added to a copy are innocent.
    """
    goal = table[target].to_numpy()
    columns = table.select_dtypes(["integer", "floating"]).drop(columns=target)
    # Floats, since a sum of narrow integers would wrap around.
    numbers = {name: columns[name].to_numpy(dtype=float) for name in columns}
    leaks = [{name} for name, values in numbers.items() if _on_a_line(values, goal)]
    # From small to large, so that a set is met after all that it may hold.
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
