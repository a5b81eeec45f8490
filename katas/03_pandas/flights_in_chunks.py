"""Flights in chunks: the report on a file that is larger than memory.

``read_csv(path, chunksize=...)`` hands out a table of so many rows at a time. What you keep of each
must be enough for the whole: sums can be added and maxima compared, while neither means nor numbers
of different things can. And each chunk is read alone: it may lack a carrier, hold a single row,
or hold only carriers that look like numbers, and then pandas guesses another dtype.

Read: https://pandas.pydata.org/docs/user_guide/scale.html#use-chunking
"""

from pathlib import Path

import pandas as pd


def report_in_chunks(path: str | Path, rows: int) -> pd.DataFrame:
    """Return the report on a CSV file, of which no more than ``rows`` flights are read at a time.

    Parameters
    ----------
    path : str or Path
        An uncompressed CSV file in UTF-8 with a header line. Its columns ``carrier`` (text, though
        some look like numbers: 9E, 007, 7; never missing), ``tailnum`` (text that begins with N;
        empty where it is missing), ``dep_delay`` (minutes, negative if early; empty if the flight
        never left) and any others stand in any order. No text is one that pandas takes for
        missing, such as NA. Flights come in any order, and there may be none.
    rows : int, at least 1
        How many flights may be in memory at once. It need not divide the number of flights, and
        may be larger.

    Returns
    -------
    DataFrame
        One row for each carrier, whose index holds the carriers as text, and these columns, the
        same whatever ``rows`` is. The order of rows and columns, the name of the index and dtypes
        (int or float) are free:

        - ``flights``: the number of flights, cancelled ones included
        - ``planes``: how many different tail numbers they have; missing ones are none
        - ``mean_delay``: the mean of ``dep_delay`` over the flights that left; NaN if none left
        - ``worst``: the largest ``dep_delay``; NaN if none left

        A file without flights gives the columns and no rows.

    Notes
    -----
    The file is read once, from its beginning to its end. Memory grows with ``rows``, carriers and
    planes, and not with the number of flights (a list of rows to skip would grow with them).

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> flights = pd.DataFrame({"carrier": ["UA"] * 3, "tailnum": ["N1", "N1", "N2"]})
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "flights.csv")
    ...     flights.assign(dep_delay=[4, -2, None]).to_csv(path, index=False)
    ...     report = report_in_chunks(path, rows=2)
    >>> report.loc["UA", ["flights", "planes", "mean_delay", "worst"]].astype(float).tolist()
    [3.0, 2.0, 1.0, 4.0]
    """
    raise NotImplementedError
