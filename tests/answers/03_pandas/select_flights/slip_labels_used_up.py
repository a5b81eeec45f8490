"""The caller's list of labels is emptied.

The learner must see:
"the caller's list of labels changed to []"
"""

import math

import numpy as np
import pandas as pd


def select_flights(flights: pd.DataFrame, carriers, minutes: float) -> pd.DataFrame:
    late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights[flights["carrier"].isin(carriers) & late]


def correct_delays(flights: pd.DataFrame, labels: list, minutes: float) -> pd.DataFrame:
    table = flights.copy()
    while labels:
        label = labels.pop()
        if label not in table.index:
            raise KeyError(label)
        table.loc[label, "dep_delay"] = minutes
    return table
