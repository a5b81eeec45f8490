"""Storm tracks: how far has each storm come, and how fast was it moving?

``diff`` and ``shift`` compare a row with the row before, and ``cumsum`` adds up all rows so far.
In a table of many storms the row before may belong to another storm, so all three have to stay
within a group. What makes the group? Names of storms come back after some years.

Read: https://pandas.pydata.org/docs/user_guide/groupby.html#built-in-transformation-methods
"""

import pandas as pd


def storm_tracks(sightings: pd.DataFrame) -> pd.DataFrame:
    """Return for each sighting what the storm did since the sighting before.

    On a globe of radius 6371 km, two places are ``2 * 6371 * arcsin(sqrt(h))`` km apart, where
    ``h = sin(dlat / 2) ** 2 + cos(lat_1) * cos(lat_2) * sin(dlong / 2) ** 2``, with all angles in
    radians. Another formula for the globe will do; a metre more or less doesn't matter.

    Parameters
    ----------
    sightings : DataFrame, n rows (n may be 0)
        Columns ``name`` (str), ``season`` (int), ``time`` (datetime64 of any unit, without time
        zone), ``lat`` and ``long`` (float, degrees north and east, ``long`` from -180 to 180),
        nothing missing in them, and maybe others. A storm is one name in one season, and its season
        may end in the next calendar year. It is never seen twice at one time. Rows come in any
        order. The index has one level; its labels may repeat, and it may have a name, though no
        column's. The table belongs to the caller: leave it as it came.

    Returns
    -------
    DataFrame of float64, n rows
        In the order of ``sightings`` and on its index, with these columns in any order, not
        rounded. ``hours``: since the last earlier sighting of the same storm. ``km``: the distance
        from there. ``speed``: the mean speed since then, in km per hour. ``travelled``: the km from
        sighting to sighting, added up since the storm's first. At its first sighting a storm has
        travelled 0 km, and the other three are NaN.

    Examples
    --------
    >>> sightings = pd.DataFrame(
    ...     {
    ...         "name": "Ida",
    ...         "season": 2021,
    ...         "time": pd.to_datetime(["2021-08-29 12:00", "2021-08-29 18:00"]),
    ...         "lat": [28.0, 29.0],
    ...         "long": [-90.0, -90.0],
    ...     }
    ... )
    >>> storm_tracks(sightings)["speed"].round(1).tolist()
    [nan, 18.5]
    """
    raise NotImplementedError
