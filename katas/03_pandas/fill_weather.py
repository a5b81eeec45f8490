"""Fill weather: mend the short gaps of each station, leave the long ones, and say what you did.

Two hours without a reading lie on the line between the readings around them; after twelve, nobody
knows. So three questions come before the filling: whose readings are these, how long is the
gap, and is there a reading on both sides? What was filled is no measurement: mark it, and
whoever comes after you can tell.

Read: https://pandas.pydata.org/docs/user_guide/missing_data.html#interpolation
"""

import pandas as pd


def fill_weather(weather: pd.DataFrame, longest: int) -> pd.DataFrame:
    """Return the weather with short gaps of ``pressure`` filled, and a column that says where.

    Parameters
    ----------
    weather : DataFrame, n rows (n may be 0)
        Columns ``origin`` (str, the station, never missing), ``pressure`` (float64, hPa, NaN where
        it was not measured) and any others but ``filled``. The rows of a station are in order of
        time and count as one hour apart; those of several stations may be mixed. The index has
        one level; its labels may be unsorted or repeat, and it may have a name, though no column's.
        The table belongs to the caller: leave it as it came.
    longest : int, 0 or more
        A gap, the rows without pressure between two measurements of a station, is filled if
        it is not longer than this. A longer gap stays missing from end to end.

    Returns
    -------
    DataFrame, n rows
        All columns of ``weather``, ``pressure`` still float64, in the same rows and on the same
        index, and ``filled`` (bool): True
        in exactly the rows whose pressure was filled. The order of the columns is free.

        A filled value lies on the straight line between the last measurement before the gap and
        the first after it, both of the same station. Where a station has none before or
        none after, its pressure stays missing.

    Examples
    --------
    >>> weather = pd.DataFrame(
    ...     {"origin": ["JFK"] * 5, "pressure": [1010.0, None, None, 1016.0, None]}
    ... )
    >>> fill_weather(weather, 2)
      origin  pressure  filled
    0    JFK    1010.0   False
    1    JFK    1012.0    True
    2    JFK    1014.0    True
    3    JFK    1016.0   False
    4    JFK       NaN   False
    """
    raise NotImplementedError
