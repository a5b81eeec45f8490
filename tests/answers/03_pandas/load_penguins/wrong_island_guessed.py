"""The type of the islands is guessed: a column without any becomes numbers.

The learner must see:
"island: expected text, got float64"
"pandas saw no text there, and guessed."
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
    table["sex"] = table["sex"].str.lower()
    return table
