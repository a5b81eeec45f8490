"""Storm tracks: how far did each storm travel, and how fast?

`diff`, `shift` and `cumsum` look at rows above, maybe another storm's. Names return years later.

Read: https://pandas.pydata.org/docs/user_guide/groupby.html#built-in-transformation-methods
House rules: README.md of this chapter
"""

import pandas as pd


def storm_tracks(sightings: pd.DataFrame) -> pd.DataFrame:
    """Return for each sighting what the storm did since the previous one.

    >>> time = pd.to_datetime(["2021-08-29 12:00", "2021-08-29 18:00"])
    >>> sightings = pd.DataFrame(dict(name="Ida", season=2021, time=time, lat=[28.0, 29.0]))
    >>> storm_tracks(sightings.assign(long=-90.0))["speed"].round(1).tolist()
    [nan, 18.5]

    Parameters
    ----------
    sightings : DataFrame, in any order
        name : str
        season : int64, the year in which it began
        time : datetime64 of any unit, without time zone
        lat, long : float64, degrees north and east (-180 to 180)

    Returns
    -------
    DataFrame of float64, on the index of ``sightings``
        hours, km : since the storm's previous sighting, missing at its first
        speed : km per hour since then, likewise
        travelled : sum of ``km`` since the first sighting, where it is 0

    Notes
    -----
    - A storm is one name in one season. No two sightings share a time.
    - Two places are ``2*6371*arcsin(sqrt(h))`` km apart, angles in radians:
      ``h = sin(dlat/2)**2 + cos(lat_1)*cos(lat_2)*sin(dlong/2)**2``.
    - Precision: `rtol=1e-6, atol=1e-3`.
    """
    raise NotImplementedError
