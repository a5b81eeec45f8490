"""The sexes stay in capitals.

The learner must see:
"the second and fourth sex: expected ['male', 'female'], got ['MALE', 'FEMALE']."
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
    "culmen_length": float,
    "culmen_depth": float,
    "flipper_length": float,
    "body_mass": float,
    "sex": str,
}


def load_penguins(path):
    types = {raw: TYPES[name] for raw, name in NAMES.items() if name in TYPES}
    table = pd.read_csv(
        path, usecols=list(NAMES), dtype=types, na_values=".", parse_dates=["Date Egg"]
    ).rename(columns=NAMES)
    table["species"] = table["species"].str.split().str[0]
    table["clutch_complete"] = table["clutch_complete"] == "Yes"
    return table
