"""Series that are added by label, with 0 for who is absent."""

import pandas as pd


def report_in_chunks(path, rows):
    n = k = s = pd.Series(dtype=float)
    worst = pd.Series(dtype=float)
    pairs = None
    for chunk in pd.read_csv(path, chunksize=rows, converters={"carrier": str}, dtype={"tailnum": str}):
        by = chunk.groupby("carrier")["dep_delay"]
        n = n.add(by.size(), fill_value=0)
        k = k.add(by.count(), fill_value=0)
        s = s.add(by.sum(), fill_value=0)
        best = by.max()
        both = worst.index.union(best.index)
        worst = pd.concat([worst.reindex(both), best.reindex(both)], axis=1).max(axis=1)
        known = chunk.dropna(subset="tailnum").set_index(["carrier", "tailnum"]).index.unique()
        pairs = known if pairs is None else pairs.union(known)
    planes = pd.Series(0.0, index=n.index)
    if pairs is not None and len(pairs):
        planes = planes.add(pairs.get_level_values(0).value_counts(), fill_value=0)
    return pd.DataFrame({"flights": n, "planes": planes, "mean_delay": s / k, "worst": worst})
