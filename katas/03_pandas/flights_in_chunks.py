"""Flights in chunks: the report on a file that is larger than memory.

`read_csv(path, chunksize=...)` reads some rows at a time. Keep of each chunk what can be combined:
sums can, means can't. And pandas guesses the dtypes of each chunk anew.

Read: https://pandas.pydata.org/docs/user_guide/scale.html#use-chunking
House rules: README.md of this chapter
"""

from pathlib import Path

import pandas as pd


def report_in_chunks(path: str | Path, rows: int) -> pd.DataFrame:
    """Return the report on a CSV file, reading at most ``rows`` flights at a time.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "flights.csv")
    ...     _ = path.write_text("carrier,tailnum,dep_delay\\nUA,N1,4\\nUA,N1,-2\\nUA,N2,\\n")
    ...     report = report_in_chunks(path, rows=2)
    >>> report.loc["UA", ["planes", "mean_delay"]].tolist()
    [2.0, 1.0]

    Parameters
    ----------
    path : str or Path
        Uncompressed CSV in UTF-8, with a header, maybe no rows, and these columns:
        carrier : text, some like numbers (9E, 007, 7)
        tailnum : text that begins with N, may be missing
        dep_delay : minutes, missing if the flight never left
    rows : int, at least 1

    Returns
    -------
    DataFrame, in any order, indexed by carrier (text) under any name
        flights : number of flights, also cancelled ones
        planes : number of different tail numbers
        mean_delay, worst : mean and maximum of ``dep_delay``, missing if no flight left

    Notes
    -----
    - A missing value is an empty field. No text is "NA" or the like.
    - Memory may grow with ``rows``, carriers and planes, not with flights.
    """
    raise NotImplementedError
