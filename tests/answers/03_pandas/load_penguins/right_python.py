"""By hand: the csv module, then a list for each column."""

import csv
from datetime import datetime

import pandas as pd


def load_penguins(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))

    def known(text, make=str):
        return None if text in ("", "NA", ".") else make(text)

    def numbers(name):
        return pd.Series([known(row[name], float) for row in rows], dtype=float)

    return pd.DataFrame(
        {
            "sex": pd.Series([known(row["Sex"], str.lower) for row in rows], dtype=object),
            "species": [row["Species"].split()[0] for row in rows],
            "island": pd.Series([known(row["Island"]) for row in rows], dtype="str"),
            "individual_id": pd.Series([known(row["Individual ID"]) for row in rows], dtype=object),
            "clutch_complete": [row["Clutch Completion"] == "Yes" for row in rows],
            "date_egg": pd.to_datetime(
                pd.Series([known(row["Date Egg"], datetime.fromisoformat) for row in rows])
            ),
            "culmen_length": numbers("Culmen Length (mm)"),
            "culmen_depth": numbers("Culmen Depth (mm)"),
            "flipper_length": numbers("Flipper Length (mm)"),
            "body_mass": numbers("Body Mass (g)"),
        }
    )
