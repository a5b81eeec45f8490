"""Flights in chunks, solved with tables of sums, and of pairs, that are summed up again."""

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
    # Text is text in every chunk: a chunk of 007 and 7 alone would be read as numbers.
    dtype = {"carrier": str, "tailnum": str, "dep_delay": float}
    # Even a file without flights has a first chunk, which brings the columns.
    sums, pairs = pd.DataFrame(), pd.DataFrame()

    with pd.read_csv(path, usecols=list(dtype), dtype=dtype, chunksize=rows) as chunks:
        for chunk in chunks:
            part = chunk.groupby("carrier")["dep_delay"].agg(
                flights="size", left="count", minutes="sum", worst="max"
            )
            # What was summed up so far is one more part, so memory holds one row per carrier.
            sums = (
                pd.concat([sums, part])
                .groupby(level=0)
                .agg({"flights": "sum", "left": "sum", "minutes": "sum", "worst": "max"})
            )
            # A plane that flew in two chunks counts once: keep which they were, not how many.
            pairs = pd.concat([pairs, chunk[["carrier", "tailnum"]]]).drop_duplicates()

    planes = pairs.groupby("carrier")["tailnum"].count()
    mean_delay = sums["minutes"] / sums["left"]
    return sums[["flights", "worst"]].assign(planes=planes, mean_delay=mean_delay)
