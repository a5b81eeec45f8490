"""Billboard weeks, solved with one melt; week numbers become numbers before anything is sorted."""

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
    weeks = charts.melt(
        id_vars=["artist", "track", "date.entered"], var_name="week", value_name="rank"
    ).dropna(subset="rank")
    # As text wk10 comes before wk2, and can't be multiplied.
    weeks["week"] = weeks["week"].str.removeprefix("wk").astype("int64")
    # Week 1 is the week of entry, 0 weeks after it.
    later = pd.to_timedelta(weeks["week"] - 1, unit="W")
    weeks["date"] = pd.to_datetime(weeks.pop("date.entered")) + later
    return weeks.astype({"rank": "int64"}).sort_values(["artist", "track", "week"])
