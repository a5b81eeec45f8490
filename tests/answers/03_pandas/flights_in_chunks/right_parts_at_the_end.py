"""Small parts of all chunks are kept, and put together once; planes in a set of pairs."""

import pandas as pd


def report_in_chunks(path, rows):
    parts, pairs = [], set()
    reader = pd.read_csv(
        path, iterator=True, dtype={"carrier": object, "tailnum": object, "dep_delay": "float64"}
    )
    with reader:
        while True:
            try:
                chunk = reader.get_chunk(rows)
            except StopIteration:
                break
            by = chunk.groupby("carrier").dep_delay
            parts.append(
                pd.DataFrame({"n": by.size(), "k": by.count(), "s": by.sum(), "worst": by.max()})
            )
            known = chunk.dropna(subset=["tailnum"])
            pairs.update(zip(known.carrier, known.tailnum))
    if not parts:
        return pd.DataFrame(columns=["flights", "planes", "mean_delay", "worst"])
    by = pd.concat(parts).groupby(level=0)
    out = by[["n", "k", "s"]].sum()
    out["worst"] = by["worst"].max()
    out["planes"] = pd.Series([c for c, _ in pairs], dtype=object).value_counts()
    out["planes"] = out["planes"].fillna(0).astype(int)
    out["mean_delay"] = out.s / out.k
    return out.rename(columns={"n": "flights"}).drop(columns=["k", "s"])
