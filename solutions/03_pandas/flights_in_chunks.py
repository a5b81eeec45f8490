"""Flights in chunks, solved with tables of sums, and of pairs, that are summed up again."""

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
    # Text is text in every chunk: a chunk of 007 and 7 alone would be read as numbers.
    dtype = {"carrier": str, "tailnum": str, "dep_delay": float}
    # Even a file without flights has a first chunk, which brings the columns.
    sums, pairs = pd.DataFrame(), pd.DataFrame()

    with pd.read_csv(path, usecols=list(dtype), dtype=dtype, chunksize=rows) as chunks:
        for chunk in chunks:
            delay = chunk.groupby("carrier")["dep_delay"]
            part = pd.DataFrame(
                {
                    "flights": delay.size(),
                    "left": delay.count(),
                    "minutes": delay.sum(),
                    "worst": delay.max(),
                }
            )
            # What was summed up so far is one more part, so memory holds one row per carrier.
            parts = pd.concat([sums, part]).groupby(level=0)
            sums = parts.sum().assign(worst=parts["worst"].max())
            # A plane that flew in two chunks counts once: keep which they were, not how many.
            pairs = pd.concat([pairs, chunk[["carrier", "tailnum"]]]).drop_duplicates()

    planes = pairs.groupby("carrier")["tailnum"].count()
    mean_delay = sums["minutes"] / sums["left"]
    return sums[["flights", "worst"]].assign(planes=planes, mean_delay=mean_delay)
