"""Billboard weeks: on which day did each track have which rank?

Each week is a column. Its day follows from the day of entry and the number in the column's name.

Read: https://pandas.pydata.org/docs/user_guide/timedeltas.html#to-timedelta
House rules: README.md of this chapter
"""

import pandas as pd


def billboard_weeks(charts: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each week of a track in the charts, with its date.

    >>> charts = pd.DataFrame(dict(artist=["Creed"], track="Higher", wk2=82.0))
    >>> charts["date.entered"] = "2000-02-26"
    >>> billboard_weeks(charts)[["week", "date", "rank"]]
       week       date  rank
    0     2 2000-03-04    82

    Parameters
    ----------
    charts : DataFrame, no other columns
        artist, track : str, each pair only once
        date.entered : str, such as "2000-02-26"
        one or more of wk1, wk2, wk3, ... : int64 or float64, 1 to 100, may be missing

    Returns
    -------
    DataFrame, on any index
        artist, track : str
        week : int, from 1
        date : datetime64 without time zone
        rank : int

    Notes
    -----
    - Week 1 has the day of entry, each later week 7 days more.
    - A missing rank has no row; later weeks keep their numbers. At least one rank is there.
      Sort by artist, track, week.
    """
    raise NotImplementedError
