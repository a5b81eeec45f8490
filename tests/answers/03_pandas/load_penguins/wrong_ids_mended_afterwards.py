"""The IDs are guessed, and made text again when the zeros are lost.

The learner must see:
"expected ['007', '1E5', None, '12'], got ['7.0', '100000.0', None, '12.0']"
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
    table["sex"] = table["sex"].str.lower()
    ids = table["individual_id"]
    table["individual_id"] = ids.astype(str).where(ids.notna())
    return table
