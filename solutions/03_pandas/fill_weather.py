"""Fill weather, solved by numbering the gaps of each station and measuring them."""

import pandas as pd


def fill_weather(weather: pd.DataFrame, longest: int) -> pd.DataFrame:
    """Return ``weather`` with short gaps of ``pressure`` filled, and a column that marks them.

    >>> weather = pd.DataFrame({"origin": "JFK", "pressure": [1010.0, None, 1014.0]})
    >>> fill_weather(weather, longest=1)
      origin  pressure  filled
    0    JFK    1010.0   False
    1    JFK    1012.0    True
    2    JFK    1014.0   False

    Parameters
    ----------
    weather : DataFrame with the columns
        origin : str, the station
        pressure : float64, hPa, may be missing
    longest : int, 0 or more

    Returns
    -------
    DataFrame on the index of ``weather``, with its columns, unlisted ones too, and a new one
        pressure : float64
        filled : bool, whether filled

    Notes
    -----
    - A station has one row an hour, in order. Stations may take turns.
    - A gap is a run of a station's missing values, between two measurements.
    - Fill gaps of up to ``longest`` rows by the straight line between, and no part of longer ones.
    - ``weather`` has no column ``filled``.
    """
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    # A gap is what follows one measurement: the count of measurements so far is its number, and
    # the number of missing rows under it is its length. interpolate(limit=...) would fill the
    # beginning of a long gap.
    number = stations.transform(lambda pressure: pressure.notna().cumsum())
    length = missing.groupby([weather["origin"], number]).transform("sum")
    # Without limit_area, the last measurement would be carried on for ever.
    line = stations.transform(lambda pressure: pressure.interpolate(limit_area="inside"))
    filled = missing & line.notna() & (length <= longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, line), filled=filled)
