"""Tidy tuberculosis: which country counted how many cases, of which kind, in whom?

Most columns of the World Health Organization's table hold counts, and their names three variables:
``new_sp_m014`` are new cases of the kind ``sp`` among males (``m``) of 0 to 14 years. What stands
in a name can't be filtered, grouped or drawn: it belongs in columns of its own.

Read: https://pandas.pydata.org/docs/user_guide/reshaping.html#melt-and-wide-to-long
"""

import pandas as pd


def tidy_tuberculosis(who: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each count, and one column for each variable.

    Parameters
    ----------
    who : DataFrame
        Columns, in any order: ``country`` (str) and ``year`` (int), together never the same twice;
        ``iso2`` and ``iso3`` (str; iso2 is missing for Namibia, as pandas reads its NA so); and one
        or more columns of counts (float, whole numbers from 0 up, NaN where nobody reported).
        Their names are ``new_``, a diagnosis (``sp``, ``sn`` or ``ep``), ``_``, a sex (``m`` or
        ``f``) and the digits of an age group (``014``, ``1524``, ``2534``, ``3544``, ``4554``,
        ``5564`` or ``65``). The diagnosis ``rel`` is spelled otherwise: ``newrel_m014``. The index
        means nothing. At least one count was reported. The table belongs to the caller: leave it as
        it came.

    Returns
    -------
    DataFrame
        One row for each count that was reported, 0 included; none for what is missing. Columns
        ``country``, ``year``, ``diagnosis`` ("sp", "sn", "ep" or "rel"), ``sex`` ("m" or "f"),
        ``age`` (str, digits as in the name) and ``cases`` (any int dtype that holds the counts), no
        others. The order of rows and columns is free, and so are the index and other dtypes.

    Examples
    --------
    >>> who = pd.DataFrame(
    ...     {
    ...         "country": ["Chad"],
    ...         "iso2": ["TD"],
    ...         "iso3": ["TCD"],
    ...         "year": [2013],
    ...         "new_sp_m014": [4.0],
    ...         "newrel_f65": [0.0],
    ...     }
    ... )
    >>> tidy = tidy_tuberculosis(who).sort_values("cases", ignore_index=True)
    >>> tidy[["country", "year", "diagnosis", "sex", "age", "cases"]]
      country  year diagnosis sex  age  cases
    0    Chad  2013       rel   f   65      0
    1    Chad  2013        sp   m  014      4
    """
    raise NotImplementedError
