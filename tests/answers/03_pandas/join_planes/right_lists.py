"""Loops over lists, a new table made of them, counts as int32."""

import pandas as pd


def join_planes(flights, planes):
    rows = {}
    cols = list(planes.columns)
    data = {c: planes[c].tolist() for c in cols}
    for i, t in enumerate(data["tailnum"]):
        if pd.isna(t):
            continue
        if t in rows:
            raise ValueError("tail number twice: " + t)
        rows[t] = i
    where = [None if pd.isna(t) else rows.get(t) for t in flights["tailnum"]]
    out = {}
    for c in cols:
        if c != "tailnum":
            out["year_built" if c == "year" else c] = [
                None if w is None else data[c][w] for w in where
            ]
    for c in flights.columns:
        out[c] = flights[c].tolist()
    return pd.DataFrame(out, index=flights.index)


def flights_without_plane(flights, planes):
    known = {t for t in planes["tailnum"] if not pd.isna(t)}
    counts = {}
    for t in flights["tailnum"]:
        if pd.isna(t):
            t = None
        if t not in known:
            counts[t] = counts.get(t, 0) + 1
    return pd.Series(
        list(counts.values()), index=pd.Index(list(counts), dtype=object), dtype="int32"
    )
