"""Select flights, solved with one mask and one assignment through .loc."""

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
    # The brackets are needed: | binds more tightly than >. NaN > minutes is False, so the
    # cancelled flights have to be asked for.
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


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
    corrected = flights.copy()
    # One .loc with rows and column. A list of labels raises KeyError for an unknown one; a single
    # label would add a row for it.
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
