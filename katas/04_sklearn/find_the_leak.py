"""Find the leak: which columns hold the answer?

Casual and registered riders add up to all riders: with both in the table any model is perfect, and
useless an hour ahead. Correlation proves nothing, high or low. Look for columns that give the
target away exactly.

Read: https://scikit-learn.org/stable/common_pitfalls.html#data-leakage
House rules: README.md of this chapter
"""

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
    raise NotImplementedError
