"""Each chunk adds to dicts and sets, carrier by carrier."""

import numpy as np
import pandas as pd


def report_in_chunks(path, rows):
    flights, left, total, worst, planes = {}, {}, {}, {}, {}
    for chunk in pd.read_csv(path, chunksize=rows, dtype={"carrier": "str", "tailnum": "str"}):
        for carrier, part in chunk.groupby("carrier"):
            delay = part["dep_delay"].dropna()
            flights[carrier] = flights.get(carrier, 0) + len(part)
            left[carrier] = left.get(carrier, 0) + len(delay)
            total[carrier] = total.get(carrier, 0.0) + delay.sum()
            planes.setdefault(carrier, set()).update(part["tailnum"].dropna())
            worst[carrier] = np.fmax(worst.get(carrier, np.nan), delay.max())
    return pd.DataFrame(
        {
            "worst": worst,
            "mean_delay": {c: total[c] / left[c] if left[c] else np.nan for c in left},
            "planes": {c: len(found) for c, found in planes.items()},
            "flights": flights,
        }
    )
