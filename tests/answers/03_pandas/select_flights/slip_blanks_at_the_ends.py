"""Blanks around a carrier are stripped.

The learner must see:
"'carrier': pd.array(['UA '], "
"""

import math

import numpy as np
import pandas as pd


def select_flights(flights: pd.DataFrame, carriers, minutes: float) -> pd.DataFrame:
    late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights[flights["carrier"].str.strip().isin(carriers) & late]


def correct_delays(flights: pd.DataFrame, labels: list, minutes: float) -> pd.DataFrame:
    unknown = set(labels) - set(flights.index)
    if unknown:
        raise KeyError(sorted(unknown))
    table = flights.copy()
    table.loc[table.index.isin(labels), "dep_delay"] = minutes
    return table
