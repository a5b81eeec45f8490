"""The type of the measurements is guessed: without gaps they become int.

The learner must see:
"culmen_length: expected float64, got int64: [39]"
"This file has whole numbers only; the next one may not."
"""

import pandas as pd

NAMES = {
    "Species": "species",
    "Island": "island",
    "Individual ID": "individual_id",
    "Clutch Completion": "clutch_complete",
    "Date Egg": "date_egg",
    "Culmen Length (mm)": "culmen_length",
    "Culmen Depth (mm)": "culmen_depth",
    "Flipper Length (mm)": "flipper_length",
    "Body Mass (g)": "body_mass",
    "Sex": "sex",
}
TYPES = {
    "species": str,
    "island": str,
    "individual_id": str,
    "clutch_complete": str,
    "culmen_length": None,
    "culmen_depth": None,
    "flipper_length": None,
    "body_mass": None,
    "sex": str,
}


def load_penguins(path):
    types = {raw: TYPES[name] for raw, name in NAMES.items() if TYPES.get(name)}
    table = pd.read_csv(
        path, usecols=list(NAMES), dtype=types, na_values=".", parse_dates=["Date Egg"]
    ).rename(columns=NAMES)
    table["species"] = table["species"].str.split().str[0]
    table["clutch_complete"] = table["clutch_complete"] == "Yes"
    table["sex"] = table["sex"].str.lower()
    return table
