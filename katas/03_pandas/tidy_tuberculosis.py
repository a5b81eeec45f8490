"""Tidy tuberculosis: which country counted how many cases, of which kind, in whom?

A column's name may hold variables, and there they can't be filtered or grouped. ``new_sp_m014``
counts new cases of the kind ``sp`` among males (``m``) of 0 to 14 years.

Read: https://pandas.pydata.org/docs/user_guide/reshaping.html#melt-and-wide-to-long
House rules: README.md of this chapter
"""

import pandas as pd


def tidy_tuberculosis(who: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each count, and one column for each variable.

    >>> names = ["country", "iso2", "iso3", "year", "new_sp_m014", "newrel_f65"]
    >>> who = pd.DataFrame([["Chad", "TD", "TCD", 2013, 4.0, 0.0]], columns=names)
    >>> tidy = tidy_tuberculosis(who).sort_values("cases", ignore_index=True)
    >>> tidy[["country", "year", "diagnosis", "sex", "age", "cases"]]
      country  year diagnosis sex  age  cases
    0    Chad  2013       rel   f   65      0
    1    Chad  2013        sp   m  014      4

    Parameters
    ----------
    who : DataFrame with these columns and no others
        country : str
        year : int, each once in a country
        iso2, iso3 : str, iso2 may be missing
        new_sp_m014 and so on : float64, whole, 0 to 2**31 - 1, may be missing

    Returns
    -------
    DataFrame with rows in any order, on any index
        country, year : as in ``who``
        diagnosis : text, "sp", "sn", "ep" or "rel"
        sex : text, "m" or "f"
        age : text, digits as in the name
        cases : int of 32 or 64 bits

    Notes
    -----
    - Ages are 014, 1524, 2534, 3544, 4554, 5564 and 65. Any of these columns may be
      absent.
    - The diagnosis rel has another spelling: ``newrel_m014``.
    - A count of 0 has a row, a missing one has none. At least one count is not missing.
    """
    raise NotImplementedError
