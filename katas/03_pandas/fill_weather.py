"""Fill weather: which gaps may you fill, and how are they marked?

Ask of a gap: whose is it, and how long? Pressure follows a line for some hours.

Read: https://pandas.pydata.org/docs/user_guide/missing_data.html#interpolation
House rules: README.md of this chapter
"""

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
    raise NotImplementedError
