"""The rows to skip are a range, of which pandas makes a set as long as the file.

The learner must see:
"chunks that you keep, or numbers of rows to skip."
"""

import pandas as pd


def report_in_chunks(path, rows):
    start, parts = 0, {}
    while True:
        chunk = pd.read_csv(
            path,
            skiprows=range(1, start + 1),
            nrows=rows,
            dtype={"carrier": str, "tailnum": str, "dep_delay": float},
        )
        for flight in chunk.itertuples():
            n, planes, k, total, worst = parts.get(flight.carrier, (0, frozenset(), 0, 0.0, None))
            if isinstance(flight.tailnum, str):
                planes |= {flight.tailnum}
            if flight.dep_delay == flight.dep_delay:
                k, total = k + 1, total + flight.dep_delay
                worst = flight.dep_delay if worst is None else max(worst, flight.dep_delay)
            parts[flight.carrier] = n + 1, planes, k, total, worst
        start += rows
        if len(chunk) < rows:
            break
    out = pd.DataFrame(columns=["flights", "planes", "mean_delay", "worst"], dtype=float)
    for carrier, (n, planes, k, total, worst) in parts.items():
        out.loc[carrier] = n, len(planes), total / k if k else None, worst
    return out
