"""Lines of text are taken by islice, and each handful read as a small file."""

from io import StringIO
from itertools import islice

import pandas as pd


def report_in_chunks(path, rows):
    parts = {}
    with open(path, newline="", encoding="utf-8") as file:
        header = next(file)
        while lines := list(islice(file, rows)):
            text = StringIO(header + "".join(lines))
            chunk = pd.read_csv(text, dtype={"carrier": str, "tailnum": str, "dep_delay": float})
            for flight in chunk.itertuples():
                entry = parts.setdefault(flight.carrier, {"n": 0, "ids": set(), "k": 0, "sum": 0.0})
                entry["n"] += 1
                if isinstance(flight.tailnum, str):
                    entry["ids"].add(flight.tailnum)
                if not pd.isna(flight.dep_delay):
                    entry["k"] += 1
                    entry["sum"] += flight.dep_delay
                    entry["worst"] = max(entry.get("worst", flight.dep_delay), flight.dep_delay)
    out = pd.DataFrame(columns=["flights", "planes", "mean_delay", "worst"], dtype=float)
    for carrier, entry in parts.items():
        mean = entry["sum"] / entry["k"] if entry["k"] else float("nan")
        worst = entry.get("worst", float("nan"))
        out.loc[carrier] = [entry["n"], len(entry["ids"]), mean, worst]
    return out
