"""House prices: what is a house worth, if a good kitchen adds a tenth?

Shares of a price add up in its log. So learn the log, and answer in dollars. Some words have an
order, some are names, and "None" is a word.

Read: https://scikit-learn.org/stable/modules/compose.html#transforming-target-in-regression
House rules: README.md of this chapter
"""

import pandas as pd
from sklearn.base import RegressorMixin


def load_houses(path: str) -> pd.DataFrame:
    """Return the table of a CSV file: only empty cells are missing; "None" is text."""
    raise NotImplementedError


def price_model(
    numeric: list[str], ordered: dict[str, list[str]], nominal: list[str], model: RegressorMixin
) -> RegressorMixin:
    """Return an unfitted regressor that fits ``model`` to log prices, and predicts prices.

    >>> from sklearn.linear_model import LinearRegression
    >>> homes = pd.DataFrame({"rooms": [1, 2, 3, 4]})
    >>> line = price_model(["rooms"], {}, [], LinearRegression())
    >>> line.fit(homes[:3], [100, 200, 400]).predict(homes).round(2)
    array([100., 200., 400., 800.])

    Parameters
    ----------
    numeric : without gaps
    ordered : text columns, with their levels from worst to best
    nominal : text columns

    Notes
    -----
    - Standardise numbers (ddof=0).
    - A level becomes 0, 1, 2, ...; -1 if it is missing or none of them.
    - A name becomes what TargetEncoder makes of it, cross-fitted, from log prices.
    """
    raise NotImplementedError
