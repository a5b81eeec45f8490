"""The mean of the means of the chunks, and the other numbers right.

The learner must see:
"That is the mean of the means of three chunks, 21, -6 and -8."
"""

import pandas as pd

DTYPE = {"carrier": str, "tailnum": str, "dep_delay": float}


def report_in_chunks(path, rows):
    parts, pairs = [], set()
    for chunk in pd.read_csv(path, usecols=list(DTYPE), dtype=DTYPE, chunksize=rows):
        known = chunk.dropna(subset="tailnum")
        pairs.update(zip(known["carrier"], known["tailnum"], strict=True))
        parts.append(
            chunk.groupby("carrier").agg(
                flights=("dep_delay", "size"),
                planes=("tailnum", "nunique"),
                mean_delay=("dep_delay", "mean"),
                worst=("dep_delay", "max"),
            )
        )
    how = {"flights": "sum", "mean_delay": "mean", "worst": "max"}
    report = pd.concat(parts).groupby(level=0).agg(how)
    planes = pd.Series([carrier for carrier, _ in pairs]).value_counts()
    return report.assign(planes=planes)
