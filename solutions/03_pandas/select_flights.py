"""Select flights, solved with one mask and one assignment through .loc."""

from collections.abc import Collection

import pandas as pd


def select_flights(flights: pd.DataFrame, carriers: Collection, minutes: float) -> pd.DataFrame:
    """Return the flights of some carriers that left too late, or never.

    Parameters
    ----------
    flights : DataFrame, n rows (n may be 0)
        Columns ``carrier`` (str, never missing), ``dep_delay`` (float64, minutes, negative if the
        flight left early, NaN if it was cancelled) and any others. The index has one level; its
        labels may be unsorted or repeat. The table belongs to the caller: leave it as it came.
    carriers : list or set of str
        Such as ``["UA", "B6"]``; maybe empty, or with carriers that never fly.
    minutes : float
        A flight is too late if its delay is more than this; one of exactly ``minutes`` is not.

    Returns
    -------
    DataFrame
        All columns of the chosen rows, with their labels, in the order of ``flights``. The dtypes
        stay. It is a table of its own: changing it later changes nothing in ``flights``.

    Examples
    --------
    >>> flights = pd.DataFrame(
    ...     {"carrier": ["UA", "B6", "UA"], "dep_delay": [90.0, 90.0, None]}, index=[7, 2, 5]
    ... )
    >>> select_flights(flights, ["UA"], 60)
      carrier  dep_delay
    7      UA       90.0
    5      UA        NaN
    """
    # The brackets are needed: | binds more tightly than >. NaN > minutes is False, so the
    # cancelled flights have to be asked for.
    too_late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights.loc[flights["carrier"].isin(carriers) & too_late]


def correct_delays(flights: pd.DataFrame, labels: list, minutes: float) -> pd.DataFrame:
    """Return a copy of the flights in which those under ``labels`` have the delay ``minutes``.

    Parameters
    ----------
    flights : DataFrame
        As for `select_flights`.
    labels : list
        Labels of the index in any order, maybe repeated or none at all. A label that stands
        at several rows means all of them.
    minutes : float
        Their right delay; NaN says that they never left.

    Returns
    -------
    DataFrame
        All of ``flights``, with other numbers in ``dep_delay`` of these rows. It is a table of its
        own, too, and ``flights`` stays as it was.

    Raises
    ------
    KeyError
        If one of ``labels`` is not in the index.

    Examples
    --------
    >>> flights = pd.DataFrame(
    ...     {"carrier": ["UA", "B6", "UA"], "dep_delay": [90.0, 90.0, None]}, index=[7, 2, 5]
    ... )
    >>> correct_delays(flights, [5, 7], 12.0)["dep_delay"].tolist()
    [12.0, 90.0, 12.0]
    """
    corrected = flights.copy()
    # One .loc with rows and column. A list of labels raises KeyError for an unknown one; a single
    # label would add a row for it.
    corrected.loc[labels, "dep_delay"] = minutes
    return corrected
