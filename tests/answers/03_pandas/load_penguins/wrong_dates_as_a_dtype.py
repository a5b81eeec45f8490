"""datetime64 is declared like any other dtype.

The learner must see:
"expected a table, got TypeError:"
"read_csv doesn't accept dates as a dtype."
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
    "date_egg": "datetime64[us]",
    "culmen_length": float,
    "culmen_depth": float,
    "flipper_length": float,
    "body_mass": float,
    "sex": str,
}


def load_penguins(path):
    types = {raw: TYPES[name] for raw, name in NAMES.items() if name in TYPES}
    table = pd.read_csv(
        path, usecols=list(NAMES), dtype=types, na_values="."
    ).rename(columns=NAMES)
    table["species"] = table["species"].str.split().str[0]
    table["clutch_complete"] = table["clutch_complete"] == "Yes"
    table["sex"] = table["sex"].str.lower()
    return table
