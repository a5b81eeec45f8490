"""Fill weather: which gaps may you fill, and how do you mark what you filled?

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
    DataFrame on the index of ``weather``, with its columns and a new one
        pressure : float64
        filled : bool, whether the pressure was filled

    Notes
    -----
    - A station's rows are one hour apart, in order. Stations may take turns.
    - A gap is all rows between two measurements of one station.
    - Fill gaps of up to ``longest`` rows with the straight line between the two.
    - Fill no part of a longer gap.
    """
    raise NotImplementedError
