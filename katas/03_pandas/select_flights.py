"""Select flights: how do you choose rows by condition, and change rows by label?

``&``, ``|`` and ``~`` join conditions row by row, and bind more tightly than ``>``. A comparison
with NaN is False. ``.loc`` finds rows by label, never by position. It is the one way to change
some of them: what you take out of a table behaves as a copy.

Read: https://pandas.pydata.org/docs/user_guide/indexing.html#boolean-indexing
House rules: README.md of this chapter
"""

from collections.abc import Collection

import pandas as pd


def select_flights(flights: pd.DataFrame, carriers: Collection, minutes: float) -> pd.DataFrame:
    """Return the flights of ``carriers`` that left more than ``minutes`` late, or never.

    >>> flights = pd.DataFrame(
    ...     {"carrier": ["UA", "B6", "UA"], "dep_delay": [90.0, 90.0, None]}, index=[7, 2, 5]
    ... )
    >>> select_flights(flights, ["UA"], 60)
      carrier  dep_delay
    7      UA       90.0
    5      UA        NaN

    Parameters
    ----------
    flights : DataFrame with the columns
        carrier : str
        dep_delay : float64, minutes, negative if early, missing if cancelled
    carriers : list or set of str, maybe empty, maybe with carriers that never fly
    minutes : float

    Returns
    -------
    DataFrame with the chosen rows and all columns of ``flights``
        Labels, dtypes and the order of rows and columns stay.
    """
    raise NotImplementedError


def correct_delays(flights: pd.DataFrame, labels: list, minutes: float) -> pd.DataFrame:
    """Return a copy of ``flights`` where the rows under ``labels`` have the delay ``minutes``.

    >>> flights = pd.DataFrame(
    ...     {"carrier": ["UA", "B6", "UA"], "dep_delay": [90.0, 90.0, None]}, index=[7, 2, 5]
    ... )
    >>> correct_delays(flights, [5, 7], 12.0)["dep_delay"].tolist()
    [12.0, 90.0, 12.0]

    Parameters
    ----------
    flights : DataFrame as for `select_flights`
    labels : list of labels of the index, in any order, maybe repeated, maybe empty
    minutes : float, NaN for flights that never left

    Returns
    -------
    DataFrame like ``flights``: only ``dep_delay`` of these rows differs

    Raises
    ------
    KeyError
        If one of ``labels`` is not in the index.

    Notes
    -----
    - A label means every row that has it.
    """
    raise NotImplementedError
