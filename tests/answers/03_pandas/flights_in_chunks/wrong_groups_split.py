"""Groups stay split: a carrier has a row for each chunk.

The learner must see:
"expected one row per carrier"
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
                mean_delay=("dep_delay", "mean"),
                worst=("dep_delay", "max"),
            )
        )
    return pd.concat(parts)
