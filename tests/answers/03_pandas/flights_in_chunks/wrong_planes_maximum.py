"""The largest number of planes of a chunk.

The learner must see:
"That is the largest number of one chunk. Other chunks have other planes."
"""

import pandas as pd

DTYPE = {"carrier": str, "tailnum": str, "dep_delay": float}


def report_in_chunks(path, rows):
    parts = []
    for chunk in pd.read_csv(path, usecols=list(DTYPE), dtype=DTYPE, chunksize=rows):
        parts.append(
            chunk.groupby("carrier").agg(
                flights=("dep_delay", "size"),
                planes=("tailnum", "nunique"),
                total=("dep_delay", "sum"),
                left=("dep_delay", "count"),
                worst=("dep_delay", "max"),
            )
        )
    how = {"flights": "sum", "planes": "max", "total": "sum", "left": "sum", "worst": "max"}
    report = pd.concat(parts).groupby(level=0).agg(how)
    report["mean_delay"] = report.pop("total") / report.pop("left")
    return report
