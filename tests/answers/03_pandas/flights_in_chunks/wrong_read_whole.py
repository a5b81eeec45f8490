"""The file is read whole: right, and as large as the file.

The learner must see:
"Something grows with the number of flights: the whole"
"""

import pandas as pd


def report_in_chunks(path, rows):
    flights = pd.read_csv(path, dtype={"carrier": str, "tailnum": str, "dep_delay": float})
    return flights.groupby("carrier").agg(
        flights=("dep_delay", "size"),
        planes=("tailnum", "nunique"),
        mean_delay=("dep_delay", "mean"),
        worst=("dep_delay", "max"),
    )
