"""Storm tracks, solved on rows in order of time, with every step taken within a storm."""

import numpy as np
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
    # Numbered anew, the rows can be brought back into the caller's order, whatever the labels say.
    track = sightings.reset_index(drop=True).sort_values("time")
    storm = [track["name"], track["season"]]

    radians = np.radians(track[["lat", "long"]])
    moved = radians.groupby(storm).diff()
    before = radians["lat"].groupby(storm).shift()
    h = np.sin(moved["lat"] / 2) ** 2
    h += np.cos(before) * np.cos(radians["lat"]) * np.sin(moved["long"] / 2) ** 2
    km = 2 * 6371 * np.arcsin(np.sqrt(h))
    hours = track["time"].groupby(storm).diff() / pd.Timedelta(hours=1)
    # The first step is NaN, and adds nothing to the way.
    travelled = km.fillna(0).groupby(storm).cumsum()

    table = pd.DataFrame({"hours": hours, "km": km, "speed": km / hours, "travelled": travelled})
    return table.sort_index().set_axis(sightings.index)
