"""The mean so far and the mean of the chunk are averaged.

The learner must see:
"You averaged means with means, chunk after chunk."
"""

import pandas as pd

DTYPE = {"carrier": str, "tailnum": str, "dep_delay": float}


def report_in_chunks(path, rows):
    mean, flights, worst, planes = {}, {}, {}, {}
    for chunk in pd.read_csv(path, usecols=list(DTYPE), dtype=DTYPE, chunksize=rows):
        for carrier, part in chunk.groupby("carrier"):
            delay = part["dep_delay"]
            flights[carrier] = flights.get(carrier, 0) + len(part)
            planes.setdefault(carrier, set()).update(part["tailnum"].dropna())
            worst[carrier] = pd.Series([worst.get(carrier), delay.max()], dtype=float).max()
            old = mean.get(carrier, delay.mean())
            mean[carrier] = pd.Series([old, delay.mean()]).mean()
    return pd.DataFrame(
        {
            "flights": flights,
            "planes": {carrier: len(found) for carrier, found in planes.items()},
            "mean_delay": mean,
            "worst": worst,
        }
    )
