"""Read with pandas' nullable dtypes, in which missing is NA."""

import pandas as pd


def report_in_chunks(path, rows):
    dtype = {"carrier": "string", "tailnum": "string", "dep_delay": "Float64"}
    sums, seen = pd.DataFrame(), pd.DataFrame(columns=["carrier", "tailnum"])
    for chunk in pd.read_csv(path, usecols=list(dtype), dtype=dtype, chunksize=rows):
        groups = chunk.groupby("carrier")["dep_delay"]
        part = groups.agg(["size", "count", "sum", "max"])
        both = pd.concat([sums, part]).groupby(level=0)
        sums = both[["size", "count", "sum"]].sum().assign(worst=both["max"].max())
        sums = sums.rename(columns={"worst": "max"})
        seen = pd.concat([seen, chunk[["carrier", "tailnum"]].dropna()]).drop_duplicates()
    report = sums[["size", "max"]].rename(columns={"size": "flights", "max": "worst"})
    report["planes"] = seen.groupby("carrier").size().reindex(report.index, fill_value=0)
    left = sums["count"].astype("Float64")
    report["mean_delay"] = sums["sum"].astype("Float64") / left.mask(left == 0)
    return report.convert_dtypes()
