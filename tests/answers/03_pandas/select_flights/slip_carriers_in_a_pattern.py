"""Carriers are joined to a pattern: a bracket is an error, and a dot stands for any letter.

The learner must see:
"missing ), unterminated subpattern at position 1"
"""

import math

import numpy as np
import pandas as pd


def select_flights(flights: pd.DataFrame, carriers, minutes: float) -> pd.DataFrame:
    mine = flights["carrier"].str.fullmatch("|".join(carriers))
    late = (flights["dep_delay"] > minutes) | flights["dep_delay"].isna()
    return flights[mine & late]


def correct_delays(flights: pd.DataFrame, labels: list, minutes: float) -> pd.DataFrame:
    unknown = set(labels) - set(flights.index)
    if unknown:
        raise KeyError(sorted(unknown))
    table = flights.copy()
    table.loc[table.index.isin(labels), "dep_delay"] = minutes
    return table
