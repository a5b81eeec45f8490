"""A carrier none of whose flights left gets 0.

The learner must see:
"No flight of AS left, so its mean is missing."
"""

import pandas as pd


def report_in_chunks(path, rows):
    dtype = {"carrier": str, "tailnum": str, "dep_delay": float}
    sums = pd.DataFrame(columns=["flights", "left", "minutes", "worst"], dtype=float)
    pairs = pd.DataFrame(columns=["carrier", "tailnum"], dtype=str)

    with pd.read_csv(path, usecols=list(dtype), dtype=dtype, chunksize=rows) as chunks:
        for chunk in chunks:
            part = chunk.groupby("carrier")["dep_delay"].agg(
                flights="size", left="count", minutes="sum", worst="max"
            )
            sums = (
                pd.concat([sums, part])
                .groupby(level=0)
                .agg({"flights": "sum", "left": "sum", "minutes": "sum", "worst": "max"})
            )
            pairs = pd.concat([pairs, chunk[["carrier", "tailnum"]]]).drop_duplicates()

    planes = pairs.groupby("carrier")["tailnum"].count()
    mean_delay = sums["minutes"] / sums["left"].clip(lower=1)
    return sums[["flights", "worst"]].assign(planes=planes, mean_delay=mean_delay)
