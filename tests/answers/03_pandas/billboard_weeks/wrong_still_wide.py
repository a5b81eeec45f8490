"""Dates are made of the day of entry, and the weeks stay columns.

The learner must see:
"Each week is still a column."
"""

import pandas as pd


def billboard_weeks(charts):
    return charts.assign(date=pd.to_datetime(charts["date.entered"])).drop(columns="date.entered")
