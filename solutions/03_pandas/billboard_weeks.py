"""Billboard weeks, solved with one melt; week numbers become numbers before anything is sorted."""

import pandas as pd


def billboard_weeks(charts: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each week that a track spent in the charts, with its date.

    Parameters
    ----------
    charts : DataFrame
        Columns, in any order: ``artist`` and ``track`` (str), together never the same twice;
        ``date.entered`` (str such as "2000-02-26"), nothing missing in these three; and one or
        more of ``wk1``, ``wk2``, ``wk3`` and so on (int or float, from 1 to 100, NaN where the
        track was not in the charts): the rank in the track's first week, in its second, and so
        on. A track may drop out and come back, and its weeks are counted on meanwhile. At least
        one rank is there. The index means nothing. The table belongs to the caller: leave it as it
        came.

    Returns
    -------
    DataFrame
        Columns ``artist``, ``track``, ``week`` (int, from 1), ``date`` (datetime64 without time
        zone: the day of entry in week 1, and 7 days more for each week after it) and ``rank``
        (int), no others. One row for each rank, none for what is missing; by artist, then track
        (both as Python sorts text: capitals before small letters), then week by number. The order
        of columns is free, and so are the index, the size of int and the unit of datetime64.

    Examples
    --------
    >>> charts = pd.DataFrame(
    ...     {
    ...         "artist": ["2 Pac"],
    ...         "track": ["Baby Don't Cry"],
    ...         "date.entered": ["2000-02-26"],
    ...         "wk1": [87],
    ...         "wk2": [82.0],
    ...     }
    ... )
    >>> billboard_weeks(charts)[["artist", "track", "week", "date", "rank"]]
      artist           track  week       date  rank
    0  2 Pac  Baby Don't Cry     1 2000-02-26    87
    1  2 Pac  Baby Don't Cry     2 2000-03-04    82
    """
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    # As text wk10 comes before wk2, and can't be multiplied.
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    # Week 1 is the week of entry, 0 weeks after it.
    later = pd.to_timedelta(weeks["week"] - 1, unit="W")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + later
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
