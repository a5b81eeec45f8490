"""A column late of the caller's is overwritten and dropped.

The learner must see:
"but ['carrier', 'dep_delay', 'late', 'number'] are right"
"""

import math

import numpy as np
import pandas as pd


def select_flights(flights: pd.DataFrame, carriers, minutes: float) -> pd.DataFrame:
    table = flights.copy()
    table["late"] = (table["dep_delay"] > minutes) | table["dep_delay"].isna()
    table = table[table["late"] & table["carrier"].isin(carriers)]
    return table.drop(columns="late")


def correct_delays(flights: pd.DataFrame, labels: list, minutes: float) -> pd.DataFrame:
    unknown = set(labels) - set(flights.index)
    if unknown:
        raise KeyError(sorted(unknown))
    table = flights.copy()
    table.loc[table.index.isin(labels), "dep_delay"] = minutes
    return table
