"""Parts are added with +: who is absent from a chunk is lost.

The learner must see:
"A carrier that isn't in every chunk got NaN: a number plus NaN is NaN."
"""

import pandas as pd

DTYPE = {"carrier": str, "tailnum": str, "dep_delay": float}


def report_in_chunks(path, rows):
    sums, pairs, worst = None, [], []
    for chunk in pd.read_csv(path, usecols=list(DTYPE), dtype=DTYPE, chunksize=rows):
        by = chunk.groupby("carrier")["dep_delay"]
        part = by.agg(flights="size", left="count", total="sum")
        sums = part if sums is None else sums + part
        worst.append(by.max())
        pairs.append(chunk[["carrier", "tailnum"]].drop_duplicates())
    planes = pd.concat(pairs).drop_duplicates().groupby("carrier")["tailnum"].count()
    return pd.DataFrame(
        {
            "flights": sums["flights"],
            "planes": planes,
            "mean_delay": sums["total"] / sums["left"],
            "worst": pd.concat(worst).groupby(level=0).max(),
        }
    )
